"""A room plays a chat: votes, decisions, jumps, and taking it up again after a crash."""

from __future__ import annotations

import msgspec
import pytest

from coach.check.examples import SMALL
from coach.library.stories import open_story
from coach.story.playthrough import NotPossible
from coach.story.scenario import Scenario, Stage
from coach.workshop.noticing import noticed
from coach.workshop.session import PRESETS, Preset, Session, messages_to_vote, take_up
from coach.workshop.votes import Hands, VoteRefused
from tests.scenes import small


def begun(preset: Preset = "every_message", people: int = 30) -> Session:
    """A workshop on the small story."""
    session = Session(small(), people=people, preset=preset, started="2026-01-01T10:00:00+00:00")
    session.begin()
    return session


def test_the_room_decides_the_judgement() -> None:
    """The choice with most hands."""
    session = begun()
    session.count(["20", "2", "5"])
    session.reveal()
    session.go_on()
    assert session.run.trials[0].verdict == "ordinary"


def test_a_second_count_is_a_second_round_only_after_the_reveal() -> None:
    """Before it, counting again corrects the first."""
    session = begun()
    session.count(["20", "2", "5"])
    session.count(["10", "2", "5"])
    assert session.vote.second is None
    session.reveal()
    session.count(["1", "2", "25"])
    vote = session.vote
    assert vote.first is not None
    assert vote.second is not None
    assert (vote.first.counts, vote.second.counts) == ((10, 2, 5), (1, 2, 25))
    session.go_on()
    assert session.run.trials[0].verdict == "flag"


def test_skipping_a_vote_costs_nothing() -> None:
    """A message nobody voted on is passed as not sure."""
    session = begun()
    session.go_on()
    assert session.run.trials[0].verdict == "unsure"


def test_a_reply_follows_the_room_or_the_facilitator() -> None:
    """And a tie is for the facilitator to solve."""
    session = begun()
    session.go_on()
    session.go_on()
    assert session.wants_vote
    session.count(["12", "12"])
    with pytest.raises(NotPossible):
        session.go_on()
    session.go_on("school")
    assert "told" in session.run.facts


def test_refused_counts_change_nothing() -> None:
    """The vote stands as it was."""
    session = begun()
    session.count(["20", "2", "5"])
    before = session.vote
    with pytest.raises(VoteRefused):
        session.count(["20", "20", "20"])
    assert session.vote == before


def test_people_arriving_late_can_vote() -> None:
    """And the room is never empty."""
    session = begun(people=10)
    with pytest.raises(VoteRefused):
        session.count(["11"])
    session.arrive(2)
    session.count(["11"])
    with pytest.raises(VoteRefused):
        session.arrive(-20)
    with pytest.raises(VoteRefused) as refused:
        session.arrive(-2)
    assert (refused.value.fault, refused.value.hands, refused.value.people) == (
        "more_hands_than_people", 11, 10,
    )  # fmt: skip
    session.go_on()
    session.arrive(-2)
    assert session.people == 10
    with pytest.raises(VoteRefused):
        Session(small(), people=0, preset="replies_only", started="")


@pytest.mark.parametrize("preset", PRESETS)
def test_presets_choose_where_the_room_votes(preset: Preset) -> None:
    """Every message, a flag and an ordinary one a stage, or replies only."""
    story = open_story("new-friend").source
    asked = messages_to_vote(story, preset)
    judged = messages_to_vote(story, "every_message")
    assert asked <= judged
    if preset == "one_or_two_a_stage":
        assert 8 <= len(asked) <= 16
    if preset == "replies_only":
        assert not asked


def test_a_workshop_is_taken_up_where_it_was() -> None:
    """State, votes and people, from what was written."""
    session = begun()
    session.count(["20", "2", "5"])
    session.reveal()
    session.go_on()
    session.arrive(3)
    again = take_up(small(), session.keep())
    assert again.run.state == session.run.state
    assert (again.people, again.votes, again.preset) == (
        session.people, session.votes, session.preset,
    )  # fmt: skip


@pytest.mark.parametrize("raw", [b"", b"{}", b"\x00", b'{"format": 2}'])
def test_what_is_no_session_is_refused(raw: bytes) -> None:
    """With a reason, not a crash."""
    with pytest.raises(NotPossible):
        take_up(small(), raw)


@pytest.mark.parametrize(
    "stage",
    ["trust", "gathering", "isolation", "escalation", "trap", "threat", "demand", "response"],
)
def test_one_can_jump_to_any_stage_that_comes(stage: Stage) -> None:
    """From the beginning of a whole story."""
    story = open_story("new-friend").source
    session = Session(story, people=25, preset="replies_only", started="")
    session.begin()
    session.jump(stage)
    assert session.run.stage == stage
    before = session.run.state
    with pytest.raises(NotPossible):
        session.jump("approach")
    assert session.run.state == before


def test_a_jump_that_fails_changes_nothing() -> None:
    """Not even what was judged."""
    session = begun()
    session.go_on()
    before, kept = session.run.state, session.run.transcript
    with pytest.raises(NotPossible):
        session.jump("trap")
    assert (session.run.state, session.run.transcript) == (before, kept)


def test_a_jump_ends_where_a_reply_leads_back() -> None:
    """With a refusal, however often one could go round."""
    session = Session(called_alike(), people=30, preset="replies_only", started="")
    session.begin()
    with pytest.raises(NotPossible):
        session.jump("trust")


def test_a_jump_takes_the_shortest_way_and_waits_where_the_stage_begins() -> None:
    """Before any of its messages is judged; also before the story has begun."""
    session = Session(small(), people=30, preset="replies_only", started="")
    session.jump("trust")
    assert session.run.stage == "trust"
    assert [choice.reply for choice in session.run.choices] == ["no"]
    assert {trial.verdict for trial in session.run.trials} == {"unsure"}


def test_one_can_go_back_to_where_a_stage_began() -> None:
    """With the votes still counted; not to a stage that was never reached."""
    story = open_story("new-friend").source
    session = Session(story, people=25, preset="every_message", started="")
    session.begin()
    first = session.run.stop
    session.count(["20", "2", "3"])
    session.jump("escalation")
    session.back_to("approach")
    assert session.run.stop == first
    assert session.vote.first is not None
    before = session.run.state
    with pytest.raises(NotPossible):
        session.back_to("trap")
    assert session.run.state == before


def test_counts_are_taken_back_one_round_at_a_time() -> None:
    """The second, then the first, then nothing."""
    session = begun()
    session.count(["20", "2", "5"])
    session.reveal()
    session.count(["1", "2", "24"])
    assert session.take_back()
    assert session.vote.second is None
    assert session.take_back()
    assert session.vote.first is None
    assert not session.take_back()


def called_alike() -> Scenario:
    """A chat in which a beat and a message have the same id, and a harmful reply leads back."""
    message = {"id": "hello", "text": "[hurry]quick quick[/hurry]", "why": {"hurry": "No hurry."}}
    again = {"id": "again", "text": "ok", "grade": "harmful", "because": "No.", "goto": "hello"}
    end = {"id": "end", "text": "no", "grade": "safe", "because": "Yes.", "goto": "done"}
    beat = {"stage": "approach", "messages": [message], "replies": [again, end]}
    return msgspec.convert({**SMALL, "beats": {"hello": beat}}, Scenario)


def test_a_beat_may_be_called_like_a_message() -> None:
    """Each has its own vote, also when the workshop is taken up again."""
    scenario = called_alike()
    session = Session(scenario, people=30, preset="every_message", started="")
    session.begin()
    session.count(["5", "5", "20"])
    session.reveal()
    session.go_on()
    assert session.vote.first is None
    session.count(["10", "12"])
    session.reveal()
    for one in (session, take_up(scenario, session.keep())):
        assert [told.sort for told in noticed(one)] == ["noticed"]
        assert one.vote.first == Hands((10, 12))
