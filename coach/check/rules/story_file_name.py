"""The file is not called like the scenario in it.

Twins, links and catalogs go by the name of a file, ``coach play`` and saved runs by the id in it.

Bad:
```yaml
id: another-name
```
Good:
```yaml
id: example
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """The id against the name of the file."""
    name, stem = story.scenario.id, story.path.stem
    if name != stem:
        told = _("the id is '{name}' and the file is called '{stem}'")
        yield story.at(("id",), told.format(name=name, stem=stem), width=len(name))
