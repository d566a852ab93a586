"""A source that does not exist.

``sources`` in the advice and ``based_on`` in a scenario hold ids of ``content/claims.yaml`` or
``content/references.yaml``.

Bad:
```yaml
based_on: [INTERPOL-Q3-22]
```
Good:
```yaml
based_on: [INTERPOL-Q3-2]
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
    """Ids that are neither a claim nor a reference; the advice is checked where it is read."""
    known = story.known.sources
    if known is None:
        return
    for number, name in enumerate(story.scenario.based_on):
        if name not in known:
            told = _("there is no source '{name}'{near}")
            told = told.format(name=name, near=did_you_mean(name, known))
            yield story.at(("based_on", number), told, width=len(name))
