"""Hands are counted, hidden, revealed, counted again; nothing about a person is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.workshop.votes import Fault, Hands, Shift, Vote, VoteRefused, read_hands, shifts, to_five


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["a", "1", "2"], "not_a_number"),
        (["1.5", "", ""], "not_a_number"),
        (["٣", "", ""], "not_a_number"),
        (["9999999", "", ""], "not_a_number"),
        (["-1", "2", "3"], "negative"),
        (["10", "10", "11"], "more_hands_than_people"),
    ],
)
def test_counts_that_cannot_be_are_refused_with_the_reason(words: list[str], fault: Fault) -> None:
    """Never a crash."""
    with pytest.raises(VoteRefused) as error:
        read_hands(words, 3, 30)
    assert error.value.fault == fault


def test_an_empty_place_is_no_hands_and_passing_is_free() -> None:
    """Fewer hands than people is fine."""
    assert read_hands(["12", "", "7"], 3, 30) == Hands((12, 0, 7))
    assert read_hands([" 3 "], 3, 30) == Hands((3, 0, 0))


@given(st.lists(st.text(max_size=5), min_size=3, max_size=3), st.integers(1, 40))
def test_any_words_are_counts_or_refused(words: list[str], people: int) -> None:
    """Whatever is typed."""
    try:
        hands = read_hands(words, 3, people)
    except VoteRefused:
        return
    assert 0 <= hands.voters <= people


def test_the_favourite_needs_most_hands() -> None:
    """A tie or no hands decide nothing."""
    assert Hands((3, 5, 1)).favourite == 1
    assert Hands((5, 5, 1)).favourite is None
    assert Hands((0, 0)).favourite is None


def test_the_shift_is_in_fives_from_ten_voters_on() -> None:
    """Below, exact numbers that are told in words only."""
    vote = Vote("m", ("a", "b"), Hands((12, 6)), Hands((3, 16)))
    assert shifts(vote) == (Shift(0, 10, 5, exact=False), Shift(1, 5, 15, exact=False))
    few = Vote("m", ("a", "b"), Hands((4, 2)), Hands((1, 6)))
    assert shifts(few) == (Shift(0, 4, 1, exact=True), Shift(1, 2, 6, exact=True))
    assert shifts(Vote("m", ("a", "b"), Hands((4, 2)))) == ()


@given(st.integers(0, 500))
def test_fives_are_the_nearest(hands: int) -> None:
    """Never more than two and a half away."""
    assert to_five(hands) % 5 == 0
    assert abs(to_five(hands) - hands) <= 2
