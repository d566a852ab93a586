"""What a conversation shows, in order: the messages, what was answered, a word of care.

Pure: made of a playthrough's events, or of its transcript when the whole is needed again (after
undo, in another language, on the way back from another screen).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from coach.story.playthrough import Playthrough
from coach.story.prepared import Prepared
from coach.story.scenario import Stage
from coach.story.transcript import Chosen, Event, Left, Shown, StageEntered, Undo


class Line(Struct, frozen=True):
    """One thing to show: a message, a reply that was given, leaving, or a word of care."""

    sort: Literal["message", "reply", "left", "care"]
    id: str = ""
    """The message's or the reply's id."""


def lines_from(events: Iterable[Event], stage: Stage | None) -> list[Line]:
    """The lines that some events add; ``stage`` is the one the story was in before them."""
    lines: list[Line] = []
    for event in events:
        match event:
            case Shown(message):
                lines.append(Line("message", message))
            case Chosen(reply):
                lines.append(Line("reply", reply))
            case Left():
                lines.append(Line("left"))
            case StageEntered(entered):
                if stage == "trap" and entered != "trap":
                    lines.append(Line("care"))
                stage = entered
            case _:
                pass
    return lines


def lines_of(story: Prepared, run: Playthrough) -> list[Line]:
    """Every line of a run so far."""
    again = Playthrough(story, guided=run.guided)
    if run.stop.kind == "begin":
        return []
    lines = lines_from(again.show(), None)
    before: list[int] = []
    for action in run.transcript.actions:
        stage = again.stage
        events = again.do(action)
        if isinstance(action, Undo):
            del lines[before.pop() :]
        else:
            before.append(len(lines))
            lines += lines_from(events, stage)
    return lines
