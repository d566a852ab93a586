"""A second document in a file.

``---`` begins another document. One file holds one scenario.

Bad:
```yaml whole
title: A bike
---
title: Another bike
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

SEVERITY = "error"
