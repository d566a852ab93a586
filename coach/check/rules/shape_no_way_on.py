"""A beat where the story stops.

A beat has replies or a ``goto``, and at least one of them without a condition.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    goto: null
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    goto: done
```
"""

from __future__ import annotations

SEVERITY = "error"
