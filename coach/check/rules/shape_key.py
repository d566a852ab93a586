"""A key that is no word.

A key is a word: not a list, not a mapping.

Bad:
```yaml whole
? [a, b]
: c
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

SEVERITY = "error"
