"""A beat or an ending that no way leads to.

Nobody will ever read it: a reply is missing, points elsewhere, or asks for facts that are never
true together.

Bad:
```yaml
endings:
  lost:
    outcome: safe
    text: Nobody gets here.
    help: [talk]
    advice: [tell-someone]
```
Good:
```yaml
leave:
  approach: lost
endings:
  lost:
    outcome: safe
    text: Sam closes the chat.
    help: [talk]
    advice: [tell-someone]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Places that no state is in."""
    routes = story.routes
    if not routes.complete:
        return
    for number, name in enumerate(routes.places):
        if number not in routes.reached:
            beat = number < len(routes.scenes)
            told = (
                _("no way leads to beat '{name}'") if beat else _("no way leads to ending '{name}'")
            )
            path = ("beats" if beat else "endings", name)
            yield story.at(path, told.format(name=name), key=True)
