"""A flag without a reason, or a reason without a flag.

``why`` has one sentence for each tactic that the text flags, and for no other.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "[hurry]quick[/hurry]", why: {secrecy: No time to think.}}
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
