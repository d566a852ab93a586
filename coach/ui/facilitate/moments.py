"""The moments of a projected chat: which keys mean something in each, what the next one does."""

from __future__ import annotations

from typing import Literal

from coach.i18n.language import _

Moment = Literal[
    "more", "read", "vote", "counted", "revealed", "discuss", "pick", "people", "stages",
    "stopping", "end",
]  # fmt: skip
"""More lines to come; a line to read; hands are counted; counted and hidden; bars; the prompt; a
reply to choose; how many are there; where to jump; asked whether to stop; the ending."""

STANDING: frozenset[str] = frozenset(
    ("more", "read", "vote", "counted", "revealed", "discuss", "pick", "end")
)
"""Moments of the chat itself, not of something laid over it."""

ALLOWED: dict[str, frozenset[str]] = {
    "field": frozenset(("vote",)),
    "field_at": frozenset(("vote",)),
    "hands": frozenset(("vote", "people")),
    "skip": frozenset(("vote", "counted")),
    "vote": frozenset(("read", "revealed", "discuss")),
    "undo": STANDING,
    "leave_chat": STANDING - {"end", "more"},
    "stage": STANDING,
    "people": STANDING - {"end"},
    "pick": frozenset(("pick", "revealed", "discuss", "stages")),
    "pause": STANDING,
    "scroll": STANDING - {"vote"},
}


def next_words(moment: Moment, *, replies: bool, choice: str, prompt: bool) -> str:
    """What the next key does; empty where a digit is needed.

    ``choice`` is the number of the reply that the room has chosen, empty if it has not.
    """
    if moment in ("revealed", "discuss"):
        if moment == "revealed" and prompt:
            return _("Discuss")
        if not replies:
            return _("Go on")
        return _("Go on with reply {number}").format(number=choice) if choice else ""
    return {
        "more": _("More"),
        "read": _("To the replies") if replies else _("Go on"),
        "vote": _("All hands are counted"),
        "counted": _("Reveal"),
        "people": _("Done"),
        "stopping": _("Stop here"),
        "end": _("What the room noticed"),
    }.get(moment, "")
