"""Paying or sending is graded safe, or done and not done at once.

A reply that does ``pay`` or ``send`` is risky or harmful, never safe: whoever learns here must not
learn that it works. Nor can one reply pay and ``nopay``, or send and ``nomore``: the checklist
would count what did not happen. This rule cannot be silenced.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: pay_it, action: Sam pays., does: [pay], grade: safe,
         because: Then it is over., goto: after}
      - {id: no, text: "no", grade: safe, because: A no is enough., goto: done}
  after:
    stage: response
    replies:
      - {id: home, action: Sam tells somebody., grade: safe, because: Two see more., goto: done}
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

from coach.check.proofs import pays
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"
BOTH = (("pay", "nopay"), ("send", "nomore"))


def check(story: Story) -> Iterator[Remark]:
    """The grade and the deeds of every reply."""
    for key, beat in story.scenario.beats.items():
        for number, reply in enumerate(beat.replies):
            path = ("beats", key, "replies", number)
            if pays(reply) and reply.grade == "safe":
                told = _("reply '{reply}' pays or sends: grade it risky or harmful, never safe")
                yield story.at((*path, "grade"), told.format(reply=reply.id), width=4)
            for done, not_done in BOTH:
                if done in reply.does and not_done in reply.does:
                    told = _("reply '{reply}' does both '{one}' and '{other}': leave one out")
                    words = told.format(reply=reply.id, one=done, other=not_done)
                    yield story.at((*path, "does"), words)
