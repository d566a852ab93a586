"""The keys that do something now, in words, at the foot of every screen; they can be clicked.

What a button in sight says is not said again. One widget for all of them: a footer with a widget a
key costs more than a message of the chat.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui.commands import ADVICE, BACK, COLOURS, LANGUAGE, READ_ON, key_name
from coach.ui.text import in_lines, length
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.pressable import CLICKED, press_words

FIRST = (BACK.id, READ_ON.id)
LAST = (ADVICE.id, LANGUAGE.id, COLOURS.id)
GAP = 3


class KeyBar(Static):
    """The key bar."""

    ALLOW_SELECT = False
    _told: tuple[int, list[Binding]] = (0, [])

    def on_mount(self) -> None:
        """Follow the screen's bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def on_resize(self) -> None:
        """Another width has other lines."""
        self._follow(self.screen)

    def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        press_words(self, event)

    def _follow(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            width = self.content_size.width or self.app.size.width - 2
            bindings = _working(screen)
            if (width, bindings) != self._told:  # after most keys the same ones work
                self._told = (width, bindings)
                self.update(in_lines(_keys(bindings, width), width, GAP))


def _working(screen: Screen[object]) -> list[Binding]:
    """Every key that is shown and works now, but those of buttons."""
    on_buttons = {button.pressed_action for button in _buttons(screen)}
    told: dict[str, Binding] = {}
    for _node, binding, enabled, _tooltip in screen.active_bindings.values():
        if binding.show and enabled and binding.action not in on_buttons:
            told.setdefault(binding.action, binding)
    return list(told.values())


def _buttons(widget: Widget) -> Iterator[KeyButton]:
    """The buttons in it that are in sight, and cannot be scrolled out of it."""
    for child in widget.children:
        if isinstance(child, KeyButton):
            if child.display:
                yield child
        elif child.display and not isinstance(child, VerticalScroll):
            yield from _buttons(child)


def _keys(bindings: list[Binding], width: int) -> list[Content]:
    """These keys with their words.

    What all screens have comes last, and is left out where it would need a second line.
    """
    ordered = sorted(bindings, key=lambda one: (one.id not in FIRST, one.id in LAST))
    keys = [_key(binding) for binding in ordered]
    while keys and ordered[len(keys) - 1].id in LAST and length(keys, GAP) > width:
        keys.pop()
    return keys


def _key(binding: Binding) -> Content:
    words = Content.assemble(
        (_(key_name(binding.key)), "bold $primary"), (f" {binding.description}", "$foreground")
    )
    return words.stylize(Style.from_meta({CLICKED: f"screen.{binding.action}"}))
