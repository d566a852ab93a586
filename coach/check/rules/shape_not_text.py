"""A file that is not text in UTF-8.

Save it as UTF-8 in the editor.

Bad:
```yaml
example: not text
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
