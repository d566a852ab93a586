"""Too many characters or entries, or too few.

Text has at most 1,000 characters; ``ages`` has two entries; an ending has at least one kind of
help and one piece of advice.

Bad:
```yaml
endings:
  done: {help: []}
```
Good:
```yaml
endings:
  done: {help: [talk]}
```
"""

from __future__ import annotations

SEVERITY = "error"
