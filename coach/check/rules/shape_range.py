"""A number that is too small or too large.

``minutes`` is 1 to 60, ages are 8 to 120.

Bad:
```yaml
minutes: 0
```
Good:
```yaml
minutes: 1
```
"""

from __future__ import annotations

SEVERITY = "error"
