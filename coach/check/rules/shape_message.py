"""A message that nobody says, or two do.

Either ``text`` or ``narrator``; the narrator has no ``from``.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", narrator: Later., ordinary: A hello.}
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
