"""A choice with its digit before it; long words hang under each other."""

from __future__ import annotations

from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from coach.ui.text import parts
from coach.ui.widgets.pressable import Pressable


class NumberedRow(Pressable, Horizontal):
    """One of several choices, by digit, by mouse, by Tab and Enter."""

    def __init__(self, digit: str, words: Content, action: str) -> None:
        super().__init__(
            Static(parts((f" {digit} ", "bold reverse")), classes="number", markup=False),
            Static(words, classes="words", markup=False),
        )
        self.pressed_action = action
