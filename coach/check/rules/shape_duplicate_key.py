"""A key that is there twice.

YAML readers would silently keep one of the two.

Bad:
```yaml whole
title: A bike
title: Another bike
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

SEVERITY = "error"
