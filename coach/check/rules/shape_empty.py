"""Something is empty.

Where text or entries belong, there has to be some.

Bad:
```yaml
title: ""
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

SEVERITY = "error"
