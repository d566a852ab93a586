"""Counting trials, adding counts, and what they are enough for."""

from __future__ import annotations

import pytest
from hypothesis import given

from coach.scoring.detection import Counts, Detail, count_trials, detail, pool
from coach.story.scenario import STAGES_BEFORE_THREAT
from coach.story.trial import Trial
from coach.story.walks import tally
from tests.scoring.making import any_counts, any_trials, ordinary, signal


def test_each_result_is_counted_once_and_unsure_apart() -> None:
    """A run with all six sorts of judgement."""
    trials = [
        signal("flag"),
        signal("flag"),
        signal("ordinary"),
        signal("unsure"),
        ordinary("flag"),
        ordinary("ordinary"),
        ordinary("unsure"),
        ordinary("unsure"),
    ]
    counts = count_trials(trials)
    assert counts == Counts(2, 2, 1, 3, unsure_signals=1, unsure_ordinary=2)
    assert (counts.signals, counts.noise, counts.unsure) == (4, 4, 3)


def test_a_message_with_several_tactics_is_one_trial() -> None:
    """Two tactics in one message do not make two hits."""
    assert count_trials([signal("flag", "trust", "gifts", "flattery")]).signals == 1


def test_threat_and_demand_are_counted_separately() -> None:
    """The main figures go from approach to trap."""
    trials = [signal("flag", "trap"), signal("ordinary", "threat"), ordinary("flag", "demand")]
    assert count_trials(trials) == Counts(hits=1)
    assert count_trials(trials, "threat") == Counts(misses=1, false_alarms=1)
    assert count_trials(trials, "all") == Counts(1, 1, 1, 0)


def test_no_trials_are_no_counts() -> None:
    """Messages never shown are no trials; leaving at once costs nothing."""
    assert count_trials([]) == pool([]) == Counts()
    assert not Counts().is_perfect


@pytest.mark.parametrize(
    ("scarcer", "enough_for"),
    [
        (0, Detail.COUNTS),
        (4, Detail.COUNTS),
        (5, Detail.WORDS),
        (9, Detail.WORDS),
        (10, Detail.CAUTION),
        (19, Detail.CAUTION),
        (20, Detail.FIGURES),
    ],
)
def test_detail_follows_the_scarcer_sort(scarcer: int, enough_for: Detail) -> None:
    """However many there are of the other sort."""
    assert detail(Counts(hits=scarcer, correct_rejections=99)) is enough_for
    assert detail(Counts(misses=99, false_alarms=scarcer)) is enough_for


@pytest.mark.parametrize(
    "numbers", [(-1, 0, 0, 0), (0, 0, 0, -2), (0, 1, 0, 0, 2), (0, 0, 0, 1, 0, 2)]
)
def test_impossible_counts_are_refused(numbers: tuple[int, ...]) -> None:
    """Negative counts, and more unsure ones than there are noes."""
    with pytest.raises(ValueError, match=r"count"):
        Counts(*numbers)


@given(any_trials())
def test_every_trial_lands_in_one_place(trials: list[Trial]) -> None:
    """Both parts together are all of it, and the walks of the story count alike."""
    before, threat = count_trials(trials), count_trials(trials, "threat")
    everything = count_trials(trials, "all")
    assert before + threat == everything
    assert everything.signals + everything.noise == len(trials)
    assert before.signals + before.noise == sum(x.stage in STAGES_BEFORE_THREAT for x in trials)
    story = tally(tuple(trials))
    assert (before.hits, before.misses) == (story.hits, story.misses)
    assert before.false_alarms == story.false_alarms
    assert before.correct_rejections == story.correct_rejections


@given(any_counts(), any_counts(), any_counts())
def test_pooling_is_addition(one: Counts, two: Counts, three: Counts) -> None:
    """Order and grouping do not matter, nothing is lost."""
    assert pool([one, two, three]) == (three + one) + two
    assert pool([one, two]).signals == one.signals + two.signals
    assert pool([one, two]).unsure == one.unsure + two.unsure
    assert one + Counts() == one
