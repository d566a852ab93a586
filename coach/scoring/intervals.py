"""A figure with its 95 % interval, and the intervals of a share and of a correlation."""

from __future__ import annotations

from math import atanh, sqrt, tanh
from statistics import NormalDist

from msgspec import Struct

Z95 = NormalDist().inv_cdf(0.975)
"""1.96, unrounded: how many standard errors a 95 % interval reaches to each side."""


class Estimate(Struct, frozen=True):
    """A figure and the two ends of its 95 % interval, all in the figure's own unit."""

    value: float
    low: float
    high: float


def around(value: float, standard_error: float, reach: float = Z95) -> Estimate:
    """An interval of ``reach`` standard errors to each side of a figure."""
    return Estimate(value, value - reach * standard_error, value + reach * standard_error)


def wilson(successes: int, trials: int) -> Estimate | None:
    """A share from 0 to 1 with its score interval (Wilson 1927); None for no trials.

    Raises:
        ValueError: ``successes`` is not between 0 and ``trials``.
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} of {trials} is no share")
    if trials == 0:
        return None
    share = successes / trials
    shrink = 1 + Z95**2 / trials
    centre = (share + Z95**2 / (2 * trials)) / shrink
    reach = Z95 / shrink * sqrt(share * (1 - share) / trials + Z95**2 / (4 * trials**2))
    low = 0.0 if successes == 0 else centre - reach
    high = 1.0 if successes == trials else centre + reach
    return Estimate(share, low, high)


def fisher(correlation: float, pairs: int, reach: float = Z95) -> Estimate | None:
    """A correlation with its interval by the z transform (Fisher 1921).

    Args:
        correlation: −1 to 1.
        pairs: how many pairs of values it comes from.
        reach: standard errors to each side; some published intervals round it to 1.96.

    Returns:
        None for fewer than 4 pairs, and for a correlation of ±1, which has no such interval.
    """
    if pairs < 4 or abs(correlation) >= 1:
        return None
    wide = around(atanh(correlation), 1 / sqrt(pairs - 3), reach)
    return Estimate(correlation, tanh(wide.low), tanh(wide.high))
