"""A tag.

Tags (``!!python/object``, ``!anything``) tell a reader to build something else than plain data. A
scenario needs none, and an attacker might.

Bad:
```yaml whole
title: !!binary aGVsbG8=
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

SEVERITY = "error"
