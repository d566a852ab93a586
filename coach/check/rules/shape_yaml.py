"""Something that is not YAML.

Often a quotation mark that is never closed, a tab at the start of a line, or a colon in a text
without quotation marks around it.

Bad:
```yaml whole
title: "A bike for tomorrow
summary: Robin asks.
```
Good:
```yaml
title: "A bike for tomorrow"
summary: Robin asks.
```
"""

from __future__ import annotations

SEVERITY = "error"
