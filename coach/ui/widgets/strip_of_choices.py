"""A line of choices, one of them taken: the subjects of the advice, the documents, the fates."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui.commands import Command
from coach.ui.text import in_lines, parts
from coach.ui.widgets.pressable import CLICKED, press_words

GAP = 0
"""Between choices; each has a blank on both sides of its own."""


class StripOfChoices(Static):
    """Words side by side, on as many lines as they need; each can be clicked."""

    ALLOW_SELECT = False

    def __init__(
        self, action: str, *, id: str, turned_by: Command | None = None,  # noqa: A002 -- Textual's name
    ) -> None:  # fmt: skip
        super().__init__(id=id, markup=False)
        self._turned_by = turned_by
        """The command that takes the next choice, if its key is told here."""
        self._action = action
        """The screen's action that gets the id of a choice."""
        self._choices: Sequence[tuple[str, str]] = ()
        self._taken: str | None = None

    @property
    def following(self) -> str:
        """The id of the choice after the one taken; after the last one the first."""
        names = [name for name, _words in self._choices]
        here = names.index(self._taken) if self._taken in names else 0
        return names[(here + 1) % len(names)]

    def show(self, choices: Sequence[tuple[str, str]], taken: str | None) -> None:
        """Show choices, id and words."""
        self._choices = choices
        self._taken = taken
        self.update(self._lines(self.content_size.width))

    def on_resize(self) -> None:
        """Another width has other lines; how many was known when it was laid out."""
        self.update(self._lines(self.content_size.width), layout=False)

    def get_content_height(
        self, container: Size, viewport: Size, width: int,  # noqa: ARG002 -- Textual's
    ) -> int:  # fmt: skip
        """The lines at a width: asking for another layout when the width has come may be lost."""
        return str(self._lines(width)).count("\n") + 1

    def on_click(self, event: events.Click) -> None:
        """Take the choice under the mouse."""
        press_words(self, event)

    def _lines(self, width: int) -> Content:
        shown = [self._choice(name, words) for name, words in self._choices]
        if self._turned_by is not None:
            key = parts((f"{_(self._turned_by.key)} ", "bold $primary"))
            click = Style.from_meta({CLICKED: f"screen.{self._turned_by.action}"})
            shown.insert(0, key.stylize(click))
        return in_lines(shown, width, GAP)

    def _choice(self, name: str, words: str) -> Content:
        """Told by its shape as well when it is taken."""
        style = "bold reverse" if name == self._taken else "$foreground"
        click = Style.from_meta({CLICKED: f"screen.{self._action}({name!r})"})
        return parts((f" {words} ", style)).stylize(click)
