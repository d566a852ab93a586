"""A twin that is no twin.

A twin is the chat of the other kind with the same surface: it exists, points back, is a
manipulation where this one is ordinary (or the other way round), and has as many judged messages
on its middle path. Neither length nor anything else may tell them apart.

Bad:
```yaml
twin: nobody-there
```
Good:
```yaml
kind: tutorial
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.library import Shelf
from coach.check.remark import Remark
from coach.check.results import Summary
from coach.i18n.language import _
from coach.library.problems import did_you_mean

SEVERITY = "error"
KINDS = frozenset(("manipulation", "ordinary"))


def check_library(shelf: Shelf) -> Iterator[Remark]:
    """Every scenario that was asked for and names a twin."""
    for one in shelf.asked:
        if one.twin is not None:
            told = _wrong(shelf, one, one.twin)
            if told:
                yield Remark(one.path, one.twin_place, told, one.twin_source, len(one.twin))


def _wrong(shelf: Shelf, one: Summary, name: str) -> str:
    if name == one.id:
        return _("a scenario cannot be its own twin")
    other = shelf.find(name, one)
    if other is None:
        return _("there is no scenario '{name}'").format(name=name) + did_you_mean(
            name, shelf.names(one)
        )
    if other.twin != one.id:
        return _("'{name}' does not point back: its twin is not '{id}'").format(
            name=name, id=one.id
        )
    if {one.kind, other.kind} != KINDS:
        return _("one of two twins is a manipulation and the other one is ordinary")
    if one.judged is not None and other.judged is not None and one.judged != other.judged:
        text = _("has {one} judged messages on its middle path and '{name}' has {other}")
        return text.format(one=one.judged, name=name, other=other.judged)
    return ""
