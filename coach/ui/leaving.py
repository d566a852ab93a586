"""Leaving at once, from anywhere: a key, a button, or three times Esc; nothing is asked.

Owns as well how the program ends when it is itself at fault: the terminal is emptied, and whoever
started the app is handed the fault. Textual would print it with the values of every variable, and
those are what somebody read and chose.
"""

from __future__ import annotations

import asyncio
import signal
import sys
from time import monotonic
from typing import ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App, ScreenError
from textual.binding import BindingType
from textual.errors import NoWidget

from coach.report.clearing import clear_terminal
from coach.ui.commands import LEAVE_NOW, bindings

THREE_TIMES_WITHIN = 1.5
"""Seconds in which three presses of Esc end the program."""


class TextualPanicked(Exception):
    """A fault of Textual's that it told only as a picture."""


class LeavingApp(App[int]):
    """An app that can be left at any moment."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(LEAVE_NOW)
    ENABLE_COMMAND_PALETTE = False

    left_at_once = False
    _escapes: tuple[float, ...] = ()

    def on_load(self) -> None:
        """A program that is told to end, as when one logs out, leaves nothing behind either.

        What a task of Textual's failed at while it was being closed would be printed after that,
        with its values; nobody waits for it, so nothing is said.
        """
        asyncio.get_running_loop().set_exception_handler(lambda _loop, _context: None)
        if sys.platform != "win32" and not self.is_headless:
            ended = asyncio.get_running_loop().add_signal_handler
            ended(signal.SIGTERM, self.action_leave_now)

    async def on_event(self, event: events.Event) -> None:
        """Watch for three times Esc; a window that loses the focus is not drawn anew."""
        if isinstance(event, events.AppBlur):
            return
        if isinstance(event, events.Key) and self._third_escape(event):
            self.action_leave_now()
            return
        if isinstance(event, events.MouseEvent) and self._points_at_nothing(event):
            return
        await super().on_event(event)

    def _points_at_nothing(self, event: events.MouseEvent) -> bool:
        """Whether what is under the mouse has gone and only its picture is still there.

        Textual begins a selection in such a widget's parent, and ends the program over it.
        """
        if event.is_forwarded:
            return False
        try:
            widget, _region = self.get_widget_at(event.x, event.y)
        except (NoWidget, ScreenError):
            return False
        return not widget.is_attached

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

    def leave_clean(self) -> None:
        """After the run: empty the terminal where that is called for, and hand on a fault."""
        if self.left_at_once or self._exception is not None:
            clear_terminal()
        if self._exception is not None:
            raise self._exception

    # -- faults, where Textual would print them ---------------------------------------------------

    def _handle_exception(self, error: Exception) -> None:
        """End over the first fault; nothing is drawn of it, for the values are personal."""
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """Textual itself is at fault; what it would print is not looked at."""
        del renderables
        self._handle_exception(TextualPanicked())

    def _print_error_renderables(self) -> None:
        """Nothing is printed."""
        self._exit_renderables.clear()
