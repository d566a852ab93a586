"""More states than can be visited.

The proofs look at every beat with every combination of facts that still matters there. Beyond
200,000 of them the checker stops, and nothing is proven: neither that help is within reach nor
that the story ends. Use fewer facts at a time: a fact matters from where it is set to the last
condition that asks for it.

Bad:
```yaml
example: many facts
```
Good:
```yaml
beats:
  hello:
    stage: approach
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _
from coach.story.routes import MAX_STATES

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Whether the visit of the states was cut short."""
    if not story.routes.complete:
        told = _("has more than {limit} states: nothing about its routes is proven")
        yield story.at(("facts",), told.format(limit=f"{MAX_STATES:,}"), key=True)
