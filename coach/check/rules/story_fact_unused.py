"""A fact is never set, or set and never asked for.

It changes nothing in the story. Let a later message look at it: somebody who was told the school
remembers it.

Bad:
```yaml
facts: {late: Sam was late.}
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

from coach.check.facts import facts_asked_for
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "warning"


def check(story: Story) -> Iterator[Remark]:
    """Facts that no condition asks for."""
    if not story.scenario.facts:
        return
    asked = facts_asked_for(story.scenario)
    known = {
        fact
        for beat in story.scenario.beats.values()
        for reply in beat.replies
        for fact in reply.set
    }
    for fact in story.scenario.facts:
        if fact not in asked:
            told = (
                _("fact '{fact}' is set and nothing asks for it")
                if fact in known
                else _("fact '{fact}' is neither set nor asked for")
            )
            yield story.at(("facts", fact), told.format(fact=fact), key=True)
