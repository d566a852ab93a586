"""The next story: the one that practises most of what is due, with the reason why.

Greedy: the sum over a story's tactics of how much each needs practice, less something for having
been played lately. Ordinary chats are slipped in unpredictably, more often for somebody who
suspects a lot, because telling what is ordinary is half of the skill.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from fsrs import Card
from msgspec import Struct

from coach.practice.cards import Seen, cards, scheduler
from coach.scoring.detection import count_trials
from coach.story.markup import tactics_in
from coach.story.scenario import Scenario

Why = Literal["first", "missed", "due", "new", "ordinary", "again"]

NEW_WORTH = 0.5
MOST_NEW = 3
DUE_FACTOR = 1.5
PLAYED_LATELY = 0.3
LATELY = timedelta(days=7)
ORDINARY_CHANCE = 1 / 3
ORDINARY_CHANCE_IF_SUSPICIOUS = 1 / 2
SUSPICIOUS_FROM = 0.3
"""The false-alarm rate above which ordinary chats come more often."""


class Suggestion(Struct, frozen=True):
    """A story to play next and why."""

    scenario: str
    why: Why
    tactic: str | None = None
    """The tactic that the reason names."""
    missed: int = 0
    """How often that tactic was passed by, over all runs."""


def suggest(
    stories: Sequence[Scenario],
    history: Sequence[Seen],
    families: Mapping[str, str],
    now: datetime,
    chance: Random,
) -> Suggestion | None:
    """What to play next among ``stories`` (those offered to this learner); None without any."""
    played = {seen.scenario: seen.at for seen in sorted(history, key=lambda seen: seen.at)}
    tutorial = next((story for story in stories if story.kind == "tutorial"), None)
    if tutorial is not None and not played:
        return Suggestion(tutorial.id, "first")
    ordinary = [story for story in stories if story.kind == "ordinary"]
    if ordinary and played and chance.random() < _ordinary_chance(history):
        return Suggestion(_longest_ago(ordinary, played).id, "ordinary")
    manipulations = [story for story in stories if story.kind == "manipulation"]
    if not manipulations:
        return Suggestion(_longest_ago(stories, played).id, "again") if stories else None
    known = cards(history, families)
    needs = {tactic: _need(tactic, known, now) for tactic in families}
    best = max(manipulations, key=lambda story: _worth(story, needs, known, played, now))
    return _reason(best, needs, known, history, now)


def due_tactics(
    history: Sequence[Seen], families: Mapping[str, str], now: datetime
) -> tuple[str, ...]:
    """Tactics whose time has come, the longest overdue first."""
    known = cards(history, families)
    due = [tactic for tactic, card in known.items() if card.due <= now]
    return tuple(sorted(due, key=lambda tactic: known[tactic].due))


def messages_by_tactic(story: Scenario) -> dict[str, int]:
    """How many messages of a story carry each tactic, all branches together."""
    found: dict[str, int] = {}
    for beat in story.beats.values():
        for message in beat.messages:
            for tactic in tactics_in(message.text or ""):
                found[tactic] = found.get(tactic, 0) + 1
    return found


def _need(tactic: str, known: Mapping[str, Card], now: datetime) -> float:
    """How much a tactic needs practice: 1 − retrievability, more when due; ½ when new."""
    card = known.get(tactic)
    if card is None:
        return NEW_WORTH
    need = 1 - scheduler().get_card_retrievability(card, current_datetime=now)
    return need * (DUE_FACTOR if card.due <= now else 1)


def _worth(
    story: Scenario,
    needs: Mapping[str, float],
    known: Mapping[str, Card],
    played: Mapping[str, datetime],
    now: datetime,
) -> float:
    gains = {
        tactic: needs[tactic] * (1 - 0.5**count)
        for tactic, count in messages_by_tactic(story).items()
        if tactic in needs
    }
    new = sorted((gain for tactic, gain in gains.items() if tactic not in known), reverse=True)
    worth = sum(gain for tactic, gain in gains.items() if tactic in known) + sum(new[:MOST_NEW])
    lately = story.id in played and now - played[story.id] < LATELY
    return worth - (PLAYED_LATELY if lately else 0)


def _reason(
    story: Scenario,
    needs: Mapping[str, float],
    known: Mapping[str, Card],
    history: Sequence[Seen],
    now: datetime,
) -> Suggestion:
    """Names the tactic of the story that needs it most, and how it went before."""
    there = [tactic for tactic in messages_by_tactic(story) if tactic in needs]
    met = [tactic for tactic in there if tactic in known]
    missed = {tactic: _missed(tactic, history) for tactic in met}
    worst = max(met, key=lambda tactic: (missed[tactic], needs[tactic]), default=None)
    if worst is not None and missed[worst]:
        return Suggestion(story.id, "missed", worst, missed[worst])
    due = max(met, key=lambda tactic: needs[tactic], default=None)
    if due is not None and known[due].due <= now:
        return Suggestion(story.id, "due", due)
    new = next((tactic for tactic in there if tactic not in known), None)
    return Suggestion(story.id, "new" if new else "again", new)


def _missed(tactic: str, history: Sequence[Seen]) -> int:
    return sum(
        tactic in trial.tactics and trial.result == "miss"
        for seen in history
        for trial in seen.trials
    )


def _ordinary_chance(history: Sequence[Seen]) -> float:
    counts = count_trials(trial for seen in history for trial in seen.trials)
    if counts.noise and counts.false_alarms / counts.noise > SUSPICIOUS_FROM:
        return ORDINARY_CHANCE_IF_SUSPICIOUS
    return ORDINARY_CHANCE


def _longest_ago(stories: Sequence[Scenario], played: Mapping[str, datetime]) -> Scenario:
    """The first that was never played, else the one played longest ago."""
    return min(
        stories,
        key=lambda story: (
            story.id in played,
            played[story.id].timestamp() if story.id in played else 0.0,
        ),
    )
