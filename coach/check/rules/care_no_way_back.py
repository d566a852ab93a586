"""From here no good ending can be reached.

Whoever paid or sent a picture can still stop and be helped: from every beat a safe or recovered
ending is within reach by some way. This rule cannot be silenced.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: ok, text: "ok", grade: risky, because: Sam says yes too fast., goto: stuck}
      - {id: later, text: "later", grade: safe, because: Sam takes time., goto: done}
  stuck:
    stage: response
    messages: []
    goto: lost
endings:
  lost:
    outcome: unresolved
    text: Robin takes the bike.
    help: [talk]
    advice: [tell-someone]
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: ok, text: "ok", grade: risky, because: Sam says yes too fast., goto: stuck}
      - {id: later, text: "later", grade: safe, because: Sam takes time., goto: done}
  stuck:
    stage: response
    replies:
      - {id: home, action: Sam tells somebody., grade: safe, because: Two see more., goto: done}
      - {id: wait, action: Sam waits., grade: risky, because: It goes on., goto: lost}
endings:
  lost:
    outcome: unresolved
    text: Robin takes the bike.
    help: [talk]
    advice: [tell-someone]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.proofs import lost
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """One remark a beat, for the state nearest to the start."""
    if story.routes.complete:
        told = _("from beat '{beat}' no safe or recovered ending can be reached")
        yield from story.at_each_beat(lost(story.routes), told)
