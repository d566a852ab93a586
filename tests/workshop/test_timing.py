"""Where a workshop is in its plan."""

from __future__ import annotations

import pytest

from coach.workshop.timing import timing

PLAN = (3, 2, 8, 3, 2, 2)


def test_on_time_nothing_is_to_be_shortened() -> None:
    """In the third step at its fourth minute."""
    told = timing(PLAN, 9, 2)
    assert (told.step, told.behind, told.left, told.shorten) == (2, 0, 11, ())


def test_behind_the_longest_steps_left_are_to_be_shortened() -> None:
    """Still in the first step after seven minutes."""
    told = timing(PLAN, 7, 0)
    assert told.behind == 4
    assert told.shorten == (2, 0)


def test_ahead_and_over() -> None:
    """Before a step should begin, and after the end."""
    assert timing(PLAN, 1, 2).behind == -4
    assert timing(PLAN, 25, 5).left == -5


def test_a_step_that_is_not_there_is_refused() -> None:
    """By name."""
    with pytest.raises(ValueError, match="no step 9"):
        timing(PLAN, 0, 9)
