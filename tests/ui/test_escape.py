"""Esc is slow in every terminal, which waits for what may follow it: nothing needs it."""

from __future__ import annotations

from coach.ui import commands
from coach.ui.commands import Command


def test_what_escape_does_has_a_faster_key_too() -> None:
    """A tenth of a second sooner; and Esc is the key of one thing only."""
    escaped = [
        one
        for one in vars(commands).values()
        if isinstance(one, Command) and "escape" in one.keys.split(",")
    ]
    assert [one.id for one in escaped] == ["back"]
    assert all(len(one.keys.split(",")) > 1 for one in escaped)
