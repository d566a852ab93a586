"""A button that shows its key: the same thing by mouse, by Tab and Enter, and by its letter."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui.commands import Command
from coach.ui.text import parts
from coach.ui.widgets.pressable import Pressable


class KeyButton(Pressable, Static):
    """Words, a key before them, and the action of the screen that both mean."""

    ALLOW_SELECT = False

    def __init__(
        self, key: str, words: str | Content, action: str, *, id: str | None = None,  # noqa: A002 -- Textual's name
        classes: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(_label(key, words), id=id, classes=classes, markup=False)
        self.pressed_action = action

    @classmethod
    def of(cls, command: Command, words: str = "", *, id: str | None = None) -> KeyButton:  # noqa: A002
        """The button of a command."""
        button = cls(_(command.key), words or _(command.title), command.action, id=id)
        if command.hint:
            button.tooltip = Content(_(command.hint))
        return button

    def tell(self, key: str, words: str | Content, action: str) -> None:
        """Say and do something else from now on."""
        self.pressed_action = action
        self.update(_label(key, words))


def _label(key: str, words: str | Content) -> Content:
    pieces = () if not key else ((f" {key} ", "bold reverse"), " " if words else "")
    return parts(*pieces, words)
