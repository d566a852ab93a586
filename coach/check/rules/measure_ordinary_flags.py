"""A flag in an ordinary chat.

In a chat of kind ``ordinary`` everything is ordinary: that is what its judgements are measured
against. What looks like a trick and is none has an ``ordinary`` reason that says so.

Bad:
```yaml
kind: ordinary
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "[hurry]quick quick[/hurry]", why: {hurry: No time to think.}}
    goto: done
```
Good:
```yaml
kind: ordinary
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "quick quick", ordinary: The bus leaves. A real hurry says what for.}
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Flags in an ordinary chat."""
    if story.scenario.kind != "ordinary":
        return
    for key, beat in story.scenario.beats.items():
        for number, message in enumerate(beat.messages):
            for tactic in message.why:
                told = _("an ordinary chat has no flags; message '{message}' flags '{tactic}'")
                path = ("beats", key, "messages", number, "why", tactic)
                words = told.format(message=message.id, tactic=tactic)
                yield story.at(path, words, key=True)
