"""Words that lead somewhere: by mouse, or by Tab and Enter."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from coach.ui.text import parts
from coach.ui.widgets.pressable import Pressable


class Link(Pressable, Static):
    """Some words, an arrow, and the action of the screen they mean."""

    ALLOW_SELECT = False

    def __init__(self, words: Content, action: str, *, classes: str | None = None) -> None:
        super().__init__(parts(words, ("\u00a0→", "$primary")), classes=classes, markup=False)
        self.pressed_action = action
