"""A way to leave for a stage that the story does not have.

Bad:
```yaml
leave:
  trust: done
```
Good:
```yaml
leave:
  approach: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "warning"


def check(story: Story) -> Iterator[Remark]:
    """Keys of ``leave`` without a beat of that stage."""
    for stage in story.scenario.leave:
        if stage not in story.stages:
            told = _("no beat is of stage {stage}: nobody can leave there")
            yield story.at(("leave", stage), told.format(stage=stage), key=True)
