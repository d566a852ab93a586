"""An ending points at advice that does not exist.

``advice`` holds ids of ``content/actions.yaml`` or ``content/questions.yaml``. This rule cannot be
silenced.

Bad:
```yaml
endings:
  done:
    advice: [tell-sombody]
```
Good:
```yaml
endings:
  done:
    advice: [tell-someone]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _
from coach.library.problems import did_you_mean

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Ids that are neither an action nor a question."""
    known = story.known.advice
    if known is None:
        return
    for key, ending in story.scenario.endings.items():
        for number, name in enumerate(ending.advice):
            if name not in known:
                told = _("there is no advice '{name}'").format(name=name)
                path = ("endings", key, "advice", number)
                yield story.at(path, told + did_you_mean(name, known), width=len(name))
