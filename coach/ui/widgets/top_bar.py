"""The line above every screen: where one is, the ways to the keys, to help, and out."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui.commands import HELP, KEYS, LEAVE_NOW
from coach.ui.text import plain
from coach.ui.widgets.key_button import KeyButton


class TopBar(Horizontal):
    """Heading, help, leave."""

    def __init__(
        self, heading: str, place: str = "", *, with_help: bool = True, with_keys: bool = True
    ) -> None:
        super().__init__()
        self._heading = heading
        self._place = place
        self._with_help = with_help
        self._with_keys = with_keys

    def compose(self) -> ComposeResult:
        """The heading, where there is room the place, three buttons."""
        yield Static(plain(self._heading), id="heading", markup=False)
        place = f"· {self._place}" if self._place else ""
        yield Static(plain(place), id="place", markup=False)
        with Horizontal(id="ways-out"):
            if self._with_keys:
                keys = KeyButton(KEYS.key, "", KEYS.action, id="keys")
                keys.tooltip = Content(_(KEYS.hint))
                yield keys
            if self._with_help:
                yield KeyButton(HELP.key, _(HELP.title), HELP.action, id="help")  # says it all
            yield KeyButton.of(LEAVE_NOW, id="leave")
