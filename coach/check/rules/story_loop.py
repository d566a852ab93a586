"""The story can go round in a circle.

The same beat can be met again with nothing changed: the learner reads the same messages twice, and
could do so for ever. Set a fact on the way and let the beat look at it, or go on to another beat.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: what, text: "what?", grade: safe, because: Sam asks., goto: hello}
      - {id: hey, text: "hey", grade: safe, because: A hello is a hello., goto: done}
```
Good:
```yaml
facts: {asked: Sam has asked.}
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello., unless: asked}
    replies:
      - {id: what, text: "what?", grade: safe, because: Sam asks., set: [asked],
         unless: asked, goto: hello}
      - {id: hey, text: "hey", grade: safe, because: A hello is a hello., goto: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _
from coach.story.routes import GOTO, LEAVE

SEVERITY = "warning"


def check(story: Story) -> Iterator[Remark]:
    """Steps that lead back to a state that was passed before."""
    routes = story.routes
    if not routes.complete:
        return
    told_of: set[tuple[int, str]] = set()
    for state, step, target in routes.circles:
        if (routes.place_of[state], step) in told_of:
            continue
        told_of.add((routes.place_of[state], step))
        told = _("leads back to beat '{beat}' with nothing changed: the story can go in a circle")
        path = story.beat_path(state)
        beat = story.scenario.beats[routes.place(state)]
        if step == LEAVE:
            path = ("leave", beat.stage)
        elif step == GOTO:
            path = (*path, "goto")
        else:
            names = [f"reply {reply.id}" for reply in beat.replies]
            path = (*path, "replies", names.index(step), "goto")
        yield story.at_step(state, step, path, told.format(beat=routes.place(target)))
