"""Which tactics are noticed, and which are to practise."""

from __future__ import annotations

from hypothesis import given

from coach.scoring.tactics import spotted_and_to_practise
from coach.story.trial import Trial
from tests.scoring.making import any_trials, ordinary, signal


def test_half_of_the_times_is_noticed() -> None:
    """One of two is noticed, one of three is to practise; ordinary messages say nothing."""
    trials = [
        *(signal(verdict, "trust", "flattery") for verdict in ("flag", "ordinary")),
        *(signal(verdict, "trust", "probing") for verdict in ("flag", "unsure", "unsure")),
        ordinary("flag"),
    ]
    assert spotted_and_to_practise(trials) == (("flattery",), ("probing",))


def test_the_clearest_come_first() -> None:
    """Most noticed first, most missed first; a flag on two tactics noticed both."""
    trials = [
        signal("flag", "trust", "flattery", "gifts"),
        signal("flag", "trust", "gifts"),
        signal("ordinary", "trust", "probing"),
        *(signal("ordinary", "trust", "hurry") for _ in range(2)),
    ]
    assert spotted_and_to_practise(trials) == (("gifts", "flattery"), ("hurry", "probing"))


@given(any_trials())
def test_every_tactic_shown_often_enough_is_said_once(trials: list[Trial]) -> None:
    """Nothing is said of a tactic shown less often than asked for."""
    for least in (1, 2, 4):
        spotted, practise = spotted_and_to_practise(trials, least=least)
        shown = [tactic for trial in trials for tactic in trial.tactics]
        assert sorted(spotted + practise) == sorted(
            tactic for tactic in set(shown) if shown.count(tactic) >= least
        )
