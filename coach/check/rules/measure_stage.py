"""A stage before the trap with too little to notice, or too little that is ordinary.

On every path that completes a stage, at least two messages with a flag and two ordinary ones.
Leaving early is free. Stories that begin with the threat are exempt.

Bad:
```yaml
kind: manipulation
leave: {approach: done, trust: done}
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    goto: more
  more:
    stage: trust
    messages:
      - {id: back, text: "how are you", ordinary: A question.}
    goto: done
```
Good:
```yaml
kind: manipulation
leave: {approach: done, trust: done}
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
      - {id: hi2, text: "hey hey", ordinary: A hello.}
      - {id: hi3, text: "[hurry]quick[/hurry]", why: {hurry: No time to think.}}
      - {id: hi4, text: "[hurry]quick quick[/hurry]", why: {hurry: No time to think.}}
    goto: more
  more:
    stage: trust
    messages:
      - {id: back, text: "how are you", ordinary: A question.}
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.measures import TRAP
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _
from coach.story.scenario import STAGES

SEVERITY = "error"
FEWEST = 2


def check(story: Story) -> Iterator[Remark]:
    """For each stage, the completed path with the fewest flags, and with the fewest ordinary."""
    if not story.is_counted:
        return
    sorts = (
        _("a path completes stage {stage} with {count} flagged messages; at least {fewest}"),
        _("a path completes stage {stage} with {count} ordinary messages; at least {fewest}"),
    )
    for weights, told in zip(story.figures.counts, sorts, strict=True):
        for number, least in story.figures.in_stages(weights).items():
            if number < TRAP and least.value < FEWEST:
                stage = STAGES[number]
                words = told.format(stage=stage, count=least.value, fewest=FEWEST)
                path = (*story.beat_path(least.route[-1][0]), "stage")
                walk = story.routes.told(least.route)
                yield story.at(path, words, width=len(stage), walk=walk)
