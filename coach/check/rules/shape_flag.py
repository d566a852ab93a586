"""A marker that does not balance.

``[hurry]`` opens, ``[/hurry]`` closes, around some words; markers do not nest. A bracket that is
text is written ``[[``.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "[hurry]quick", why: {hurry: No time to think.}}
    goto: done
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "[hurry]quick[/hurry]", why: {hurry: No time to think.}}
    goto: done
```
"""

from __future__ import annotations

SEVERITY = "error"
