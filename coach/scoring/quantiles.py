"""Quantiles of Student's t and of F, by our own regularised incomplete beta function.

They serve paired intervals and Feldt's interval; scipy is only asked in the tests, which hold
these to 1e-9 of it (relative) for the degrees of freedom that classes have.
"""

from __future__ import annotations

from math import exp, lgamma, log, log1p, sqrt

_TINY = 1e-300
_TERMS = 10_000
_LOGIT_END = 700.0
"""Where to stop looking: the logit of the smallest share that a float can hold."""
_HALVINGS = 64
"""Enough to know the logit to a float's precision."""


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b), from 0 at x = 0 to 1 at x = 1.

    Continued fraction by the modified Lentz algorithm (Press et al. 2007, §6.4).

    Raises:
        ValueError: x outside 0 to 1, or a or b not positive.
    """
    if not (0 <= x <= 1 and a > 0 and b > 0):
        raise ValueError("needs 0 ≤ x ≤ 1 and a, b > 0")
    if x in (0, 1):
        return float(x)
    return _beta_share(log(x), log1p(-x), a, b)


def t_quantile(share: float, degrees: float) -> float:
    """The value below which ``share`` of Student's t distribution lies.

    Args:
        share: between 0 and 1, both left out.
        degrees: degrees of freedom, above 0; fractions are allowed.

    Raises:
        ValueError: an argument out of its range.
    """
    _check(share, degrees)
    if share == 0.5:
        return 0.0
    # The smaller tail is half of I_x(degrees/2, 1/2) with x = degrees/(degrees + t²).
    logit = _beta_logit(2 * min(share, 1 - share), degrees / 2, 0.5)
    size = sqrt(degrees) * exp(-logit / 2)
    return size if share > 0.5 else -size


def f_quantile(share: float, degrees_above: float, degrees_below: float) -> float:
    """The value below which ``share`` of the F distribution lies.

    Args:
        share: between 0 and 1, both left out.
        degrees_above: degrees of freedom of the numerator, above 0.
        degrees_below: degrees of freedom of the denominator, above 0.

    Raises:
        ValueError: an argument out of its range.
    """
    _check(share, degrees_above, degrees_below)
    # The share below F is I_x(above/2, below/2) with x/(1 − x) = F·above/below.
    logit = _beta_logit(share, degrees_above / 2, degrees_below / 2)
    return degrees_below / degrees_above * exp(logit)


def _check(share: float, *degrees: float) -> None:
    if not 0 < share < 1 or min(degrees) <= 0:
        raise ValueError("needs a share between 0 and 1 and degrees of freedom above 0")


def _beta_logit(share: float, a: float, b: float) -> float:
    """The u for which I_x(a, b) = share at x = 1/(1 + e^−u), by halving.

    The logit keeps x and 1 − x exact when either is close to 0.
    """
    low, high = -_LOGIT_END, _LOGIT_END
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        # log x and log(1 − x), neither through a difference of large numbers
        lost = log1p(exp(-abs(middle)))
        log_x, log_rest = (-lost, -middle - lost) if middle > 0 else (middle - lost, -lost)
        if _beta_share(log_x, log_rest, a, b) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _beta_share(log_x: float, log_rest: float, a: float, b: float) -> float:
    """I_x(a, b) from log x and log(1 − x)."""
    front = exp(a * log_x + b * log_rest + lgamma(a + b) - lgamma(a) - lgamma(b))
    if exp(log_x) < (a + 1) / (a + b + 2):
        return front * _fraction(exp(log_x), a, b) / a
    return 1 - front * _fraction(exp(log_rest), b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function."""
    ratio_c, ratio_d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value = ratio_d
    for m in range(1, _TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        change = 1.0
        for term in (even, odd):
            ratio_d = 1 / _away_from_zero(1 + term * ratio_d)
            ratio_c = _away_from_zero(1 + term / ratio_c)
            change = ratio_c * ratio_d
            value *= change
        if abs(change - 1) < 1e-15:
            return value
    raise ArithmeticError(f"no limit found for the fraction at {x}, {a}, {b}")


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
