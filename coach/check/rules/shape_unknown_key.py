"""A key nobody knows.

Perhaps it is misspelt, or indented too little or too much.

Bad:
```yaml
titel: A bike for tomorrow
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

SEVERITY = "error"
