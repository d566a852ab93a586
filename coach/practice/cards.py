"""A card is a tactic: how well it was noticed in a run, and when it is due again (FSRS).

Ratings follow what was noticed, how early and how it was named; the spacing is that of the
``fsrs`` package, capped at 120 days because a practised eye for phishing held four months and was
gone at six (Reinheimer et al., SOUPS 2020). Retrievability is never shown as "safety".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from fsrs import Card, Rating, Scheduler
from msgspec import Struct

from coach.scoring.earliness import first_sign
from coach.story.trial import Trial

RETENTION = 0.9
LONGEST_DAYS = 120
LATE = 3
"""A lag of more messages than this makes a tactic hard."""
SURE_FROM = 2
"""Chances a tactic needs before it can be easy."""


class Seen(Struct, frozen=True):
    """A run that was played: when it began, and its trials in order."""

    scenario: str
    at: datetime
    trials: tuple[Trial, ...]


def scheduler(retention: float = RETENTION) -> Scheduler:
    """The scheduler for all tactics: no learning steps, no chance in it."""
    return Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )


def ratings(trials: Sequence[Trial], families: Mapping[str, str]) -> dict[str, Rating]:
    """One rating for each tactic met in a run; ``families`` gives each tactic's family."""
    met = dict.fromkeys(tactic for trial in trials for tactic in trial.tactics)
    return {tactic: rating(tactic, trials, families) for tactic in met}


def rating(tactic: str, trials: Sequence[Trial], families: Mapping[str, str]) -> Rating:
    """How a tactic was noticed in one run in which it was met."""
    chances = [trial for trial in trials if tactic in trial.tactics]
    hits = [trial for trial in chances if trial.result == "hit"]
    if not hits:
        return Rating.Again
    sign = first_sign(trials, tactic)
    lag = sign.lag if sign is not None and sign.lag is not None else 0
    if len(hits) * 2 < len(chances) or lag > LATE or _misnamed(tactic, hits, trials, families):
        return Rating.Hard
    named = [trial.named for trial in hits if trial.named]
    exact = bool(named) and all(name == tactic for name in named)
    if len(chances) >= SURE_FROM and len(hits) == len(chances) and lag == 0 and exact:
        return Rating.Easy
    return Rating.Good


def cards(history: Iterable[Seen], families: Mapping[str, str]) -> dict[str, Card]:
    """Each tactic's card after all runs, in the order they were played."""
    plan = scheduler()
    numbers = {tactic: number for number, tactic in enumerate(families)}
    known: dict[str, Card] = {}
    latest = datetime.min.replace(tzinfo=UTC)
    for run in sorted(history, key=lambda seen: seen.at):
        latest = max(latest, run.at.astimezone(UTC))
        for tactic, noticed in ratings(run.trials, families).items():
            card = known.get(tactic) or Card(card_id=numbers.get(tactic, len(numbers)), due=latest)
            known[tactic], _log = plan.review_card(card, noticed, review_datetime=latest)
    return known


def _misnamed(
    tactic: str, hits: list[Trial], trials: Sequence[Trial], families: Mapping[str, str]
) -> bool:
    """Named outside its family when met, or an ordinary message named as it."""
    family = families.get(tactic)
    outside = any(trial.named and families.get(trial.named) != family for trial in hits)
    return outside or any(
        trial.result == "false_alarm" and trial.named == tactic for trial in trials
    )
