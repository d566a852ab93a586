"""A comment that silences nothing.

``# coach: allow CODE because …`` names a rule that exists and can be silenced, gives a reason,
and stands on the line of a finding or on a line of its own above it.

Bad:
```yaml above
# coach: allow words-brand
title: A bike for tomorrow
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

SEVERITY = "error"
