"""Telling flags from ordinary messages: d′, criterion and their kin, from counts.

Signal detection with equal variances (Green & Swets 1966; Macmillan & Creelman 2005). S is the
number of messages with a flag, N of ordinary ones; with S = 0 or N = 0 a figure is None, never 0.
The functions give figures for any counts; ``figures``, ``leaning`` and ``class_dprime`` hold back
what there are too few trials or learners for, and are what reports ask.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import copysign, exp, sqrt
from random import Random
from statistics import NormalDist
from typing import Literal

from msgspec import Struct

from coach.scoring.detection import Counts, Detail, detail, pool
from coach.scoring.intervals import Z95, Estimate, around
from coach.scoring.small_cells import MIN_RUNS

Correction = Literal["loglinear", "raw", "extreme"]
"""How rates of 0 and 1 are avoided. The program only uses ``loglinear``; the others exist to
compare with published figures."""

Leaning = Literal["flags_rarely", "flags_readily"]

LEANING_FROM = 0.5
"""The criterion, in standard deviations, beyond which caution is worth a phrase."""

_NORMAL = NormalDist()


class Rates(Struct, frozen=True):
    """Hit rate and false-alarm rate, each from 0 to 1."""

    hits: float
    false_alarms: float


class Sensitivity(Struct, frozen=True):
    """The figures of one set of counts; d′ and the criterion in standard deviations."""

    dprime: Estimate
    """d′ with its 95 % interval; about 0 when marks ignore content."""
    standard_error: float
    criterion: float
    """c: above 0 few marks, below 0 many. Not to be coached toward 0."""
    ln_beta: float
    beta: float
    at_least: bool
    """A perfect run: d′ is capped by the number of trials, so it says "at least"."""


def hit_rate(counts: Counts) -> float | None:
    """h/S as it is, from 0 to 1; None without signals."""
    return counts.hits / counts.signals if counts.signals else None


def false_alarm_rate(counts: Counts) -> float | None:
    """f/N as it is, from 0 to 1; None without ordinary messages."""
    return counts.false_alarms / counts.noise if counts.noise else None


def rates(counts: Counts, correction: Correction = "loglinear") -> Rates | None:
    """Both rates, corrected; None with S = 0 or N = 0.

    ``loglinear``: (h + ½)/(S + 1) on every run (Hautus 1995). ``extreme``: only 0 and 1 move, to
    ½/S and 1 − ½/S (Stanislaw & Todorov 1999). ``raw``: h/S.
    """
    if not counts.signals or not counts.noise:
        return None
    return Rates(
        _corrected(counts.hits, counts.signals, correction),
        _corrected(counts.false_alarms, counts.noise, correction),
    )


def sensitivity(counts: Counts, correction: Correction = "loglinear") -> Sensitivity | None:
    """d′, c and β with the interval of d′; None where a rate is missing, or is 0 or 1 (``raw``).

    d′ = z(H) − z(F), c = −(z(H) + z(F))/2, ln β = d′·c. Var(d′) = H(1−H)/(S·φ(zH)²) +
    F(1−F)/(N·φ(zF)²) (Gourevitch & Galanter 1967).
    """
    both = rates(counts, correction)
    if both is None or not {0.0, 1.0}.isdisjoint((both.hits, both.false_alarms)):
        return None
    z_hits, z_false_alarms = _z(both.hits), _z(both.false_alarms)
    dprime, criterion = z_hits - z_false_alarms, -(z_hits + z_false_alarms) / 2
    standard_error = sqrt(
        _z_variance(both.hits, counts.signals) + _z_variance(both.false_alarms, counts.noise)
    )
    return Sensitivity(
        dprime=around(dprime, standard_error),
        standard_error=standard_error,
        criterion=criterion,
        ln_beta=dprime * criterion,
        beta=exp(dprime * criterion),
        at_least=counts.is_perfect,
    )


def figures(counts: Counts) -> Sensitivity | None:
    """The figures that may be shown: None below 20 messages of either sort."""
    return sensitivity(counts) if detail(counts) >= Detail.FIGURES else None


def leaning(counts: Counts) -> Leaning | None:
    """Whether marking leans far to one side, |c| > ½; None below 10 messages of either sort."""
    found = sensitivity(counts) if detail(counts) >= Detail.CAUTION else None
    if found is None or abs(found.criterion) <= LEANING_FROM:
        return None
    return "flags_rarely" if found.criterion > 0 else "flags_readily"


def comparable(one: Counts, other: Counts) -> bool:
    """Whether d′ of two sets of trials may be compared.

    Two perfect ones of different lengths may not: their d′ only tells how long they were.
    """
    same_length = (one.signals, one.noise) == (other.signals, other.noise)
    return same_length or not (one.is_perfect and other.is_perfect)


def a_prime(counts: Counts) -> float | None:
    """A′ from uncorrected rates, 0 to 1, ½ at chance (Grier 1971; Aaronson & Watts 1987)."""
    hits, false_alarms = hit_rate(counts), false_alarm_rate(counts)
    if hits is None or false_alarms is None:
        return None
    gap = abs(hits - false_alarms)
    if gap == 0:
        return 0.5
    area = (gap**2 + gap) / (4 * max(hits, false_alarms) - 4 * hits * false_alarms)
    return 0.5 + copysign(area, hits - false_alarms)


def youden_j(counts: Counts) -> float | None:
    """Informedness H − F from uncorrected rates, −1 to 1 (Youden 1950)."""
    hits, false_alarms = hit_rate(counts), false_alarm_rate(counts)
    return None if hits is None or false_alarms is None else hits - false_alarms


def auc_from_dprime(dprime: float) -> float:
    """The area under the curve that goes with d′: Φ(d′/√2), 0 to 1 (Green & Swets 1966)."""
    return _NORMAL.cdf(dprime / sqrt(2))


class Area(Struct, frozen=True):
    """An area under the ROC curve, 0 to 1, ½ at chance."""

    value: float
    standard_error: float | None
    """None with a single message of either sort."""

    def interval(self, reach: float = Z95) -> Estimate | None:
        """The 95 % interval within 0 to 1; None without a standard error, or when it is 0.

        Args:
            reach: standard errors to each side; some published intervals round it to 1.96.
        """
        if not self.standard_error:
            return None
        wide = around(self.value, self.standard_error, reach)
        return Estimate(self.value, max(0.0, wide.low), min(1.0, wide.high))


def auc_from_rating(counts: Counts) -> Area | None:
    """The area from the three-level rating, ordinary < not sure < red flag.

    The share of pairs in which the message with a flag was rated higher, ties counting ½
    (Bamber 1975), with the standard error of DeLong, DeLong & Clarke-Pearson (1988).
    """
    if not counts.signals or not counts.noise:
        return None
    signals = (counts.misses - counts.unsure_signals, counts.unsure_signals, counts.hits)
    ordinary = (
        counts.correct_rejections - counts.unsure_ordinary,
        counts.unsure_ordinary,
        counts.false_alarms,
    )
    above = [_wins(level, ordinary) / counts.noise for level in range(3)]
    below = [1 - _wins(level, signals) / counts.signals for level in range(3)]
    area = sum(share * n for share, n in zip(above, signals, strict=True)) / counts.signals
    if min(counts.signals, counts.noise) < 2:
        return Area(area, None)
    variance = _mean_variance(above, signals, area) + _mean_variance(below, ordinary, area)
    return Area(area, sqrt(variance))


def class_dprime(
    learners: Sequence[Counts], *, resamples: int = 2000, seed: int = 20
) -> Estimate | None:
    """d′ of a class from pooled counts, with a bootstrap interval over learners.

    Whole learners are drawn, never messages, since a learner's answers hang together (Efron &
    Tibshirani 1993, percentile interval). The same input and seed give the same interval.

    Args:
        learners: one set of counts each; learners without a trial are left out.
        resamples: how many classes are drawn.
        seed: where the drawing starts.

    Returns:
        None below 10 learners, or when the pooled trials do not allow figures.
    """
    learners = [counts for counts in learners if counts.signals or counts.noise]
    found = figures(pool(learners)) if len(learners) >= MIN_RUNS else None
    if found is None:
        return None
    rows = [(c.hits, c.misses, c.false_alarms, c.correct_rejections) for c in learners]
    chance = Random(seed)  # noqa: S311  # a repeatable draw, not a secret
    drawn: list[float] = []
    for _ in range(resamples):
        columns = zip(*chance.choices(rows, k=len(rows)), strict=True)
        once = rates(Counts(*map(sum, columns)))
        if once is not None:
            drawn.append(_z(once.hits) - _z(once.false_alarms))
    drawn.sort()
    return Estimate(found.dprime.value, _percentile(drawn, 0.025), _percentile(drawn, 0.975))


def _corrected(yes: int, all_of_them: int, correction: Correction) -> float:
    if correction == "loglinear":
        return (yes + 0.5) / (all_of_them + 1)
    if correction == "extreme" and yes in (0, all_of_them):
        return (0.5 if yes == 0 else all_of_them - 0.5) / all_of_them
    return yes / all_of_them


def _z(rate: float) -> float:
    return _NORMAL.inv_cdf(rate)


def _z_variance(rate: float, trials: int) -> float:
    return rate * (1 - rate) / (trials * _NORMAL.pdf(_z(rate)) ** 2)


def _wins(level: int, others: tuple[int, int, int]) -> float:
    """How many of the others a rating beats, ties counting half."""
    return sum(others[:level]) + others[level] / 2


def _mean_variance(values: Sequence[float], weights: tuple[int, int, int], mean: float) -> float:
    """The variance of the mean of values that occur ``weights`` times."""
    n = sum(weights)
    squares = sum(
        weight * (value - mean) ** 2 for value, weight in zip(values, weights, strict=True)
    )
    return squares / (n - 1) / n


def _percentile(ordered: Sequence[float], share: float) -> float:
    """The value at a share of the way through, between neighbours in proportion."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
