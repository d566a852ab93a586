"""A judged message without its reason, or a reason where nothing is judged.

A contact's message before the way back has either flags with their ``why`` or an ``ordinary``
reason, one of the two. Everybody else's messages have neither.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey"}
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
