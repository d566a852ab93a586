"""From here the story never ends.

A learner who gets here goes round and round, with no ending to reach by any reply or by leaving.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages: []
    goto: again
  again:
    stage: approach
    goto: hello
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

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """States from which no ending can be reached; one remark a beat."""
    routes = story.routes
    if not routes.complete:
        return
    size = range(len(routes.steps))
    ends = routes.leading_to([state for state in size if routes.is_ending(state)])
    told = _("from beat '{beat}' no ending can be reached")
    yield from story.at_each_beat((state for state in size if not ends[state]), told)
