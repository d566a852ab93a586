"""An id that is used twice.

Beats and endings share their ids; messages and replies share theirs. Ids are what translations and
kept runs go by.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
      - {id: hi, text: "hey hey", ordinary: A hello.}
    goto: done
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
      - {id: hi_again, text: "hey hey", ordinary: A hello.}
    goto: done
```
"""

from __future__ import annotations

SEVERITY = "error"
