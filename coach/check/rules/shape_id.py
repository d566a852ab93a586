"""An id of the wrong form.

Small letters, digits, ``-`` and ``_``, a letter first, at most 40; the id of a scenario has no
``_``.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: Hi There, text: "hey", ordinary: A hello.}
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
