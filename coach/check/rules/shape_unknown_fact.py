"""A fact that is not listed.

Facts are listed under ``facts``, each with a sentence that says what is so.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello., if: late}
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
