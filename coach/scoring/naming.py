"""Naming: which tactic a noticed flag was said to be.

Naming is optional and only asked after a flag; unnamed hits are left out, they are not 0. Which
family a tactic belongs to is content, so the mapping is handed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Literal

from msgspec import Struct

from coach.scoring.small_cells import MIN_RUNS
from coach.story.trial import Trial

SHOWN_FROM = 5
"""Named hits from which the mean credit is shown."""

Match = Literal["exact", "family", "other"]
CREDIT: dict[Match, float] = {"exact": 1.0, "family": 0.5, "other": 0.0}


class Naming(Struct, frozen=True):
    """How hits were named, numbers of messages."""

    exact: int = 0
    """A tactic of the message."""
    family: int = 0
    """Another tactic of the same family."""
    other: int = 0

    @property
    def named(self) -> int:
        """Hits that were named."""
        return self.exact + self.family + self.other

    @property
    def mean(self) -> float | None:
        """Mean credit, 0 to 1; None below 5 named hits."""
        if self.named < SHOWN_FROM:
            return None
        return (self.exact * CREDIT["exact"] + self.family * CREDIT["family"]) / self.named


def match(trial: Trial, families: Mapping[str, str]) -> Match | None:
    """How well a flag was named; None for anything but a hit, and for a hit without a name.

    Args:
        trial: the judged message.
        families: the family of every tactic; one that is missing has a family of its own.
    """
    if trial.result != "hit" or trial.named is None:
        return None
    if trial.named in trial.tactics:
        return "exact"
    named = _family(trial.named, families)
    return "family" if any(_family(x, families) == named for x in trial.tactics) else "other"


def credit(trial: Trial, families: Mapping[str, str]) -> float | None:
    """1 for a tactic of the message, ½ for its family, else 0; None where nothing was named."""
    found = match(trial, families)
    return None if found is None else CREDIT[found]


def count_names(trials: Iterable[Trial], families: Mapping[str, str]) -> Naming:
    """The namings of some trials, of one run or of several."""
    found = Counter(match(trial, families) for trial in trials)
    return Naming(found["exact"], found["family"], found["other"])


def family_confusion(
    runs: Sequence[Sequence[Trial]], families: Mapping[str, str]
) -> dict[tuple[str, str], int] | None:
    """For a class: how often a flag of one family was named as another.

    Args:
        runs: the trials of each run.
        families: the family of every tactic.

    Returns:
        Numbers of named hits by (true family, named family); None below 10 runs. A message with
        several tactics counts once: under the family named if one of its tactics has it, else
        under that of its first tactic.
    """
    if len(runs) < MIN_RUNS:
        return None
    cells: Counter[tuple[str, str]] = Counter()
    for trial in chain.from_iterable(runs):
        if trial.result != "hit" or trial.named is None:
            continue
        named = _family(trial.named, families)
        true = [_family(tactic, families) for tactic in trial.tactics]
        cells[named if named in true else true[0], named] += 1
    return dict(cells)


def cohen_kappa(table: Sequence[Sequence[int]]) -> float | None:
    """Agreement beyond chance of a square table, rows true, columns named (Cohen 1960).

    Returns:
        −1 to 1; None for an empty table, or when chance alone agrees fully.
    """
    total = sum(map(sum, table))
    if not total:
        return None
    agreed = sum(row[place] for place, row in enumerate(table)) / total
    columns = map(sum, zip(*table, strict=True))
    chance = sum(sum(row) * column for row, column in zip(table, columns, strict=True)) / total**2
    return None if chance == 1 else (agreed - chance) / (1 - chance)


def _family(tactic: str, families: Mapping[str, str]) -> str:
    return families.get(tactic, tactic)
