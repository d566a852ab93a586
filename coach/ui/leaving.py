"""Leaving at once, from anywhere: a key, a button, or three times Esc; nothing is asked."""

from __future__ import annotations

from time import monotonic
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType

from coach.ui.commands import LEAVE_NOW, bindings

THREE_TIMES_WITHIN = 1.5
"""Seconds in which three presses of Esc end the program."""
CLEARED = "\x1b[0m\x1b[2J\x1b[3J\x1b[H\x1b]0;\x07"
"""Screen, scrollback and window title of a terminal, emptied."""


class LeavingApp(App[int]):
    """An app that can be left at any moment."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEAVE_NOW)
    ENABLE_COMMAND_PALETTE = False

    left_at_once = False
    _escapes: tuple[float, ...] = ()

    async def on_event(self, event: events.Event) -> None:
        """Watch for three times Esc; a window that loses the focus is not drawn anew."""
        if isinstance(event, events.AppBlur):
            return
        if isinstance(event, events.Key) and self._third_escape(event):
            self.action_leave_now()
            return
        await super().on_event(event)

    def _third_escape(self, event: events.Key) -> bool:
        if event.key != "escape" or event.is_forwarded:  # forwarded: seen here already
            return False
        now = monotonic()
        recent = [then for then in self._escapes if now - then < THREE_TIMES_WITHIN]
        self._escapes = (*recent, now)
        return len(self._escapes) >= 3

    def action_leave_now(self) -> None:
        """End the program; ``run`` clears what is left in the terminal."""
        self.left_at_once = True
        self.exit(0)

    def action_help_quit(self) -> None:
        """Ctrl+C means what people mean by it."""
        self.action_leave_now()

    def on_leave_at_once(self) -> None:
        """The button at the top of every screen."""
        self.action_leave_now()
