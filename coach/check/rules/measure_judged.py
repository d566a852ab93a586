"""A path past the trap has too few messages to judge.

Sensitivity is estimated from what was judged from approach to trap: below 22 messages it says
little. Every path through the trap and on has at least 22. Stories that begin with the threat are
exempt.

Bad:
```yaml
kind: manipulation
leave: {approach: done, trap: done, threat: done}
beats:
  hello:
    stage: trap
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    goto: more
  more:
    stage: threat
    messages:
      - {id: back, text: "[deadline]now[/deadline]", why: {deadline: No time to think.}}
    goto: done
```
Good:
```yaml
kind: manipulation
leave: {approach: done, threat: done}
beats:
  hello:
    stage: threat
    messages:
      - {id: back, text: "[deadline]now[/deadline]", why: {deadline: No time to think.}}
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"
FEWEST = 22


def check(story: Story) -> Iterator[Remark]:
    """The path past the trap with the fewest judged messages."""
    if not story.is_counted:
        return
    least = story.figures.past_the_trap(story.figures.judged)
    if least is not None and least.value < FEWEST:
        told = _("a path past the trap has {count} judged messages before the threat; at least {n}")
        words = told.format(count=least.value, n=FEWEST)
        yield story.at_end(least.route, words)
