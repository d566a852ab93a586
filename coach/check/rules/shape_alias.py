"""An alias that points at nothing finished.

``*name`` repeats what ``&name`` marked before it. It cannot repeat what it is part of.

Bad:
```yaml whole
title: &all [*all]
```
Good:
```yaml
title: &all A bike for tomorrow
summary: *all
```
"""

from __future__ import annotations

SEVERITY = "error"
