"""What a class tells about the messages: which are missed, which mislead, which need rewording.

Messages are looked at, never people. All runs handed in are of one scenario, since message ids
are unique within a scenario only. "Right" is a hit or a correct rejection.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import fsum, sqrt
from statistics import mean, pvariance, stdev
from typing import Literal

from msgspec import Struct

from coach.scoring.intervals import Estimate, fisher, wilson
from coach.scoring.quantiles import f_quantile
from coach.scoring.small_cells import MIN_RUNS
from coach.story.trial import Trial

SEEN_BY = 0.8
"""The share of runs that must have seen a message."""
RELIABILITY_RUNS = 20
RELIABILITY_ITEMS = 8
HARD_BELOW = 0.2
EASY_ABOVE = 0.95

Doubt = Literal["against_the_rest", "hard", "easy"]
"""Why the wording of a message deserves a look; it says nothing about anybody."""

_ROUNDING = 1e-12


class Item(Struct, frozen=True):
    """One message as a class judged it."""

    message: str
    is_signal: bool
    seen: int
    """Runs that judged it."""
    right: int
    """Runs that judged it rightly: a number of people, not to be projected as it is."""
    share_right: Estimate
    """p, 0 to 1, with Wilson's interval."""
    item_rest: float | None
    """Correlation with the share right of the other messages; None where either is constant."""
    item_rest_interval: Estimate | None

    @property
    def wrong_at_least(self) -> float:
        """The lower bound of the share that missed it, or took it for a flag; 0 to 1."""
        return 1 - self.share_right.high

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Reasons to check the wording: r < 0, p < .2, p > .95."""
        share = self.share_right.value
        found: list[Doubt] = []
        if self.item_rest is not None and self.item_rest < -_ROUNDING:
            found.append("against_the_rest")
        if share < HARD_BELOW:
            found.append("hard")
        if share > EASY_ABOVE:
            found.append("easy")
        return tuple(found)


class Reliability(Struct, frozen=True):
    """How well the messages of a scenario hang together as a measure."""

    kr20: Estimate
    """KR-20, 1 at most, with Feldt's interval."""
    runs: int
    items: int
    total_mean: float
    """Messages judged rightly per run."""
    total_variance: float
    """Their variance, the runs taken as the population."""
    total_deviation: float
    """Their standard deviation, the runs taken as a sample."""
    standard_error: float
    """Of one run's total: the deviation times √(1 − KR-20), in messages."""


def analyse_items(runs: Sequence[Sequence[Trial]]) -> tuple[Item, ...]:
    """The messages of a scenario as a class judged them, in the order they were met.

    Args:
        runs: the trials of each run.

    Returns:
        Messages judged by at least 80 % of the runs and by at least 10; none below 10 runs.
    """
    if len(runs) < MIN_RUNS:
        return ()
    answers = [{trial.message: trial for trial in trials} for trials in runs]
    messages = _widely_seen(answers)
    items: list[Item] = []
    for message in messages:
        seen = [answer for answer in answers if message in answer]
        right = sum(_right(answer[message]) for answer in seen)
        share = wilson(right, len(seen))
        if share is None or len(seen) < MIN_RUNS:
            continue
        pairs = [
            (float(_right(answer[message])), mean(_right(answer[x]) for x in rest))
            for answer in seen
            if (rest := [x for x in messages if x != message and x in answer])
        ]
        item_rest = correlation([one for one, _ in pairs], [other for _, other in pairs])
        items.append(
            Item(
                message,
                seen[0][message].is_signal,
                len(seen),
                right,
                share,
                item_rest,
                None if item_rest is None else fisher(item_rest, len(pairs)),
            )
        )
    return tuple(items)


def most_missed(items: Iterable[Item]) -> tuple[Item, ...]:
    """Messages with a flag, the most surely missed first."""
    return _worst_first(item for item in items if item.is_signal)


def most_suspected(items: Iterable[Item]) -> tuple[Item, ...]:
    """Ordinary messages, those most surely taken for a flag first."""
    return _worst_first(item for item in items if not item.is_signal)


def correlation(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's r of two equally long series, −1 to 1; None where either is constant."""
    if len(one) < 2:
        return None
    mean_one, mean_other = mean(one), mean(other)
    spread_one = fsum((x - mean_one) ** 2 for x in one)
    spread_other = fsum((y - mean_other) ** 2 for y in other)
    if min(spread_one, spread_other) < _ROUNDING:
        return None
    shared = fsum((x - mean_one) * (y - mean_other) for x, y in zip(one, other, strict=True))
    return max(-1.0, min(1.0, shared / sqrt(spread_one * spread_other)))


def reliability(
    runs: Sequence[Sequence[Trial]],
    *,
    min_runs: int = RELIABILITY_RUNS,
    min_items: int = RELIABILITY_ITEMS,
) -> Reliability | None:
    """KR-20 of the messages judged by at least 80 % of the runs, over runs that judged them all.

    Args:
        runs: the trials of each run.
        min_runs: complete runs needed; lowered by tests only, to compare with published figures.
        min_items: messages needed; the same.

    Returns:
        None with too few runs or messages, or when all totals are equal.
    """
    answers = [{trial.message: trial for trial in trials} for trials in runs]
    messages = _widely_seen(answers)
    rows = [
        [_right(answer[message]) for message in messages]
        for answer in answers
        if all(message in answer for message in messages)
    ]
    if len(rows) < min_runs or len(messages) < min_items:
        return None
    figure = kr20(rows)
    if figure is None:
        return None
    totals = [sum(row) for row in rows]
    return Reliability(
        kr20=feldt(figure, len(rows), len(messages)),
        runs=len(rows),
        items=len(messages),
        total_mean=mean(totals),
        total_variance=pvariance(totals),
        total_deviation=stdev(totals),
        standard_error=stdev(totals) * sqrt(1 - figure),
    )


def kr20(rows: Sequence[Sequence[bool]]) -> float | None:
    """k/(k−1)·(1 − Σpq/σ²) with population variances (Kuder & Richardson 1937).

    No gate here: reports call ``reliability``.

    Args:
        rows: for each run, whether each message was judged rightly; rows of equal length.

    Returns:
        1 at most; None for fewer than two messages or runs, or when all totals are equal.
    """
    items = len(rows[0]) if rows else 0
    if len(rows) < 2 or items < 2:
        return None
    spread = pvariance([sum(row) for row in rows])
    if spread == 0:
        return None
    within = fsum(
        pvariance([float(answer) for answer in column]) for column in zip(*rows, strict=True)
    )
    return items / (items - 1) * (1 - within / spread)


def feldt(alpha: float, runs: int, items: int) -> Estimate:
    """KR-20 or α with its exact 95 % interval by F quantiles (Feldt 1965).

    Raises:
        ValueError: fewer than two runs or items.
    """
    if min(runs, items) < 2:
        raise ValueError("needs two runs and two items at least")
    above, below = runs - 1, (runs - 1) * (items - 1)
    return Estimate(
        alpha,
        1 - (1 - alpha) * f_quantile(0.975, above, below),
        1 - (1 - alpha) * f_quantile(0.025, above, below),
    )


def _widely_seen(answers: Sequence[Mapping[str, Trial]]) -> list[str]:
    seen: dict[str, int] = {}
    for answer in answers:
        for message in answer:
            seen[message] = seen.get(message, 0) + 1
    return [message for message, times in seen.items() if times >= SEEN_BY * len(answers)]


def _right(trial: Trial) -> bool:
    return trial.result in ("hit", "correct_rejection")


def _worst_first(items: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(sorted(items, key=lambda item: (-item.wrong_at_least, item.message)))
