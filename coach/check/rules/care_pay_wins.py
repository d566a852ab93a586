"""Paying or sending leads straight to a good ending.

Paying does not make it stop, and sending more never does. A reply that does ``pay`` or ``send``
may lead on to where somebody helps, through another choice, never directly to an ending that is
safe or recovered. This rule cannot be silenced.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: pay_it, action: Sam pays., does: [pay], grade: harmful,
         because: They come back., goto: done}
      - {id: no, text: "no", grade: safe, because: A no is enough., goto: done}
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: pay_it, action: Sam pays., does: [pay], grade: harmful,
         because: They come back., goto: after}
      - {id: no, text: "no", grade: safe, because: A no is enough., goto: done}
  after:
    stage: response
    replies:
      - {id: home, action: Sam tells somebody., grade: safe, because: Two see more., goto: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.proofs import paid_to_win
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """One remark a reply."""
    if not story.routes.complete:
        return
    told_of: set[tuple[str, int]] = set()
    for state, number in paid_to_win(story.routes):
        beat = story.routes.place(state)
        if (beat, number) in told_of:
            continue
        told_of.add((beat, number))
        reply = story.scenario.beats[beat].replies[number]
        told = _(
            "reply '{reply}' pays or sends and leads straight to a good ending: "
            "let another choice come first, or lead to one that is unresolved"
        )
        path = ("beats", beat, "replies", number, "goto")
        words = told.format(reply=reply.id)
        yield story.at_step(state, f"reply {reply.id}", path, words, len(reply.goto))
