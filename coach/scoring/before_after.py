"""Before and after: how the same learners did on two parallel forms.

There is no comparison group, so a change may be practice; whoever shows these figures says so.
Both d′ and the criterion are reported: distrust alone moves the criterion, not d′.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from statistics import mean, variance

from msgspec import Struct

from coach.scoring.detection import Counts, pool
from coach.scoring.intervals import Estimate, around
from coach.scoring.quantiles import t_quantile
from coach.scoring.sensitivity import comparable, sensitivity
from coach.scoring.small_cells import MIN_RUNS

MIN_MESSAGES = 10
"""Messages with a flag, and ordinary ones, that each form needs."""


class Paired(Struct, frozen=True):
    """Two measures of the same learners, summed up; all from sample (n − 1) variances."""

    pairs: int
    before: float
    """Mean before."""
    after: float
    """Mean after."""
    variance_before: float
    variance_after: float
    covariance: float

    @property
    def variance_of_change(self) -> float:
        """The variance of after − before; 0 when only rounding is left of it."""
        both = self.variance_before + self.variance_after
        spread = both - 2 * self.covariance
        return spread if spread > 1e-12 * both else 0.0


class Change(Struct, frozen=True):
    """How much a figure changed, after − before."""

    mean: Estimate
    """In the figure's unit, with its t interval."""
    d_av: Estimate | None
    """In standard deviations of the two measures; None where these do not vary."""


class BeforeAfter(Struct, frozen=True):
    """What can be said of a class that played two forms."""

    pairs: int
    """Learners whose two forms can be compared; below 10 only counts are given."""
    left_out: int
    """Learners with a form too short, or perfect on two forms of different lengths."""
    before: Counts
    """Pooled over the pairs."""
    after: Counts
    dprime: Change | None
    criterion: Change | None


def before_after(learners: Sequence[tuple[Counts, Counts]]) -> BeforeAfter:
    """The change of d′ and of the criterion over the learners of a class.

    Args:
        learners: for each, the counts of the form played before and of the one played after.
    """
    pairs = [(before, after) for before, after in learners if _usable(before, after)]
    dprime = criterion = None
    if len(pairs) >= MIN_RUNS:
        found = [(sensitivity(before), sensitivity(after)) for before, after in pairs]
        both = [(one, two) for one, two in found if one is not None and two is not None]
        dprime = change(
            summed_up([x.dprime.value for x, _ in both], [y.dprime.value for _, y in both])
        )
        criterion = change(
            summed_up([x.criterion for x, _ in both], [y.criterion for _, y in both])
        )
    return BeforeAfter(
        pairs=len(pairs),
        left_out=len(learners) - len(pairs),
        before=pool(before for before, _ in pairs),
        after=pool(after for _, after in pairs),
        dprime=dprime,
        criterion=criterion,
    )


def summed_up(before: Sequence[float], after: Sequence[float]) -> Paired:
    """Means, variances and covariance of two series, learner by learner.

    Raises:
        ValueError: series of different lengths, or fewer than two pairs.
    """
    if len(before) != len(after) or len(before) < 2:
        raise ValueError("needs two series of the same length, two pairs at least")
    mean_before, mean_after = mean(before), mean(after)
    shared = fsum((x - mean_before) * (y - mean_after) for x, y in zip(before, after, strict=True))
    return Paired(
        len(before),
        mean_before,
        mean_after,
        variance(before),
        variance(after),
        shared / (len(before) - 1),
    )


def change(paired: Paired) -> Change:
    """Mean change with its t interval, and d_av. No gate here: reports call ``before_after``."""
    difference = paired.after - paired.before
    standard_error = sqrt(paired.variance_of_change / paired.pairs)
    reach = t_quantile(0.975, paired.pairs - 1)
    return Change(around(difference, standard_error, reach), d_av(paired))


def d_av(paired: Paired) -> Estimate | None:
    """Mean change over the root mean square of both deviations (Bonett 2008), not bias-corrected.

    Unlike d_z it does not grow with the correlation. None where neither measure varies.
    """
    typical = (paired.variance_before + paired.variance_after) / 2
    if typical == 0:
        return None
    effect = (paired.after - paired.before) / sqrt(typical)
    squares = paired.variance_before**2 + paired.variance_after**2 + 2 * paired.covariance**2
    degrees = paired.pairs - 1
    error = effect**2 * squares / (8 * degrees * typical**2)
    error += paired.variance_of_change / (degrees * typical)
    return around(effect, sqrt(error))


def d_z(paired: Paired) -> float | None:
    """Mean change over the deviation of the changes; never alone: it grows with the correlation."""
    spread = paired.variance_of_change
    return (paired.after - paired.before) / sqrt(spread) if spread else None


def hedges_g(paired: Paired) -> float | None:
    """The change as if runs could not be linked: two groups of one size (Hedges 1981).

    In pooled standard deviations, corrected for bias by 1 − 3/(4·df − 1).
    """
    pooled = (paired.variance_before + paired.variance_after) / 2
    if pooled == 0:
        return None
    correction = 1 - 3 / (4 * (2 * paired.pairs - 2) - 1)
    return (paired.after - paired.before) / sqrt(pooled) * correction


def wilcoxon_w(before: Sequence[float], after: Sequence[float]) -> float:
    """The smaller of the two signed rank sums (Wilcoxon 1945); equal pairs are left out.

    Raises:
        ValueError: series of different lengths.
    """
    changes = [y - x for x, y in zip(before, after, strict=True) if y != x]
    sizes = [abs(one) for one in changes]
    ranks = [sum(other < size for other in sizes) + (sizes.count(size) + 1) / 2 for size in sizes]
    up = fsum(rank for rank, one in zip(ranks, changes, strict=True) if one > 0)
    return min(up, fsum(ranks) - up)


def _usable(before: Counts, after: Counts) -> bool:
    shortest = min(before.signals, before.noise, after.signals, after.noise)
    return shortest >= MIN_MESSAGES and comparable(before, after)
