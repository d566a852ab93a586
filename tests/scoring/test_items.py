"""Messages as a class judged them, reliability, and shares with their intervals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.scoring.intervals import Estimate, fisher, wilson
from coach.scoring.items import (
    Item,
    analyse_items,
    correlation,
    feldt,
    kr20,
    most_missed,
    most_suspected,
    reliability,
)
from coach.story.trial import Trial
from tests.scoring.making import ordinary, signal

ANSWERS = st.integers(1, 10).flatmap(
    lambda items: st.lists(
        st.lists(st.booleans(), min_size=items, max_size=items), min_size=1, max_size=25
    )
)


def run_of(answers: list[bool]) -> list[Trial]:
    """Judgements right or wrong, of messages with and without a flag by turns."""
    return [
        signal("flag" if right else "unsure", message=f"m{place}")
        if place % 2
        else ordinary("ordinary" if right else "flag", message=f"m{place}")
        for place, right in enumerate(answers)
    ]


def item(share: float, rest: float | None = None) -> Item:
    """An item of which only the share and the correlation matter."""
    return Item(
        message="m",
        is_signal=True,
        seen=20,
        right=0,
        share_right=Estimate(share, 0, 1),
        item_rest=rest,
        item_rest_interval=None,
    )


@given(ANSWERS)
def test_items_from_ten_runs_on(answers: list[list[bool]]) -> None:
    """No figure below the gate; above it every message with its share right."""
    items = analyse_items([run_of(row) for row in answers])
    if len(answers) < 10:
        assert items == ()
        return
    assert [x.message for x in items] == [f"m{n}" for n in range(len(answers[0]))]
    for place, one in enumerate(items):
        assert one.right == sum(row[place] for row in answers)
        assert one.share_right == wilson(one.right, len(answers))
        assert one.is_signal == bool(place % 2)
        assert one.item_rest is None or -1 <= one.item_rest <= 1


def test_a_message_needs_80_percent_of_the_runs_and_ten() -> None:
    """Where the story branches, a message seen by few is left out; n is given."""
    both, short = run_of([True, False]), run_of([True])
    assert [x.seen for x in analyse_items([both] * 12 + [short] * 3)] == [15, 12]
    assert [x.seen for x in analyse_items([both] * 11 + [short] * 4)] == [15]
    assert [x.seen for x in analyse_items([both] * 9 + [short])] == [10]


def test_an_answer_alike_for_all_has_no_correlation() -> None:
    """Zero variance: None."""
    items = analyse_items([run_of([True, n % 2 == 0, n % 3 == 0]) for n in range(12)])
    assert items[0].item_rest is None
    assert items[1].item_rest is not None


def test_the_surest_trouble_comes_first() -> None:
    """Flags by misses, ordinary messages by false alarms, each by the lower bound."""
    runs = [run_of([n > 3, n > 8, n > 1, n > 5]) for n in range(12)]
    items = analyse_items(runs)
    assert [x.message for x in most_missed(items)] == ["m1", "m3"]
    assert [x.message for x in most_suspected(items)] == ["m0", "m2"]
    worst = most_missed(items)[0]
    missed = wilson(9, 12)
    assert missed is not None
    assert worst.wrong_at_least == pytest.approx(missed.low)


def test_doubts_are_about_the_wording() -> None:
    """Those of r < 0, p < .2, p > .95, and not at the edges."""
    assert item(0.5, -0.1).doubts == ("against_the_rest",)
    assert item(0.5, -1e-17).doubts == item(0.5, 0.3).doubts == item(0.5).doubts == ()
    assert item(0.19).doubts == ("hard",)
    assert item(0.96, -0.2).doubts == ("against_the_rest", "easy")
    assert item(0.2).doubts == item(0.95).doubts == ()


@given(ANSWERS)
def test_reliability_from_20_runs_and_8_messages_on(answers: list[list[bool]]) -> None:
    """None below, and None when all totals are equal."""
    found = reliability([run_of(row) for row in answers])
    enough = len(answers) >= 20 and len(answers[0]) >= 8
    vary = len({sum(row) for row in answers}) > 1
    assert (found is not None) == (enough and vary)
    if found:
        assert found.kr20.value == kr20(answers)
        assert found.kr20.low <= found.kr20.value <= 1
        assert found.kr20.value <= found.kr20.high <= 1


def test_reliability_takes_complete_runs_only() -> None:
    """A run that missed a message is left out; one too many of them, and there is no figure."""
    complete = [run_of([(n + place) % 3 > 0 or n > 9 for place in range(8)]) for n in range(20)]
    part = run_of([True] * 7)
    found = reliability([*complete, part, part])
    assert found is not None
    assert (found.runs, found.items) == (20, 8)
    assert reliability([*complete[1:], part, part]) is None
    assert reliability([]) is None


def test_kr20_of_messages_that_say_the_same_is_1() -> None:
    """And one message, or one run, has none."""
    assert kr20([[True] * 5, [False] * 5, [True] * 5]) == pytest.approx(1)
    assert kr20([[True], [False]]) is None
    assert kr20([[True, False]]) is None
    assert kr20([]) is None
    with pytest.raises(ValueError, match="two"):
        feldt(0.5, runs=1, items=8)


@given(st.integers(0, 200), st.integers(0, 200))
def test_wilson(successes: int, failures: int) -> None:
    """Within 0 to 1, around the share, mirrored for failures; None for no trials."""
    found = wilson(successes, successes + failures)
    mirrored = wilson(failures, successes + failures)
    if found is None or mirrored is None:
        assert successes == failures == 0
        return
    assert 0 <= found.low <= found.value <= found.high <= 1
    assert mirrored.low == pytest.approx(1 - found.high)


def test_impossible_shares_are_refused() -> None:
    """More than all, less than none."""
    for successes in (-1, 5):
        with pytest.raises(ValueError, match="share"):
            wilson(successes, 4)


@given(st.floats(-1, 1), st.integers(0, 60))
def test_fisher(r: float, pairs: int) -> None:
    """Around the correlation, from four pairs on."""
    found = fisher(r, pairs)
    assert (found is None) == (pairs < 4 or abs(r) == 1)
    if found:
        assert -1 <= found.low <= r + 1e-12
        assert r - 1e-12 <= found.high <= 1


def test_correlation_of_two_lines() -> None:
    """Full agreement, full contradiction, and none to speak of."""
    assert correlation([1, 2, 4], [2, 4, 8]) == pytest.approx(1)
    assert correlation([1, 2, 4], [-1, -2, -4]) == pytest.approx(-1)
    assert correlation([1, 1, 1], [1, 2, 3]) is None
    assert correlation([1], [2]) is None
