"""A walk does not go as written.

Walks are expected ways through: each is played twice, the second time from what was saved of the
first. The steps have to fit, reach the ending and give the counts.

Bad:
```yaml
walks:
  - {id: short, steps: [o], ending: done}
```
Good:
```yaml
walks:
  - {id: short, steps: [o, f], ending: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Every walk, fresh and through its transcript."""
    if not story.scenario.walks:
        return
    from coach.check.walking import walk_twice  # playing is needed for walks only
    from coach.story.prepared import prepare
    from coach.story.walks import WalkFailed

    prepared = prepare(story.scenario)
    for number, walk in enumerate(story.scenario.walks):
        try:
            walk_twice(prepared, walk)
        except WalkFailed as failed:
            told = _("walk '{walk}': {reason}").format(walk=walk.id, reason=failed.reason)
            if failed.step is None:
                yield story.at(("walks", number, "ending"), told, width=len(walk.ending))
            else:
                width = len(walk.steps[failed.step])
                yield story.at(("walks", number, "steps", failed.step), told, width=width)
