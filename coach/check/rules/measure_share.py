"""The share of flags on a path past the trap.

Between 35 and 50 % of the judged messages from approach to trap carry a flag. Fewer, and there is
nothing to find; more, and answering "flag" each time is right. Stories that begin with the threat
are exempt.

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
leave: {approach: done, trap: done, threat: done}
beats:
  hello:
    stage: trap
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
      - {id: cam, text: "[hurry]quick quick[/hurry]", why: {hurry: No time to think.}}
    goto: more
  more:
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
LOWEST, HIGHEST = 35, 50


def check(story: Story) -> Iterator[Remark]:
    """The path with the smallest and the path with the greatest share."""
    if not story.is_counted:
        return
    flagged, plain = story.figures.counts
    pairs = list(zip(flagged, plain, strict=True))
    few = [one * (100 - LOWEST) - two * LOWEST for one, two in pairs]
    many = [two * HIGHEST - one * (100 - HIGHEST) for one, two in pairs]
    for weights in (few, many):
        worst = story.figures.past_the_trap(weights)
        if worst is None or worst.value >= 0:
            continue
        flags = sum(flagged[state] for state, _step in worst.route)
        count = flags + sum(plain[state] for state, _step in worst.route)
        told = _("on a path past the trap {flags} of {count} judged messages carry flags; 35–50 %")
        yield story.at_end(worst.route, told.format(flags=flags, count=count))
