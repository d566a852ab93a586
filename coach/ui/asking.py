"""What a chat asks at each moment, in words: the question and the buttons under it.

Pure: which moment it is, the chat screen knows; how it looks, the deck.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from coach.i18n.language import _
from coach.library.entries import StageEntry
from coach.report.sentences import close_to_home
from coach.story.scenario import STAGES, Reply, Scenario, Stage
from coach.ui.letters import letter
from coach.ui.moments import Moment


class Button(Struct, frozen=True):
    """A button: its key, its words, the action of the screen it means."""

    key: str
    words: str
    action: str


class Question(Struct, frozen=True):
    """A question and up to two buttons."""

    words: str
    first: Button
    second: Button | None = None


def start(scenario: Scenario, *, asks_age: bool) -> Question:
    """Before the first message."""
    if asks_age:
        words = _("This chat is meant for people from 18. Are you 18 or older?")
        return Question(words, _enter(_("Yes, begin")), _escape(_("No, back")))
    words = _("You decide for {name}.").format(name=scenario.protagonist.name)
    return Question(words, _enter(_("Begin")), _escape(_("Back")))


def more() -> Question:
    """Several messages are read before the next ones come."""
    return Question(_("Take your time."), _enter(_("More")))


def stopping() -> Question:
    """Esc, in the middle of a chat."""
    return Question(
        _("Stop here? Stopping is free."), _enter(_("Stop here")), _escape(_("Go on reading"))
    )


def at(moment: Moment, scenario: Scenario, *, asks_age: bool, can_flag: bool) -> Question:
    """The question of a moment that has one question and a button or two."""
    match moment:
        case "start":
            return start(scenario, asks_age=asks_age)
        case "more":
            return more()
        case "stopping":
            return stopping()
        case "looking":
            return looking(can_flag=can_flag)
        case _:
            return end()


def end() -> Question:
    """The chat is over."""
    return Question(
        close_to_home(), _enter(_("See how it went")), Button("h", _("Help now"), "help")
    )


def looking(*, can_flag: bool) -> Question:
    """An earlier message is looked at again."""
    back = _escape(_("Back to the chat"))
    if not can_flag:
        return Question(_("Looking back."), back)
    words = _("Looking back. Does this message look different now?")
    return Question(words, Button(letter("flag"), _("It is a red flag"), "flag"), back)


def answering(scenario: Scenario, replies: Sequence[Reply]) -> str:
    """Before the replies."""
    name = scenario.protagonist.name
    if all(reply.text is None for reply in replies):
        return _("What does {name} do?").format(name=name)
    return _("What does {name} answer?").format(name=name)


def typing(name: str) -> str:
    """While a message is coming; ``name`` is who writes it, empty for the narrator."""
    if name:
        return _("{name} is typing … Any key shows it at once.").format(name=name)
    return _("… Any key goes on at once.")


def stage_title(stage: Stage, entry: StageEntry) -> str:
    """Where a guided chat is."""
    if stage == "response":
        return _("The way back: {stage}.").format(stage=entry.title)
    return _("Stage {number} of 8: {stage}.").format(
        number=STAGES.index(stage) + 1, stage=entry.title
    )


def _enter(words: str) -> Button:
    return Button(_("Enter"), words, "go_on")


def _escape(words: str) -> Button:
    return Button(_("Esc"), words, "back")
