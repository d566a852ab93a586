"""Numbers of people that are small enough to point at somebody, made safe to project."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

MIN_RUNS = 10
"""Nothing about a class is said below this many runs."""

SMALL = 5
"""Fewer people than this, on either side, are not counted aloud."""

Size = Literal["too_few_runs", "few", "about", "nearly_all"]


class Projected(Struct, frozen=True):
    """How many of a class, as it may be shown; what is None must not be shown.

    ``few`` is fewer than ``SMALL``; ``nearly_all`` leaves out fewer than ``SMALL``.
    """

    size: Size
    about: int | None = None
    """The number rounded to 5, with ``about`` only."""
    of: int | None = None
    """The runs there are; None when there are too few."""


def projected(people: int, runs: int) -> Projected:
    """``people`` of ``runs``, rounded and with small cells hidden.

    Raises:
        ValueError: ``people`` is not between 0 and ``runs``.
    """
    if not 0 <= people <= runs:
        raise ValueError(f"{people} of {runs} is no part of a class")
    if runs < MIN_RUNS:
        return Projected("too_few_runs")
    if people < SMALL:
        return Projected("few", of=runs)
    if runs - people < SMALL:
        return Projected("nearly_all", of=runs)
    return Projected("about", about=SMALL * round(people / SMALL), of=runs)
