"""Somebody speaks who is not listed.

``from`` is one of ``people``, or ``protagonist``.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, from: robbin, text: "hey", ordinary: A hello.}
    goto: done
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
