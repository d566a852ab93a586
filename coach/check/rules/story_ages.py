"""Ages that no learner has.

``ages`` are the youngest learner and the oldest one, or ``null`` for no upper end: two numbers
from 8 to 120, the smaller one first. The youngest is never left open, so that a story for adults
is not offered to a class.

Bad:
```yaml
ages: [18, 13]
```
Good:
```yaml
ages: [13, 18]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"
LEAST, MOST = 8, 120


def check(story: Story) -> Iterator[Remark]:
    """The two ages, and their order."""
    youngest, oldest = story.scenario.ages
    if youngest is None:
        yield story.at(("ages", 0), _("the youngest age is missing"), width=4)
    for number, age in enumerate((youngest, oldest)):
        if age is not None and not LEAST <= age <= MOST:
            told = _("age {age} is not between {least} and {most}")
            words = told.format(age=age, least=LEAST, most=MOST)
            yield story.at(("ages", number), words, width=len(str(age)))
    if youngest is not None and oldest is not None and youngest > oldest:
        yield story.at(("ages",), _("the youngest age comes first"))
