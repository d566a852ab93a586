"""A manipulation is too short to be one.

It takes time to be won over: at least 55 messages in all branches together, whoever writes them,
the narrator included.

Bad:
```yaml
kind: manipulation
```
Good:
```yaml
kind: tutorial
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"
FEWEST = 55


def check(story: Story) -> Iterator[Remark]:
    """All messages of a manipulation."""
    if story.scenario.kind != "manipulation":
        return
    count = sum(len(beat.messages) for beat in story.scenario.beats.values())
    if count < FEWEST:
        told = _("has {count} messages in all branches; a manipulation has at least {fewest}")
        yield story.at(("beats",), told.format(count=count, fewest=FEWEST), key=True)
