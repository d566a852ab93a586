"""Playing: what is shown, what counts, what can be taken back."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.library.stories import Story
from coach.story.playthrough import NotPossible, Playthrough
from coach.story.prepared import prepare
from coach.story.replay import ChangedScenario, replay
from coach.story.scenario import Tally
from coach.story.transcript import (
    Choose,
    Judge,
    Judged,
    Late,
    Learned,
    SecondLook,
    Shown,
    Undo,
)
from coach.story.trial import VERDICTS
from coach.story.walks import random_walk, tally
from tests.conftest import SHIPPED
from tests.scenes import small


def begun() -> Playthrough:
    """The small story at its first stop."""
    run = Playthrough(small())
    run.show()
    return run


def test_a_story_stops_at_the_first_message_to_judge() -> None:
    """Nothing after it is shown before it is passed."""
    run = begun()
    assert run.shown == ("hi",)
    assert run.stop.kind == "judge"
    assert run.stop.message == "hi"


def test_judging_advances_over_what_is_not_judged() -> None:
    """The protagonist's own message is shown and not asked about."""
    run = begun()
    events = run.judge("ordinary")
    assert [event.message for event in events if isinstance(event, Shown)] == ["answer", "quick"]


def test_a_fact_told_early_comes_back_later() -> None:
    """Conditions choose the message that fits."""
    run = begun()
    run.judge("ordinary")
    run.judge("flag", "hurry")
    events = run.reply("school")
    assert Learned("told") in events
    assert run.stop.message == "knows"
    assert "fine" not in run.shown


def test_not_sure_counts_as_no() -> None:
    """On a flag it is a miss, on an ordinary message a correct rejection."""
    run = begun()
    run.judge("unsure")
    run.judge("unsure")
    assert tally(run.trials) == Tally(misses=1, correct_rejections=1)


def test_a_name_is_kept_only_with_a_flag() -> None:
    """Naming belongs to flags."""
    run = begun()
    run.judge("ordinary", "hurry")
    assert run.trials[0].named is None


def test_undo_takes_a_judgement_back_but_not_its_trial() -> None:
    """What was shown afterwards cannot be unseen."""
    run = begun()
    run.judge("flag")
    run.undo()
    assert run.stop.message == "hi"
    assert run.shown == ("hi",)
    (judged, *_rest) = run.judge("ordinary")
    assert isinstance(judged, Judged)
    assert not judged.first
    assert run.trials[0].verdict == "flag"
    assert run.passed[0].verdict == "ordinary"


def test_a_second_look_is_outside_the_counts() -> None:
    """It is told as noticed late or suspected late."""
    run = begun()
    run.judge("ordinary")
    run.judge("ordinary")
    before = tally(run.trials)
    assert run.second_look("quick") == (Late("quick", "noticed_late"),)
    assert run.second_look("hi") == (Late("hi", "suspected_late"),)
    assert tally(run.trials) == before
    with pytest.raises(NotPossible):
        run.second_look("quick")


def test_leaving_is_a_choice_of_the_story() -> None:
    """It leads where the story says, for the stage one is in."""
    run = begun()
    run.leave()
    assert run.stop.ending == "left"
    assert run.trials == ()
    assert run.leave_target is None


def test_what_does_not_fit_changes_nothing() -> None:
    """Every refusal leaves the state as it was."""
    run = begun()
    before = run.state
    for action in (Choose("school"), SecondLook("hi"), Undo(), Judge("quick", "flag")):
        with pytest.raises(NotPossible):
            run.do(action)
    assert run.state == before


def test_messages_never_shown_are_no_trials() -> None:
    """Leaving early costs nothing."""
    run = begun()
    run.judge("ordinary")
    run.leave()
    assert [trial.message for trial in run.trials] == ["hi"]


def test_a_circle_of_beats_is_refused_not_followed() -> None:
    """A story without stops would never end."""
    beats = {
        "hello": {"stage": "approach", "goto": "there"},
        "there": {"stage": "approach", "goto": "hello"},
    }
    with pytest.raises(NotPossible):
        Playthrough(small(beats=beats)).show()


def test_a_transcript_fits_only_its_own_structure() -> None:
    """A rewritten word does not matter, another reply does."""
    run = begun()
    run.judge("ordinary")
    reworded = small(title="Another title")
    assert replay(reworded, run.transcript).state == run.state
    other = small(leave={"approach": "good", "trust": "left"})
    with pytest.raises(ChangedScenario):
        replay(other, run.transcript)


def test_all_languages_of_a_story_share_its_transcripts(shipped: Story) -> None:
    """A run begun in English goes on in French."""
    run = random_walk(shipped.source, Random(7))
    french = shipped.told_in("fr")
    assert french != shipped.source
    assert replay(french, run.transcript).state == run.state


@pytest.mark.parametrize("name", SHIPPED)
def test_random_walks_always_reach_an_ending(name: str) -> None:
    """Five hundred of them for each story."""
    from coach.library.stories import open_story

    story = prepare(open_story(name).source)
    chance = Random(name)
    endings = {random_walk(story, chance).stop.ending for _ in range(500)}
    assert endings <= set(story.scenario.endings)
    assert len(endings) > 1


@given(seed=st.integers(0, 2**32), length=st.integers(1, 60), back=st.integers(1, 5))
@settings(max_examples=60)
def test_undo_then_redo_gives_the_same_state(seed: int, length: int, back: int) -> None:
    """Any step of any shipped story; and its transcript, undos included, replays to it."""
    from coach.library.stories import open_story

    chance = Random(seed)
    story = prepare(open_story(chance.choice(SHIPPED)).source)
    run = Playthrough(story)
    run.show()
    for _ in range(length):
        if run.stop.kind == "ended":
            break
        if run.leave_target is not None and chance.random() < 0.05:
            run.leave()
        elif run.stop.kind == "judge":
            run.judge(chance.choice(VERDICTS))
        else:
            run.reply(chance.choice(run.offered()).id)
    after = run.state
    taken_back = []
    for _ in range(back):
        if not run.can_undo:
            break
        (undone,) = run.undo()
        taken_back.append(undone)
    for undone in reversed(taken_back):
        run.do(undone.action)  # type: ignore[union-attr]  # undo yields what it took back
    assert run.state == after
    assert any(isinstance(action, Undo) for action in run.transcript.actions) == bool(taken_back)
    assert replay(story, run.transcript).state == after
