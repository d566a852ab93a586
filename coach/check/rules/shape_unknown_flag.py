"""A flag that is no tactic.

A flag is the id of a tactic of ``content/tactics.yaml``.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "[hury]quick[/hury]", why: {hury: No time to think.}}
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
