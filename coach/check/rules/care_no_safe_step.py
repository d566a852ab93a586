"""There is a moment without a safe step.

Wherever the learner chooses, one of the replies offered is graded safe (and neither pays nor
sends), or leaving leads straight to an ending that is safe or recovered. Stopping is always within
reach, whatever happened before. This rule cannot be silenced.

Bad:
```yaml
leave:
  approach: lost
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: ok, text: "ok", grade: risky, because: Sam says yes too fast., goto: done}
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
      - {id: ok, text: "ok", grade: risky, because: Sam says yes too fast., goto: done}
      - {id: later, text: "later", grade: safe, because: Sam takes time., goto: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.proofs import without_safe_step
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """One remark a beat, for the state nearest to the start."""
    if story.routes.complete:
        told = _("no reply offered here is safe, and leaving does not lead to a good ending")
        yield from story.at_each_beat(without_safe_step(story.routes), told, "replies")
