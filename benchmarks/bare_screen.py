"""A bare Textual screen with the widgets of Home and no content: what Home is measured against.

As many widgets of the same classes in the same containers, as many options and lines between
them; a few letters for words, no colours, no keys, one language.
"""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

STORIES = 17
"""Chats that Home lists for a learner under 18."""


class Button(Static, can_focus=True):
    """What the buttons of Home are to Textual: words that can have the focus."""


class BareScreen(App[None]):
    """A top bar, a welcome, a line of choices, a list, ways in, a note and a key bar."""

    CSS = """
    Horizontal, #welcome Vertical { height: auto; }
    Vertical, OptionList { height: 1fr; }
    Static { width: auto; }
    """

    def compose(self) -> ComposeResult:
        """The widgets of Home."""
        with Horizontal():
            yield Static("title")
            yield Static("place")
            for name in ("keys", "help", "leave"):
                yield Button(name)
        with Vertical():
            with Horizontal(id="welcome"):
                with Vertical():
                    yield Static("a line of words")
                    yield Static("a line of words")
                yield Button("language")
            yield Static("a line of choices")
            yield OptionList(*_options())
            with Horizontal():
                for name in ("advice", "sources", "about"):
                    yield Button(name)
            yield Static("a note of words")
        yield Static("the-last-line")


def _options() -> Iterator[Option | None]:
    yield Option("help\nhint")
    for number in range(STORIES):
        yield None
        yield Option(f"title {number}\nsummary {number}\nfacts {number}")
    yield None
    yield Option("facilitate\nhint")


if __name__ == "__main__":
    BareScreen().run()
