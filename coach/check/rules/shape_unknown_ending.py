"""A walk to an ending that does not exist.

``ending`` of a walk names an ending of the file.

Bad:
```yaml
walks:
  - {id: short, steps: [o, f], ending: dnoe}
```
Good:
```yaml
walks:
  - {id: short, steps: [o, f], ending: done}
```
"""

from __future__ import annotations

SEVERITY = "error"
