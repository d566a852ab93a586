"""A bare Textual screen with as many widgets and lines as Home, and no content: the measure."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option


class BareScreen(App[None]):
    """A top bar, a list, a note and a bottom bar."""

    CSS = "Horizontal { height: 3; } OptionList { height: 1fr; }"

    def compose(self) -> ComposeResult:
        """The widgets of Home."""
        with Horizontal():
            yield Static("title")
            yield Button("one")
            yield Button("two")
        yield Static("a line of words")
        yield OptionList(*(Option(f"title {n}\nsummary {n}\nfacts {n}") for n in range(25)))
        yield Static("a note of words")
        yield Static("the-last-line")


if __name__ == "__main__":
    BareScreen().run()
