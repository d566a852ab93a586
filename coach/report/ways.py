"""The way not taken: what else could be chosen at a moment of a run, and where it would have led.

Owns the values; the story itself is asked by playing it on from that moment, nothing is guessed.
"""

from __future__ import annotations

from msgspec import Struct

from coach.report.debrief import name_shown
from coach.story.markup import Marked, parse
from coach.story.playthrough import Playthrough
from coach.story.replay import before_choice, replay
from coach.story.scenario import Ending, Reply, Scenario, Stage, replies_by_id
from coach.story.transcript import Event, Shown

LINES = 3
"""Messages told of where a way leads."""


class WayLine(Struct, frozen=True):
    """A message on a way: who, and what."""

    speaker: str
    """Empty for the narrator."""
    text: Marked


class Way(Struct, frozen=True):
    """One way on from a choice."""

    reply: Reply | None
    """None for leaving the contact."""
    lines: tuple[WayLine, ...]
    """The first messages it leads to."""
    ending: Ending | None
    """The ending, where it comes that soon."""


class Crossroads(Struct, frozen=True):
    """A choice that was made, and the ways on from it."""

    stage: Stage
    before: WayLine | None
    """The message just before it."""
    taken: Way
    others: tuple[Way, ...]


def crossroads(run: Playthrough, scenario: Scenario, number: int) -> Crossroads:
    """One of the choices of a run (from 0); ``scenario`` is its story in the language shown."""
    choice = run.choices[number]
    there = before_choice(run, number)
    others: list[str | None] = [name for name in choice.offered if name != choice.reply]
    if choice.reply is not None and there.leave_target is not None:
        others.append(None)
    return Crossroads(
        there.stage,
        _line(scenario, there.shown[-1]) if there.shown else None,
        _way(there, scenario, choice.reply),
        tuple(_way(there, scenario, name) for name in others),
    )


def _way(there: Playthrough, scenario: Scenario, name: str | None) -> Way:
    """Play on along one way, passing what has to be judged, until enough was shown."""
    run = replay(there.prepared, there.transcript)
    shown: list[str] = []

    def add(events: tuple[Event, ...]) -> None:
        shown.extend(event.message for event in events if isinstance(event, Shown))

    add(run.reply(name) if name is not None else run.leave())
    while len(shown) < LINES and run.stop.kind == "judge":
        add(run.judge("ordinary"))
    ended = run.stop.ending if len(shown) <= LINES else None
    return Way(
        replies_by_id(scenario)[name] if name is not None else None,
        tuple(_line(scenario, message) for message in shown[:LINES]),
        scenario.endings[ended] if ended else None,
    )


def _line(scenario: Scenario, message_id: str) -> WayLine:
    message = next(
        said for beat in scenario.beats.values() for said in beat.messages if said.id == message_id
    )
    words = message.narrator if message.narrator is not None else message.text or ""
    if message.narrator is not None:
        return WayLine("", Marked(words, ()))
    return WayLine(name_shown(scenario, message), parse(words))
