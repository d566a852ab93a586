"""First signs, informedness by stage, curves of a class, and leaving."""

from __future__ import annotations

from itertools import combinations, product
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from coach.scoring.earliness import (
    Arrival,
    FirstSign,
    StageCounts,
    arrival,
    class_curves,
    first_sign,
    informedness,
    kaplan_meier,
    leave_rate_difference,
    stage_informedness,
)
from coach.story.trial import Trial
from tests.scoring.making import STORY_STAGES, any_trials, ordinary, signal

ARRIVALS = st.builds(Arrival, stage=st.sampled_from(STORY_STAGES), happened=st.booleans())


def test_the_lag_is_counted_in_judged_messages() -> None:
    """From the first flag shown to the first one noticed, ordinary messages in between."""
    trials = [
        ordinary("flag", "approach"),
        signal("unsure", "approach"),
        ordinary("ordinary", "trust"),
        signal("ordinary", "trust"),
        signal("flag", "gathering"),
        signal("flag", "trap"),
    ]
    sign = first_sign(trials)
    assert sign == FirstSign("approach", "gathering", 3)
    assert sign.stage_number == 3
    assert sign.before_trap


def test_a_flag_noticed_at_once_has_no_lag() -> None:
    """The first one itself."""
    sign = first_sign([ordinary("ordinary"), signal("flag", "trap")])
    assert sign == FirstSign("trap", "trap", 0)
    assert not sign.before_trap


def test_a_flag_never_noticed() -> None:
    """There is no lag, and an ordinary chat has no first sign at all."""
    sign = first_sign([signal("ordinary", "trust"), signal("unsure", "trap")])
    assert sign == FirstSign("trust", None, None)
    assert sign.stage_number is None
    assert not sign.before_trap
    assert first_sign([ordinary("flag"), ordinary("ordinary")]) is None


def test_the_lag_of_one_tactic_still_counts_all_messages() -> None:
    """Another tactic in between is a message like others."""
    trials = [
        signal("ordinary", "trust", "gifts"),
        signal("flag", "trust", "secrecy"),
        signal("flag", "trust", "secrecy", "gifts"),
    ]
    assert first_sign(trials, "gifts") == FirstSign("trust", "trust", 2)
    assert first_sign(trials, "hurry") is None


@given(st.lists(any_trials(min_size=1), min_size=2, max_size=4))
def test_marking_everything_scores_exactly_0(runs: list[list[Trial]]) -> None:
    """And marking nothing too; None only where no stage had both sorts."""
    usable = any(
        {True, False} == {x.is_signal for run in runs for x in run if x.stage == stage}
        for stage in STORY_STAGES
    )
    marked = [[replace(trial, verdict="flag") for trial in run] for run in runs]
    silent = [[replace(trial, verdict="unsure") for trial in run] for run in runs]
    assert stage_informedness(marked) == (0.0 if usable else None)
    assert stage_informedness(silent) == (0.0 if usable else None)


@given(st.lists(any_trials(min_size=1), min_size=2, max_size=4))
def test_informedness_turns_with_the_answers(runs: list[list[Trial]]) -> None:
    """Knowing all is 1, the opposite −1, and inverted answers change the sign."""
    ours = stage_informedness(runs)
    inverted = [
        [replace(x, verdict="ordinary" if x.verdict == "flag" else "flag") for x in run]
        for run in runs
    ]
    knowing = [
        [replace(x, verdict="flag" if x.is_signal else "ordinary") for x in run] for run in runs
    ]
    if ours is None:
        assert stage_informedness(knowing) is None
        return
    assert -1 <= ours <= 1
    assert stage_informedness(inverted) == pytest.approx(-ours)
    assert stage_informedness(knowing) == 1


@pytest.mark.parametrize("marks", [(4, 0), (0, 3), (2, 1), (1, 2), (3, 3)])
def test_marking_blind_to_content_scores_0_in_expectation(marks: tuple[int, int]) -> None:
    """The same marks, over every way in which the flags could lie in two stages.

    However early the marks are: (4, 0) marks the first stage only.
    """
    sizes, flags = (5, 4), (2, 2)
    scores: list[float] = []
    for places in product(*(combinations(range(n), k) for n, k in zip(sizes, flags, strict=True))):
        stages = []
        for size, flagged, marked in zip(sizes, places, marks, strict=True):
            hits = sum(place < marked for place in flagged)
            stages.append(StageCounts(hits, len(flagged), marked - hits, size - len(flagged)))
        score = informedness(stages)
        assert score is not None
        scores.append(score)
    assert fmean(scores) == pytest.approx(0, abs=1e-12)
    assert max(scores) > 0


def test_informedness_needs_several_runs() -> None:
    """One run alone has none, however good."""
    run = [signal("flag"), ordinary("ordinary")]
    assert stage_informedness([run]) is None
    assert stage_informedness([run, []]) is None
    assert stage_informedness([run, [ordinary("ordinary")]]) == 1


def test_arrival_is_the_first_hit_or_the_exit() -> None:
    """Whichever came first; a false alarm is no hit, and counts in an ordinary chat only."""
    trials = [ordinary("flag", "approach"), signal("ordinary", "trust"), signal("flag", "trap")]
    assert arrival(trials, None) == Arrival("trap", happened=True)
    assert arrival(trials, "isolation") == Arrival("isolation", happened=True)
    assert arrival(trials[:2], None) == Arrival("trust", happened=False)
    assert arrival(trials[:2], "trust") == Arrival("trust", happened=True)
    assert arrival(trials, None, ordinary_chat=True) == Arrival("approach", happened=True)
    assert arrival([], None) is None
    assert arrival([], "approach") == Arrival("approach", happened=True)


def test_the_curve_by_hand() -> None:
    """Ten runs: two arrive at stage 1, one is over there; three of seven arrive at stage 3."""
    arrivals = [
        *[Arrival("approach", happened=True)] * 2,
        Arrival("approach", happened=False),
        *[Arrival("gathering", happened=True)] * 3,
        *[Arrival("isolation", happened=False)] * 4,
    ]
    steps = kaplan_meier(arrivals)
    assert [(x.stage, x.at_risk, x.arrived) for x in steps] == [
        ("approach", 10, 2),
        ("trust", 7, 0),
        ("gathering", 7, 3),
        ("isolation", 4, 0),
    ]
    assert [x.not_yet for x in steps] == pytest.approx([0.8, 0.8, 0.8 * 4 / 7, 0.8 * 4 / 7])


@given(st.lists(ARRIVALS, max_size=14), st.lists(ARRIVALS, max_size=14))
def test_curves_come_in_twos_and_from_10_runs(one: list[Arrival], two: list[Arrival]) -> None:
    """No curve below its gate, none without the other; and curves only fall."""
    curves = class_curves(one, two)
    assert (curves is None) == (min(len(one), len(two)) < 10)
    if curves:
        for steps in (curves.manipulation, curves.ordinary):
            shares = [1.0, *(step.not_yet for step in steps)]
            assert shares == sorted(shares, reverse=True)
            assert shares[-1] >= 0


@given(st.lists(ARRIVALS.filter(lambda one: one.happened), min_size=1, max_size=20))
def test_without_censoring_the_curve_is_the_share_left(arrivals: list[Arrival]) -> None:
    """Kaplan–Meier is then plain counting."""
    for step in kaplan_meier(arrivals):
        later = sum(STORY_STAGES.index(x.stage) > STORY_STAGES.index(step.stage) for x in arrivals)
        assert step.not_yet == pytest.approx(later / len(arrivals))


@given(st.lists(st.booleans(), max_size=6), st.lists(st.booleans(), max_size=6))
def test_leaving_needs_three_chats_of_each_kind(one: list[bool], two: list[bool]) -> None:
    """Leaving everything is no discernment: 0."""
    found = leave_rate_difference(one, two)
    assert (found is None) == (min(len(one), len(two)) < 3)
    if found is not None:
        assert leave_rate_difference(two, one) == pytest.approx(-found)
        assert leave_rate_difference([True] * 3, [True] * 4) == 0
        assert -1 <= found <= 1
