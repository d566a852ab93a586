"""The keys that do something now, in words, at the foot of every screen; they can be clicked.

One widget for all of them: a footer with a widget a key costs more than a message of the chat.
"""

from __future__ import annotations

from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui.commands import key_name


class KeyBar(Static):
    """The key bar."""

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)
        self._follow(self.screen)

    def _follow(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.update(keys_line(screen))


def keys_line(screen: Screen[object]) -> Content:
    """Every key that is shown and works now, with its words."""
    told: set[str] = set()
    pieces: list[Content] = []
    for _node, binding, enabled, _tooltip in screen.active_bindings.values():
        if not binding.show or not enabled or binding.action in told:
            continue
        told.add(binding.action)
        # no-break spaces: a key is never parted from its words at the end of a line
        words = binding.description.replace(" ", "\u00a0")
        piece = Content.assemble(
            (f"\u00a0{_(key_name(binding.key))}\u00a0", "bold $primary"),
            (f"{words}\u00a0", "$quiet"),
        )
        click = Style.from_meta({"@click": f"screen.{binding.action}"})
        pieces.append(piece.stylize(click))
    return Content(" ").join(pieces)
