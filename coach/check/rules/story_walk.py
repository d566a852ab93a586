"""A walk does not go as written.

Walks are expected ways through: each is played twice, the second time from what was saved of the
first. The steps have to fit, reach the ending and give the counts.

Bad:
```yaml
walks:
  - {id: short, steps: [o], ending: done}
```
Good:
```yaml
walks:
  - {id: short, steps: [o, f], ending: done}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.story import Story
from coach.i18n.language import N_, _

SEVERITY = "error"


def check(story: Story) -> Iterator[Remark]:
    """Every walk, fresh and through its transcript."""
    if not story.scenario.walks:
        return
    from coach.check.walking import walk_twice  # playing is needed for walks only
    from coach.story.prepared import prepare
    from coach.story.walks import WalkFailed

    prepared = prepare(story.scenario)
    for number, walk in enumerate(story.scenario.walks):
        try:
            walk_twice(prepared, walk)
        except WalkFailed as failed:
            reason = _reason(failed.words, failed.values)
            told = _("walk '{walk}': {reason}").format(walk=walk.id, reason=reason)
            if failed.step is None:
                yield story.at(("walks", number, "ending"), told, width=len(walk.ending))
            else:
                width = len(walk.steps[failed.step])
                yield story.at(("walks", number, "steps", failed.step), told, width=width)


_REASONS = (
    N_("step {number} '{tried}': {error} (waiting at {beat}: {where})"),
    N_("stops in beat {beat}, where message {message} waits to be judged"),
    N_("stops in beat {beat}, where a reply waits to be chosen"),
    N_("reaches {reached}, not {wanted}"),
    N_("counts {found}, not {wanted}"),
    N_("cannot be restored: {error}"),
    N_("ends in another state after being saved and restored"),
)
"""What ``coach.story.walks`` says of a walk; it says it in English, below all languages."""

_ERRORS = (
    N_("'{name}' is no step: o, u, f, reply, look, leave or undo"),
    N_("no message waits to be judged"),
    N_("{name} cannot be looked at again"),
    N_("{name} is not offered here"),
    N_("there is nobody to leave here"),
    N_("there is nothing to take back"),
)
"""What ``coach.story.playthrough`` says of a step."""


def _reason(words: str, values: dict[str, object]) -> str:
    """Why a walk fails, in the language of whoever reads it."""
    if "error" in values:
        values = {**values, "error": _error(str(values["error"]))}
    return _(words).format(**values)


def _error(text: str) -> str:
    for words in _ERRORS:
        before, _hole, after = words.partition("{name}")
        if text.startswith(before) and text.endswith(after):
            name = text[len(before) : len(text) - len(after)]
            return _(words).format(name=name)
    return text
