"""Credit for names, the gate of its mean, and who is taken for whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.scoring.naming import (
    CREDIT,
    Naming,
    cohen_kappa,
    count_names,
    credit,
    family_confusion,
    match,
)
from coach.story.trial import Trial
from tests.scoring.making import any_trials, ordinary, signal

FAMILIES = {"t1": "one", "t2": "one", "t3": "two"}


def test_only_named_hits_have_credit() -> None:
    """A false alarm, a miss and a hit without a name are left out, not 0."""
    trials = [
        signal("flag", "trust", "t1"),
        signal("unsure", "trust", "t1"),
        Trial("m", "trust", (), "flag", "t1"),
        ordinary("ordinary"),
    ]
    assert [credit(trial, FAMILIES) for trial in trials] == [None] * 4
    assert count_names(trials, FAMILIES) == Naming()


@pytest.mark.parametrize(
    ("named", "tactics", "expected"),
    [
        ("t1", ("t1",), "exact"),
        ("t2", ("t1",), "family"),
        ("t3", ("t1",), "other"),
        ("t3", ("t1", "t3"), "exact"),
        ("t2", ("t3", "t1"), "family"),
        ("new", ("t1",), "other"),
        ("new", ("new",), "exact"),
    ],
)
def test_match(named: str, tactics: tuple[str, ...], expected: str) -> None:
    """Any tactic of the message; else its family; a tactic nobody listed stands alone."""
    assert match(signal("flag", "trust", *tactics, named=named), FAMILIES) == expected


@given(any_trials())
def test_the_mean_is_that_of_the_credits_from_five_on(trials: list[Trial]) -> None:
    """No mean below five named hits."""
    given_credit = [x for trial in trials if (x := credit(trial, FAMILIES)) is not None]
    naming = count_names(trials, FAMILIES)
    assert naming.named == len(given_credit)
    if len(given_credit) < 5:
        assert naming.mean is None
    else:
        assert naming.mean == pytest.approx(sum(given_credit) / len(given_credit))
    assert set(given_credit) <= set(CREDIT.values())


def test_confusion_counts_a_message_once() -> None:
    """Under the family named if it has it, else under its first tactic's."""
    run = [
        signal("flag", "trust", "t1", "t3", named="t3"),
        signal("flag", "trust", "t2", "t3", named="t1"),
        signal("flag", "trust", "t2", "t1", named="t3"),
        signal("flag", "trust", "t3"),
        signal("ordinary", "trust", "t3"),
    ]
    assert family_confusion([run] * 9, FAMILIES) is None
    assert family_confusion([run] * 10, FAMILIES) == {
        ("two", "two"): 10,
        ("one", "one"): 10,
        ("one", "two"): 10,
    }


@given(st.lists(st.tuples(*[st.integers(0, 9)] * 3), min_size=3, max_size=3))
def test_kappa(table: list[tuple[int, int, int]]) -> None:
    """1 for full agreement, unchanged when rows and columns are exchanged."""
    turned = list(zip(*table, strict=True))
    kappa = cohen_kappa(table)
    if kappa is None:
        assert cohen_kappa(turned) is None
    else:
        assert cohen_kappa(turned) == pytest.approx(kappa)
        assert -1 <= kappa <= 1
    assert cohen_kappa([[3, 0], [0, 4]]) == 1
    assert cohen_kappa([[0, 0], [0, 0]]) is None
    assert cohen_kappa([[5, 0], [0, 0]]) is None
