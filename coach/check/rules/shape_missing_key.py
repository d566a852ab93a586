"""A key that has to be there is missing.

An ending always has help and advice, a reply always has a grade and a reason.

Bad:
```yaml without
start: null
```
Good:
```yaml
start: hello
```
"""

from __future__ import annotations

SEVERITY = "error"
