"""A stage of a manipulation without a reply to choose.

In every stage the learner decides something for the protagonist, or the story is watched instead
of practised.

Bad:
```yaml
kind: manipulation
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    goto: done
```
Good:
```yaml
kind: manipulation
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: ok, text: "hey", grade: safe, because: A hello is a hello., goto: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Stages in which no beat has replies."""
    if story.scenario.kind != "manipulation":
        return
    chosen = {beat.stage for beat in story.scenario.beats.values() if beat.replies}
    for stage, beat in story.stages.items():
        if stage not in chosen:
            told = _("stage {stage} has no reply to choose")
            path = ("beats", beat, "stage")
            yield story.at(path, told.format(stage=stage), width=len(stage))
