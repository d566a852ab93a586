"""The scenarios that are checked together: what one of them needs to know of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from coach.check.results import Summary
from coach.library.problems import Place

FIRST_EDITION = 23
"""Scenarios of the first edition; from then on the whole library is held to its measures."""

_KEY = re.compile(r"([a-z0-9][a-z0-9-]*) *:")


class Shelf:
    """Scenarios with what is known of them."""

    def __init__(
        self, asked: list[Summary], beside: dict[str, Summary], tactics_path: Path, *, whole: bool
    ) -> None:
        self.asked = asked
        """The scenarios to be checked."""
        self.beside = beside
        """Scenarios beside them that they name, by path."""
        self.tactics_path = tactics_path
        self.whole = whole
        """Whether this is all that ships, not a choice of files."""

    @property
    def every(self) -> list[Summary]:
        """All of them."""
        return [*self.asked, *self.beside.values()]

    def names(self, near: Summary) -> list[str]:
        """The ids of the other scenarios."""
        return [one.id for one in self.every if one.id != near.id]

    def find(self, name: str, near: Summary) -> Summary | None:
        """The scenario with an id, in the folder of another one first."""
        found = [one for one in self.every if one.id == name]
        folder = Path(near.path).parent
        return next((one for one in found if Path(one.path).parent == folder), None) or (
            found[0] if found else None
        )

    def tactics(self) -> Iterator[tuple[str, Place, str]]:
        """Every tactic of the library and where it stands."""
        try:
            text = self.tactics_path.read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return
        for number, line in enumerate(text.splitlines(), 1):
            if key := _KEY.match(line):
                yield key.group(1), Place(number, 1), line
