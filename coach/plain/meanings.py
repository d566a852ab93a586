"""What the letters in a chat mean, in sentences."""

from __future__ import annotations

from coach.i18n.language import _
from coach.plain.letters import letter
from coach.plain.lines import AT_ONCE

WHAT = "?"
"""Asks what can be typed."""


def to_judge() -> str:
    """The letters of the three judgements."""
    return _(
        "After each message, type {ordinary} for ordinary, {unsure} for not sure, "
        "{flag} for red flag, then Enter."
    ).format(ordinary=letter("ordinary"), unsure=letter("unsure"), flag=letter("flag"))


def at_any_moment() -> tuple[str, str]:
    """The letters that do the same wherever one is in a chat."""
    return (
        _(
            "At any moment: {leave} leaves the chat, {undo} takes the last step back, "
            "{back} looks back at a message, {help} shows help now, {quit} quits."
        ).format(
            leave=letter("leave"), undo=letter("undo"), back=letter("back"), help=letter("help"),
            quit=letter("quit"),
        ),
        _("{now} leaves at once: the program ends and the screen is cleared.").format(now=AT_ONCE),
    )  # fmt: skip


def common_letters() -> str:
    """The same letters without a word."""
    letters = [letter(one) for one in ("leave", "undo", "back", "help", "quit")]
    return ", ".join((*letters, AT_ONCE))
