"""A source in the advice that does not exist.

``sources`` holds ids of ``claims.yaml`` or ``references.yaml``.

Bad:
```yaml
example: unknown source
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
