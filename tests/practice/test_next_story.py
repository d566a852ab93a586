"""What to play next, and the reason for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

from coach.library.knowledge import Knowledge
from coach.library.stories import all_stories
from coach.practice.cards import Seen
from coach.practice.next_story import Suggestion, due_tactics, messages_by_tactic, suggest
from coach.story.scenario import Scenario
from coach.story.trial import Trial, Verdict
from tests.scenes import data, small

FAMILIES = {name: tactic.family for name, tactic in Knowledge().tactics.items()}
NOW = datetime(2026, 6, 1, tzinfo=UTC)


class Steady(Random):
    """Chance that always falls the same way."""

    def __init__(self, value: float) -> None:
        super().__init__(0)
        self.value = value

    def random(self) -> float:
        """Always this."""
        return self.value


def story(name: str, kind: str, *tactics: str) -> Scenario:
    """A story with one message for each tactic."""
    beats = data()["beats"]
    beats["hello"]["messages"] = [
        {"id": f"m{n}", "text": f"[{tactic}]x[/{tactic}]", "why": {tactic: "y"}}
        for n, tactic in enumerate(tactics)
    ]
    return small(id=name, kind=kind, beats=beats)


def seen(name: str, tactic: str, verdict: Verdict, days_ago: int = 30) -> Seen:
    """A run with one message of a tactic; an empty one is ordinary."""
    tactics = (tactic,) if tactic else ()
    return Seen(name, NOW - timedelta(days=days_ago), (Trial("m", "trust", tactics, verdict),))


STORIES = [
    story("first-steps", "tutorial", "hurry"),
    story("rush", "manipulation", "hurry"),
    story("blame", "manipulation", "guilt"),
    story("calm", "ordinary"),
]


def test_somebody_new_begins_with_the_tutorial() -> None:
    """Nothing is known yet."""
    assert suggest(STORIES, [], FAMILIES, NOW, Steady(0)) == Suggestion("first-steps", "first")


def test_what_was_missed_comes_next_with_the_reason() -> None:
    """How often it was passed by is told."""
    history = [seen("rush", "hurry", "ordinary"), seen("rush", "hurry", "unsure", 20)]
    next_one = suggest(STORIES, history, FAMILIES, NOW, Steady(0.99))
    assert next_one == Suggestion("rush", "missed", "hurry", 2)


def test_a_story_just_played_waits() -> None:
    """Another one that practises nearly as much comes first."""
    history = [seen("rush", "hurry", "flag", 1)]
    next_one = suggest(STORIES, history, FAMILIES, NOW, Steady(0.99))
    assert next_one is not None
    assert next_one.scenario == "blame"
    assert next_one.why == "new"


def test_ordinary_chats_are_slipped_in_more_often_for_the_suspicious() -> None:
    """One in three, or one in two."""
    calm = [seen("rush", "hurry", "flag"), seen("x", "", "ordinary")]
    wary = [seen("rush", "hurry", "flag"), seen("x", "", "flag")]
    for history, share in ((calm, 1 / 3), (wary, 1 / 2)):
        at, beyond = Steady(share - 0.01), Steady(share + 0.01)
        ordinary = suggest(STORIES, history, FAMILIES, NOW, at)
        other = suggest(STORIES, history, FAMILIES, NOW, beyond)
        assert ordinary == Suggestion("calm", "ordinary")
        assert other is not None
        assert other.scenario != "calm"


def test_a_tactic_noticed_long_ago_is_due_again() -> None:
    """And one missed yesterday is due today."""
    history = [seen("rush", "hurry", "flag", 90), seen("blame", "guilt", "ordinary", 1)]
    assert due_tactics(history, FAMILIES, NOW) == ("hurry", "guilt")
    assert due_tactics([seen("rush", "hurry", "flag", 0)], FAMILIES, NOW) == ()


def test_without_stories_there_is_nothing_to_play() -> None:
    """And no fault."""
    assert suggest([], [], FAMILIES, NOW, Random(1)) is None


def test_the_shipped_stories_can_be_suggested_from_any_history() -> None:
    """Whatever was played, something is found and it exists."""
    stories = [one.source for one in all_stories()[0]]
    chance = Random(5)
    history: list[Seen] = []
    for day in range(60):
        found = suggest(stories, history, FAMILIES, NOW + timedelta(days=day), chance)
        assert found is not None
        played = next(one for one in stories if one.id == found.scenario)
        noticed = tuple(
            Trial(f"{tactic}{n}", "trust", (tactic,), chance.choice(("flag", "ordinary")))
            for tactic, count in messages_by_tactic(played).items()
            for n in range(count)
        )
        history.append(Seen(found.scenario, NOW + timedelta(days=day), noticed))
