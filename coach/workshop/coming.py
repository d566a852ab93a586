"""What is coming: for the facilitator's notes, never for the room."""

from __future__ import annotations

from msgspec import Struct

from coach.story.playthrough import Playthrough
from coach.story.replay import replay
from coach.story.scenario import Message
from coach.story.transcript import Event, Shown


class Coming(Struct, frozen=True):
    """A message that has not been shown yet, or the one that waits."""

    message: Message
    tactics: tuple[str, ...]
    """The tactics flagged in it; none for an ordinary one."""
    judged: bool
    """Whether it is one to judge; narrator, helpers and the protagonist are not."""


def waiting(run: Playthrough) -> Coming | None:
    """The message that waits for a judgement."""
    return _told(run, run.stop.message) if run.stop.message is not None else None


def coming(run: Playthrough, number: int = 2) -> tuple[Coming, ...]:
    """The next messages on this way, whatever is judged; fewer where a choice or the end comes."""
    ahead = replay(run.prepared, run.transcript) if run.stop.kind != "begin" else None
    found: list[str] = []
    if ahead is None:
        ahead = Playthrough(run.prepared)
        found += _shown(ahead.show())
    while len(found) < number and ahead.stop.kind == "judge":
        found += _shown(ahead.judge("unsure"))
    return tuple(_told(run, message) for message in found[:number])


def _shown(events: tuple[Event, ...]) -> list[str]:
    return [event.message for event in events if isinstance(event, Shown)]


def _told(run: Playthrough, name: str) -> Coming:
    line = next(
        line
        for beat in run.prepared.beats.values()
        for line in beat.messages
        if line.message.id == name
    )
    return Coming(line.message, line.tactics, line.judged)
