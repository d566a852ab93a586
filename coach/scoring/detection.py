"""What the learner noticed: hits, misses, false alarms and correct rejections.

"A flag was missed and the score looks wrong": here trials become counts. Figures made of the
counts (d′, criterion) are in ``coach.scoring.sensitivity``; words for them are not on this floor.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Literal

from msgspec import Struct

from coach.story.trial import Trial

Part = Literal["before_threat", "threat", "all"]
"""Which trials: approach to trap (the main figures), threat and demand, or both together."""

WORDS_FROM = 5
CAUTION_FROM = 10
FIGURES_FROM = 20


class Counts(Struct, frozen=True):
    """The four counts of signal detection, numbers of messages; counts of several runs add up.

    "Not sure" counts as no: ``unsure_signals`` are part of ``misses``, ``unsure_ordinary`` part
    of ``correct_rejections``; they are told apart for words, shapes and the three-level rating.

    Raises:
        ValueError: a negative count, or more unsure ones than the count they are part of.
    """

    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    correct_rejections: int = 0
    unsure_signals: int = 0
    unsure_ordinary: int = 0

    def __post_init__(self) -> None:
        if min(self.hits, self.false_alarms, self.unsure_signals, self.unsure_ordinary) < 0:
            raise ValueError("a count is never negative")
        if self.unsure_signals > self.misses or self.unsure_ordinary > self.correct_rejections:
            raise ValueError("not sure is counted among misses and correct rejections")

    @property
    def signals(self) -> int:
        """Messages with a red flag that were judged (S)."""
        return self.hits + self.misses

    @property
    def noise(self) -> int:
        """Ordinary messages that were judged (N)."""
        return self.false_alarms + self.correct_rejections

    @property
    def unsure(self) -> int:
        """Messages judged "not sure", with a flag or without."""
        return self.unsure_signals + self.unsure_ordinary

    @property
    def left_alone(self) -> int:
        """Ordinary messages judged ordinary: correct rejections but for the unsure ones."""
        return self.correct_rejections - self.unsure_ordinary

    @property
    def is_perfect(self) -> bool:
        """All flags noticed and no false alarm, with at least one message of each sort."""
        no_error = self.misses == 0 and self.false_alarms == 0
        return no_error and self.hits > 0 and self.correct_rejections > 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of two sets of trials taken together."""
        return Counts(
            self.hits + other.hits,
            self.misses + other.misses,
            self.false_alarms + other.false_alarms,
            self.correct_rejections + other.correct_rejections,
            self.unsure_signals + other.unsure_signals,
            self.unsure_ordinary + other.unsure_ordinary,
        )


def count_trials(trials: Iterable[Trial], part: Part = "before_threat") -> Counts:
    """The counts of some trials, of one run or of several, in any order.

    Args:
        trials: first judgements of messages that were shown and passed.
        part: which stages are counted; threat and demand are obvious, so they stay out of the
            main figures.
    """
    hits = misses = false_alarms = correct_rejections = unsure_signals = unsure_ordinary = 0
    for trial in trials:
        if part != "all" and trial.counts != (part == "before_threat"):
            continue
        unsure = trial.verdict == "unsure"
        match trial.result:
            case "hit":
                hits += 1
            case "miss":
                misses += 1
                unsure_signals += unsure
            case "false_alarm":
                false_alarms += 1
            case "correct_rejection":
                correct_rejections += 1
                unsure_ordinary += unsure
    return Counts(hits, misses, false_alarms, correct_rejections, unsure_signals, unsure_ordinary)


def pool(counts: Iterable[Counts]) -> Counts:
    """The counts of several runs taken together; all zero for none."""
    return sum(counts, start=Counts())


class Detail(IntEnum):
    """How much the trials are enough for; each level has what the ones below it have."""

    COUNTS = 0
    """Fewer than 5 of either sort: only what was counted."""
    WORDS = 1
    """5 to 9: counts and words."""
    CAUTION = 2
    """10 to 19: also a phrase on caution (``sensitivity.leaning``)."""
    FIGURES = 3
    """20 and more: d′, c and their interval, on the page with details."""


def detail(counts: Counts) -> Detail:
    """What may be shown, by the scarcer sort of message, min(S, N)."""
    scarcer = min(counts.signals, counts.noise)
    if scarcer < WORDS_FROM:
        return Detail.COUNTS
    if scarcer < CAUTION_FROM:
        return Detail.WORDS
    if scarcer < FIGURES_FROM:
        return Detail.CAUTION
    return Detail.FIGURES
