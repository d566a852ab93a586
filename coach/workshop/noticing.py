"""What a room noticed: messages, not people, with small numbers made safe to project.

Pure. One line for each message that was put to the vote on the way the story took. Below ten
voters nothing is said of a message but what it is.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.scoring.small_cells import MIN_RUNS, SMALL, Projected, projected
from coach.story.trial import VERDICTS
from coach.workshop.session import Session
from coach.workshop.votes import Hands, Vote

Sort = Literal["noticed", "hard_to_see", "suspected", "left_alone", "too_few"]
FLAG = VERDICTS.index("flag")


class Told(Struct, frozen=True):
    """A message and what the room made of it."""

    message: str
    tactics: tuple[str, ...]
    sort: Sort
    """From the first round, before anybody had talked: how one sees it alone."""
    first: Projected
    """Hands for "red flag" in the first round."""
    second: Projected | None = None
    """The same after talking; None when there was no second round."""
    moved: bool = False
    """Whether the room changed its mind between the two."""


def noticed(session: Session) -> tuple[Told, ...]:
    """Every message of the way taken that the room voted on, in order."""
    flags = {
        line.message.id: line.tactics
        for beat in session.run.prepared.beats.values()
        for line in beat.messages
    }
    return tuple(
        _told(session.votes[name], flags[name])
        for name in session.run.shown
        if name in session.votes and session.votes[name].first and session.votes[name].revealed
    )


def _told(vote: Vote, tactics: tuple[str, ...]) -> Told:
    first, second = vote.first or Hands((0, 0, 0)), vote.second
    few = min(first.voters, second.voters if second else first.voters) < MIN_RUNS
    return Told(
        vote.about,
        tactics,
        "too_few" if few else _sort(first, signal=bool(tactics)),
        _flags(first, few=few),
        _flags(second, few=few) if second else None,
        moved=not few and second is not None and _moved(first, second),
    )


def _sort(hands: Hands, *, signal: bool) -> Sort:
    flags = hands.counts[FLAG]
    if signal:
        return "noticed" if flags * 2 > hands.voters else "hard_to_see"
    return "suspected" if flags >= SMALL and flags * 4 >= hands.voters else "left_alone"


def _flags(hands: Hands, *, few: bool) -> Projected:
    return Projected("too_few_runs") if few else projected(hands.counts[FLAG], hands.voters)


def _moved(first: Hands, second: Hands) -> bool:
    """Another choice has most hands, or five hands or more have gone to one."""
    more = max(after - before for before, after in zip(first.counts, second.counts, strict=True))
    return more >= SMALL or (second.favourite is not None and second.favourite != first.favourite)
