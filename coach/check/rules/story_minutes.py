"""``minutes`` is far from the time it takes.

Reading at 200 words a minute and three seconds a judgement, half of the paths take less and
half take more than the middle one. ``minutes`` should lie between half and
twice of it: a teacher plans a lesson with it.

Bad:
```yaml
minutes: 45
```
Good:
```yaml
minutes: 1
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "warning"
FACTOR = 2


def check(story: Story) -> Iterator[Remark]:
    """The minutes declared against the middle path."""
    if not story.routes.complete:
        return
    seconds = story.figures.median_seconds
    if seconds is None:
        return
    middle = seconds / 60
    minutes = story.scenario.minutes
    if minutes > max(2.0, middle * FACTOR) or minutes < middle / FACTOR:
        told = _("says {minutes} minutes; the middle path takes about {middle:.0f}")
        words = told.format(minutes=minutes, middle=max(1.0, middle))
        yield story.at(("minutes",), words, width=len(str(minutes)))
