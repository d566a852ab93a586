"""Our quantiles against scipy's, which only the tests have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.scoring.quantiles import f_quantile, incomplete_beta, t_quantile

SHARES = st.floats(1e-6, 1 - 1e-6)
DEGREES = st.integers(1, 3000) | st.floats(0.5, 300)


@given(SHARES, DEGREES)
def test_t(share: float, degrees: float) -> None:
    """Student's t, both tails."""
    from scipy import stats  # as long to import as all else here: one worker does

    expected = float(stats.t.ppf(share, degrees))
    assert t_quantile(share, degrees) == pytest.approx(expected, rel=1e-8, abs=1e-9)


@given(st.floats(1e-4, 1 - 1e-4), DEGREES, DEGREES)
def test_f(share: float, above: float, below: float) -> None:
    """F, by the share that scipy finds below our quantile."""
    from scipy import stats

    found = f_quantile(share, above, below)
    assert float(stats.f.cdf(found, above, below)) == pytest.approx(share, rel=1e-9)


@pytest.mark.parametrize("share", [0.025, 0.5, 0.9, 0.975])
@pytest.mark.parametrize("above", [1, 9, 19, 29, 199])
@pytest.mark.parametrize("below", [2, 81, 203, 1500])
def test_f_as_classes_have_it(share: float, above: int, below: int) -> None:
    """The quantile itself, with degrees of freedom of real classes."""
    from scipy import stats

    expected = float(stats.f.ppf(share, above, below))
    assert f_quantile(share, above, below) == pytest.approx(expected, rel=1e-9)


@given(st.floats(0, 1), st.floats(0.1, 500), st.floats(0.1, 500))
def test_incomplete_beta(x: float, a: float, b: float) -> None:
    """The function under both."""
    from scipy import special

    expected = float(special.betainc(a, b, x))
    assert incomplete_beta(x, a, b) == pytest.approx(expected, rel=1e-8, abs=1e-11)


@given(SHARES, DEGREES)
def test_t_is_symmetric(share: float, degrees: float) -> None:
    """The median is 0, the tails mirror each other."""
    assert t_quantile(0.5, degrees) == 0
    mirrored = -t_quantile(1 - share, degrees)
    assert t_quantile(share, degrees) == pytest.approx(mirrored, rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(("share", "degrees"), [(0, 5), (1, 5), (0.5, 0), (0.5, -1), (-0.1, 5)])
def test_arguments_out_of_range_are_refused(share: float, degrees: float) -> None:
    """No silent nonsense."""
    with pytest.raises(ValueError, match="needs"):
        t_quantile(share, degrees)
    with pytest.raises(ValueError, match="needs"):
        f_quantile(share, 4, degrees) if degrees <= 0 else f_quantile(share, degrees, 4)
    with pytest.raises(ValueError, match="needs"):
        incomplete_beta(1.5, 1, 1)
