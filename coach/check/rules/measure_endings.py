"""A manipulation with fewer than four endings.

What one does changes what happens: leaving early, leaving late, telling somebody, paying first and
telling then. A story with one ending teaches that nothing helps.

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
FEWEST = 4


def check(story: Story) -> Iterator[Remark]:
    """The endings of a manipulation."""
    count = len(story.scenario.endings)
    if story.scenario.kind == "manipulation" and count < FEWEST:
        told = _("has {count} endings; a manipulation has at least {fewest}")
        yield story.at(("endings",), told.format(count=count, fewest=FEWEST), key=True)
