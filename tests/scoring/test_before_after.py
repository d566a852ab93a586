"""Change between two forms, and its gates; the figures are held to rows of ``items.csv``."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.scoring.before_after import (
    before_after,
    change,
    d_av,
    d_z,
    hedges_g,
    summed_up,
    wilcoxon_w,
)
from coach.scoring.detection import Counts
from coach.scoring.sensitivity import sensitivity
from tests.scoring.making import any_counts

SERIES = st.lists(
    st.tuples(st.integers(-9, 9).map(float), st.integers(-9, 9).map(float)),
    min_size=2,
    max_size=15,
)


@given(st.lists(st.tuples(any_counts(8, 12), any_counts(8, 12)), max_size=24))
def test_no_change_below_ten_pairs(learners: list[tuple[Counts, Counts]]) -> None:
    """Ten learners whose forms have ten messages of each sort; below that, counts."""
    long = [
        (one, two)
        for one, two in learners
        if min(one.signals, one.noise, two.signals, two.noise) >= 10
    ]
    found = before_after(learners)
    assert found.pairs <= len(long)
    assert found.pairs + found.left_out == len(learners)
    assert (found.dprime is None) == (found.pairs < 10)
    assert (found.criterion is None) == (found.pairs < 10)


def test_ten_pairs_are_enough_and_nine_are_not() -> None:
    """Nine: the counts stay."""
    pair = (Counts(5, 5, 5, 5), Counts(6, 4, 4, 6))
    assert before_after([pair] * 10).dprime is not None
    nine = before_after([pair] * 9)
    assert (nine.dprime, nine.criterion, nine.after) == (None, None, Counts(54, 36, 36, 54))


def test_distrust_moves_the_criterion_not_discernment() -> None:
    """A class that marks more of everything: Δc below 0, Δd′ 0. Then one that discerns."""
    careful, wary = Counts(5, 10, 5, 10), Counts(10, 5, 10, 5)
    found = before_after([(careful, wary)] * 10)
    assert found.dprime is not None
    assert found.criterion is not None
    assert found.dprime.mean.value == 0
    assert found.criterion.mean.value < -0.5
    assert found.criterion.d_av is None
    assert (found.before.hits, found.after.hits) == (50, 100)
    better = before_after([(careful, Counts(10, 5, 5, 10))] * 9 + [(careful, careful)])
    assert better.dprime is not None
    assert better.dprime.mean.low > 0
    one, two = sensitivity(careful), sensitivity(Counts(10, 5, 5, 10))
    assert one is not None
    assert two is not None
    gain = two.dprime.value - one.dprime.value
    assert better.dprime.mean.value == pytest.approx(0.9 * gain)


def test_perfect_forms_of_different_lengths_are_not_compared() -> None:
    """Their d′ differs by length alone."""
    short = Counts(hits=10, correct_rejections=10)
    longer = Counts(hits=12, correct_rejections=12)
    found = before_after([(short, longer)] * 10)
    assert (found.pairs, found.left_out, found.dprime) == (0, 10, None)
    same = before_after([(short, short)] * 10)
    assert same.dprime is not None
    assert same.dprime.mean.value == 0


@given(SERIES)
def test_paired_figures(pairs: list[tuple[float, float]]) -> None:
    """Turned around they change their sign; scipy agrees on the interval."""
    before, after = [x for x, _ in pairs], [y for _, y in pairs]
    paired, turned = summed_up(before, after), summed_up(after, before)
    found = change(paired)
    assert change(turned).mean.value == pytest.approx(-found.mean.value)
    for figure in (d_z, hedges_g):
        one, two = figure(paired), figure(turned)
        assert (one is None) == (two is None)
        if one is not None and two is not None:
            assert two == pytest.approx(-one)
    effect = d_av(paired)
    assert (effect is None) == (len(set(before)) == len(set(after)) == 1)
    if effect:
        assert effect.low <= effect.value <= effect.high
    if len({y - x for x, y in pairs}) > 1:
        from scipy import stats

        interval = stats.ttest_rel(after, before).confidence_interval(0.95)
        assert found.mean.low == pytest.approx(float(interval.low), abs=1e-9)
        assert found.mean.high == pytest.approx(float(interval.high), abs=1e-9)


@given(SERIES)
def test_wilcoxon(pairs: list[tuple[float, float]]) -> None:
    """The same from either side, at most half of all ranks; scipy agrees."""
    before, after = [x for x, _ in pairs], [y for _, y in pairs]
    w = wilcoxon_w(before, after)
    moved = sum(x != y for x, y in pairs)
    assert w == wilcoxon_w(after, before)
    assert 0 <= w <= moved * (moved + 1) / 4
    if moved:
        from scipy import stats

        expected = stats.wilcoxon(after, before, method="asymptotic").statistic
        assert w == pytest.approx(float(expected))


def test_series_must_pair() -> None:
    """Two at least, of one length."""
    with pytest.raises(ValueError, match="pairs"):
        summed_up([1.0], [2.0])
    with pytest.raises(ValueError, match="length"):
        summed_up([1.0, 2.0], [2.0])
