"""A stage goes backwards.

The nine stages follow one another: approach, trust, gathering, isolation, escalation, trap,
threat, demand, response. Some may be left out, none comes again. A step from a later stage to an
earlier one makes the debrief and its figures wrong.

Bad:
```yaml
beats:
  hello:
    stage: trust
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    goto: more
  more:
    stage: approach
    goto: done
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    goto: more
  more:
    stage: trust
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _
from coach.library.located import Path_
from coach.story.scenario import STAGES, Beat

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Steps to a beat of an earlier stage, whether or not somebody can take them."""
    beats = story.scenario.beats
    for key, beat in beats.items():
        path: Path_ = ("beats", key)
        if beat.goto is not None:
            yield from _back(story, beat, beat.goto, (*path, "goto"))
        for number, reply in enumerate(beat.replies):
            if reply.goto in beats:
                yield from _back(story, beat, reply.goto, (*path, "replies", number, "goto"))
    for stage, target in story.scenario.leave.items():
        if target in beats and stage in story.stages:
            yield from _back(story, beats[story.stages[stage]], target, ("leave", stage))


def _back(story: Story, beat: Beat, target: str, path: Path_) -> Iterator[Remark]:
    there = story.scenario.beats.get(target)
    if there is None or beat.stage == there.stage:
        return
    if STAGES.index(there.stage) < STAGES.index(beat.stage):
        told = _("goes back from stage {one} to stage {two}")
        yield story.at(path, told.format(one=beat.stage, two=there.stage), width=len(target))
