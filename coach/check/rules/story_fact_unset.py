"""A fact is asked for and never set.

A condition on it is never met (or always, with ``unless``): no reply says ``set``.

Bad:
```yaml
facts: {late: Sam was late.}
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello., unless: late}
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "hey", ordinary: A hello.}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.facts import facts_asked_for
from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Facts in conditions that no reply sets."""
    if not story.scenario.facts:
        return
    asked = facts_asked_for(story.scenario)
    replies = [reply for beat in story.scenario.beats.values() for reply in beat.replies]
    known = {fact for reply in replies for fact in reply.set}
    for fact in story.scenario.facts:
        if fact in asked and fact not in known:
            told = _("fact '{fact}' is asked for and no reply sets it")
            yield story.at(("facts", fact), told.format(fact=fact), key=True)
