"""An ending without somebody to talk to.

Every ending says who helps now; ``talk`` is always among it, beside ``report``, ``remove``,
``police`` or ``emergency``. (An ending without any help or advice is no scenario at all:
``shape-missing-key``.) This rule cannot be silenced.

Bad:
```yaml
endings:
  done:
    help: [report]
```
Good:
```yaml
endings:
  done:
    help: [talk, report]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Endings whose help has no ``talk``."""
    for key, ending in story.scenario.endings.items():
        if "talk" not in ending.help:
            told = _("ending '{ending}' names nobody to talk to: add 'talk' to its help")
            yield story.at(("endings", key, "help"), told.format(ending=key))
