"""A stage nobody can leave.

Leaving the contact is possible at any moment: ``leave`` says where it leads, for every stage from
approach to demand that the story has. This rule cannot be silenced.

Bad:
```yaml
leave: {}
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

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Stages with a beat and without a way to leave."""
    for stage, beat in story.stages.items():
        if stage != "response" and stage not in story.scenario.leave:
            told = _("'leave' has no way out of stage {stage}")
            yield story.at(("beats", beat, "stage"), told.format(stage=stage), width=len(stage))
