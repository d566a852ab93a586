"""A reply that is neither said nor done, or both.

Either ``text`` (said in the chat) or ``action`` (told).

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: ok, grade: safe, because: A hello is a hello., goto: done}
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: ok, text: hey, grade: safe, because: A hello is a hello., goto: done}
```
"""

from __future__ import annotations

SEVERITY = "error"
