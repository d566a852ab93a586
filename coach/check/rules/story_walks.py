"""A manipulation with fewer than two walks.

A walk is the author's word for how the story goes, held to it at every check: one way that ends
early and one that goes through the trap are the least.

Bad:
```yaml
kind: manipulation
walks:
  - {id: short, steps: [o, f], ending: done}
```
Good:
```yaml
kind: manipulation
walks:
  - {id: short, steps: [o, f], ending: done}
  - {id: away, steps: [o, leave], ending: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "advice"
FEWEST = 2


def check(story: Story) -> Iterator[Remark]:
    """How many walks there are."""
    walks = story.scenario.walks
    if story.scenario.kind == "manipulation" and len(walks) < FEWEST:
        path = ("walks",) if walks else ("kind",)
        told = _("has fewer than {least} walks: write one that leaves and one past the trap")
        yield story.at(path, told.format(least=FEWEST), key=bool(walks))
