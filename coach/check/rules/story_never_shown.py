"""A message or a reply whose condition is never met.

Its ``if`` asks for a fact that cannot be known there yet, or its ``unless`` for one that always
is.

Bad:
```yaml
facts: {late: Sam was late.}
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
      - {id: back, text: "late again!", ordinary: Robin teases., if: late}
    replies:
      - {id: sorry, text: "sorry", grade: safe, because: Sam says so., set: [late], goto: done}
```
Good:
```yaml
facts: {late: Sam was late.}
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
    replies:
      - {id: sorry, text: "sorry", grade: safe, because: Sam says so., set: [late], goto: more}
      - {id: hey, text: "hey", grade: safe, because: A hello is a hello., goto: more}
  more:
    stage: approach
    messages:
      - {id: back, text: "late again!", ordinary: Robin teases., if: late}
      - {id: on_time, text: "on time!", ordinary: Robin teases., unless: late}
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _
from coach.story.scenario import Message, Reply, condition

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Conditions that hold in no state of their beat."""
    routes = story.routes
    if not routes.complete or not story.scenario.facts:
        return
    for number, (key, beat) in enumerate(story.scenario.beats.items()):
        if routes.scenes[number].free or number not in routes.reached:
            continue
        masks = [
            facts
            for place, facts in zip(routes.place_of, routes.facts_of, strict=True)
            if place == number
        ]
        known = [frozenset(name for name, bit in routes.bits.items() if bit & m) for m in masks]
        parts: list[tuple[str, int, Message | Reply]] = [
            *(("messages", n, one) for n, one in enumerate(beat.messages)),
            *(("replies", n, one) for n, one in enumerate(beat.replies)),
        ]
        for sort, index, part in parts:
            needed, unless = condition(part.if_), condition(part.unless)
            if (needed or unless) and not any(
                needed <= facts and not (unless and unless <= facts) for facts in known
            ):
                told = _("'{name}' is never shown: its condition is met in no state of the story")
                path = ("beats", key, sort, index, "if" if part.if_ is not None else "unless")
                yield story.at(path, told.format(name=part.id), key=True)
