"""A file that the system does not give us.

It is not there, it is a folder, a pipe or a device, or reading it is not allowed. A catalog of
translations counts as well. The exit code is 2.

Bad:
```yaml
example: no file
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
