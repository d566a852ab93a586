"""A tactic that is practised in fewer than two scenarios.

Every tactic of the library is flagged in at least two scenarios, so that it is met in two guises.
Looked at when the whole library is checked; advice until the first edition of 23 scenarios is
complete, an error from then on (see ``coach check --coverage``).

Bad:
```yaml
example: whole library
```
Good:
```yaml
kind: tutorial
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.library import FIRST_EDITION, Shelf
from coach.check.remark import Remark
from coach.i18n.language import _

SEVERITY = "advice"
FEWEST = 2


def severity_for(shelf: Shelf) -> str:
    """Advice while scenarios are still being written, then an error."""
    return "error" if len(shelf.every) >= FIRST_EDITION else "advice"


def check_library(shelf: Shelf) -> Iterator[Remark]:
    """Tactics against the scenarios that flag them."""
    if not shelf.whole:
        return
    for tactic, place, source in shelf.tactics():
        users = [one.id for one in shelf.every if tactic in one.tactics]
        if len(users) < FEWEST:
            told = (
                _("tactic '{tactic}' is practised in one scenario only: {where}")
                if users
                else _("tactic '{tactic}' is practised in no scenario")
            )
            words = told.format(tactic=tactic, where=", ".join(users))
            yield Remark(str(shelf.tactics_path), place, words, source, len(tactic))
