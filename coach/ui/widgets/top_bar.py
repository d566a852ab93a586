"""The line above every screen: where one is, the way to help, the way to leave."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from coach.ui.commands import HELP, LEAVE_NOW
from coach.ui.text import plain
from coach.ui.widgets.key_button import KeyButton


class TopBar(Horizontal):
    """Heading, help, leave."""

    def __init__(self, heading: str, place: str = "", *, with_help: bool = True) -> None:
        super().__init__()
        self._heading = heading
        self._place = place
        self._with_help = with_help

    def compose(self) -> ComposeResult:
        """The heading, where there is room the place, two buttons."""
        yield Static(plain(self._heading), id="heading", markup=False)
        yield Static(plain(self._place), id="place", markup=False)
        if self._with_help:
            yield KeyButton.of(HELP, id="help")
        yield KeyButton.of(LEAVE_NOW, id="leave")
