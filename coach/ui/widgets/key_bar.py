"""The keys that do something now, in words, at the foot of every screen; they can be clicked.

One widget for all of them: a footer with a widget a key costs more than a message of the chat.
"""

from __future__ import annotations

from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui.commands import BACK, COLOURS, LANGUAGE, key_name

FIRST = (BACK.id,)
LAST = (LANGUAGE.id, COLOURS.id)


class KeyBar(Static):
    """The key bar."""

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def on_resize(self) -> None:
        """Another width has other lines."""
        self._follow(self.screen)

    def _follow(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.update(_lines(_keys(screen), max(20, self.content_size.width)))


def _keys(screen: Screen[object]) -> list[Content]:
    """Every key that is shown and works now, with its words; what all screens have comes last."""
    told: dict[str, Binding] = {}
    for _node, binding, enabled, _tooltip in screen.active_bindings.values():
        if binding.show and enabled:
            told.setdefault(binding.action, binding)
    ordered = sorted(told.values(), key=lambda one: (one.id not in FIRST, one.id in LAST))
    return [
        Content.assemble(
            (_(key_name(binding.key)), "bold $primary"), (f" {binding.description}", "$foreground")
        ).stylize(Style.from_meta({"@click": f"screen.{binding.action}"}))
        for binding in ordered
    ]


def _lines(keys: list[Content], width: int) -> Content:
    """The keys on as many lines as they need; none is parted from its words."""
    lines: list[list[Content]] = [[]]
    used = 0
    for key in keys:
        needed = key.cell_length + 3
        if lines[-1] and used + key.cell_length > width:
            lines.append([])
            used = 0
        lines[-1].append(key)
        used += needed
    return Content("\n").join(Content("   ").join(line) for line in lines)
