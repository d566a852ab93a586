"""Something else than what belongs there.

Text where a list belongs, a number where text belongs. A text that looks like a number or like
``true`` goes between quotation marks.

Bad:
```yaml
title: 12
```
Good:
```yaml
title: "12"
```
"""

from __future__ import annotations

SEVERITY = "error"
