"""What may be projected of a number of people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.scoring.small_cells import Projected, projected


@given(st.integers(0, 80), st.integers(0, 80))
def test_nothing_points_at_fewer_than_five(people: int, others: int) -> None:
    """On either side; nothing at all below ten runs; else within 2 of the truth."""
    runs = people + others
    found = projected(people, runs)
    if runs < 10:
        assert found == Projected("too_few_runs")
    elif people < 5:
        assert found == Projected("few", of=runs)
    elif others < 5:
        assert found == Projected("nearly_all", of=runs)
    else:
        assert found.size == "about"
        assert found.about is not None
        assert found.about % 5 == 0
        assert abs(found.about - people) <= 2
        assert 5 <= found.about < runs


def test_impossible_numbers_are_refused() -> None:
    """More than all, less than none."""
    for people in (-1, 31):
        with pytest.raises(ValueError, match="class"):
            projected(people, 30)
