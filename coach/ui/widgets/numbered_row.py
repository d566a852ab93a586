"""A choice with its digit before it; long words hang under each other."""

from __future__ import annotations

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from coach.ui.text import parts
from coach.ui.widgets.key_button import KeyButton


class NumberedRow(Horizontal, can_focus=True):
    """One of several choices, by digit, by mouse, by Tab and Enter."""

    BINDINGS = KeyButton.BINDINGS

    def __init__(self, digit: str, words: Content, action: str) -> None:
        super().__init__(
            Static(parts((f" {digit} ", "bold reverse")), classes="number", markup=False),
            Static(words, classes="words", markup=False),
        )
        self.pressed_action = action

    async def action_press(self) -> None:
        """Choose it."""
        await self.app.run_action(self.pressed_action, self.screen)

    async def on_click(self, event: events.Click) -> None:
        """Choose it with the mouse."""
        event.stop()
        await self.action_press()
