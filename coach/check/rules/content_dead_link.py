"""A reference in the advice that leads nowhere.

``links`` and ``where`` hold ``kind:id``, for example ``question:paid-already``; families,
documents and countries are named by their id.

Bad:
```yaml
example: dead link
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
