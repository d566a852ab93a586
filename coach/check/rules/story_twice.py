"""Something is in a list twice.

Help, advice, what a reply does or sets, the ids of walks: the second one adds nothing, and was
likely meant to be another.

Bad:
```yaml
endings:
  done:
    help: [talk, talk]
```
Good:
```yaml
endings:
  done:
    help: [talk, report]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import _
from coach.library.located import Path_

SEVERITY = "advice"


def check(story: Story) -> Iterator[Remark]:
    """Every list of names."""
    for path, names in _lists(story):
        for number, name in enumerate(names):
            if name in names[:number]:
                told = _("'{name}' is here twice").format(name=name)
                yield story.at((*path, number), told, width=len(name))
    walks = [walk.id for walk in story.scenario.walks]
    for number, name in enumerate(walks):
        if name in walks[:number]:
            told = _("'{name}' is here twice").format(name=name)
            yield story.at(("walks", number, "id"), told, width=len(name))


def _lists(story: Story) -> Iterator[tuple[Path_, Sequence[str]]]:
    for key, beat in story.scenario.beats.items():
        for number, reply in enumerate(beat.replies):
            here: Path_ = ("beats", key, "replies", number)
            yield (*here, "does"), reply.does
            yield (*here, "set"), reply.set
    for key, ending in story.scenario.endings.items():
        yield ("endings", key, "help"), ending.help
        yield ("endings", key, "advice"), ending.advice
