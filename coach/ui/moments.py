"""The moments of a chat, and which keys mean something in each."""

from __future__ import annotations

from typing import Literal

from coach.ui import commands

Moment = Literal[
    "start", "showing", "more", "judge", "reply", "naming", "looking", "stopping", "end"
]
"""Before the first message; messages coming in; more to ask for; a message to judge; a reply to
choose; a trick to name; looking back; asked whether to stop; the end."""

ALLOWED: dict[str, frozenset[str]] = {
    "judge": frozenset(("judge",)),
    "flag": frozenset(("judge", "looking")),
    "pick": frozenset(("reply", "naming")),
    "skip_naming": frozenset(("naming",)),
    "go_on": frozenset(("start", "more", "naming", "stopping", "end")),
    "look": frozenset(("judge", "reply", "looking", "end")),
    "undo": frozenset(("showing", "more", "judge", "reply", "naming", "looking", "end")),
    "leave_chat": frozenset(("judge", "reply")),
    "pause": frozenset(("showing", "more", "judge", "reply", "naming", "looking", "end")),
}
"""For each action of the chat screen, the moments it means something in."""


def passed_on() -> frozenset[str]:
    """Keys that keep their meaning while messages are still coming in; any other shows them."""
    kept = (
        commands.HELP, commands.LEAVE_NOW, commands.BACK, commands.KEYS, commands.PALETTE,
        commands.ADVICE, commands.PAUSE, commands.LANGUAGE, commands.COLOURS,
    )  # fmt: skip
    return frozenset(key for one in kept for key in commands.keys_of(one)) | {"ctrl+c"}
