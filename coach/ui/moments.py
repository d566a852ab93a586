"""The moments of a chat, and which keys mean something in each."""

from __future__ import annotations

from typing import Literal

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

PASSED_ON = frozenset(("escape", "backspace", "ctrl+q", "ctrl+c", "f1", "h", "i", "p", "g", "t"))
"""Keys that keep their meaning while messages are still coming in; any other shows them."""
