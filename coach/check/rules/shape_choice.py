"""A value that is none of those allowed.

Stages, kinds, grades, outcomes, help: each has its own few words.

Bad:
```yaml
beats:
  hello:
    stage: aproach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
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
