"""The way not taken: what else could be chosen at a moment of a run, and where it would have led.

Owns the values; the story itself is asked by playing it on from that moment, nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from coach.report.debrief import name_shown
from coach.story.markup import Marked, parse
from coach.story.playthrough import Playthrough
from coach.story.replay import before_choice, replay
from coach.story.scenario import (
    Ending,
    Message,
    Reply,
    Scenario,
    Stage,
    messages_by_id,
    replies_by_id,
)
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
    before = _said(scenario, there.shown)[-1:]
    return Crossroads(
        there.stage,
        before[0] if before else None,
        _way(there, scenario, choice.reply),
        tuple(_way(there, scenario, name) for name in others),
    )


def _way(there: Playthrough, scenario: Scenario, name: str | None) -> Way:
    """Play on along one way, passing what has to be judged, until enough was shown."""
    run = replay(there.prepared, there.transcript)
    lines: list[WayLine] = []

    def add(events: tuple[Event, ...]) -> None:
        lines.extend(
            _said(scenario, [event.message for event in events if isinstance(event, Shown)])
        )

    add(run.reply(name) if name is not None else run.leave())
    while len(lines) < LINES and run.stop.kind == "judge":
        add(run.judge("ordinary"))
    ended = run.stop.ending if len(lines) <= LINES else None
    return Way(
        replies_by_id(scenario)[name] if name is not None else None,
        tuple(lines[:LINES]),
        scenario.endings[ended] if ended else None,
    )


def _said(scenario: Scenario, shown: Sequence[str]) -> list[WayLine]:
    """Messages that were shown; what a tutorial explains in between is no part of its story."""
    messages = messages_by_id(scenario)
    return [
        _line(scenario, messages[name])
        for name in shown
        if scenario.kind != "tutorial" or messages[name].narrator is None
    ]


def _line(scenario: Scenario, message: Message) -> WayLine:
    words = message.narrator if message.narrator is not None else message.text or ""
    if message.narrator is not None:
        return WayLine("", Marked(words, ()))
    return WayLine(name_shown(scenario, message), parse(words))
