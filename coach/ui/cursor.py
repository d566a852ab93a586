"""The terminal's cursor stands where the focus is, so that whoever follows it reads there.

It stays hidden, as Textual hides it; braille displays and console screen readers follow it still.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Protocol, runtime_checkable

from textual.app import App
from textual.css.query import NoMatches
from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input, OptionList

ASKED = "deck"
"""Where a chat asks; nothing has the focus there."""


@runtime_checkable
class Reads(Protocol):
    """A widget that says itself where in it one reads."""

    @property
    def reading_at(self) -> Offset:
        """Where on the screen that is."""


class CursorApp(App[int]):
    """An app whose cursor follows the focus."""

    _typing_at = Offset(0, 0)

    @property
    def cursor_position(self) -> Offset:
        """Where the cursor is put after each drawing."""
        if not self.screen_stack:
            return self._typing_at
        focused = self.screen.focused
        if focused is None:
            with suppress(NoMatches):
                focused = self.screen.get_child_by_id(ASKED)
        if focused is None or isinstance(focused, Input):
            return self._typing_at
        return _reading_at(focused)

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        """A field one types in says where its cursor is."""
        self._typing_at = position


def _reading_at(widget: Widget) -> Offset:
    """The first cell of a widget's words; of a list, of the row one is at."""
    if isinstance(widget, Reads):
        return widget.reading_at
    place = widget.content_region.offset
    if isinstance(widget, OptionList) and widget.highlighted is not None:
        row = widget._index_to_line.get(widget.highlighted, 0)  # noqa: SLF001 -- told nowhere else
        inside = max(0, min(row - widget.scroll_offset.y, widget.content_size.height - 1))
        return place + Offset(0, inside)
    return place
