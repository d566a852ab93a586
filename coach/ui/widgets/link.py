"""Words that lead somewhere: by mouse, or by Tab and Enter."""

from __future__ import annotations

from textual import events
from textual.content import Content
from textual.widgets import Static

from coach.ui.text import parts
from coach.ui.widgets.key_button import KeyButton


class Link(Static, can_focus=True):
    """Some words, an arrow, and the action of the screen they mean."""

    BINDINGS = KeyButton.BINDINGS
    ALLOW_SELECT = False

    def __init__(self, words: Content, action: str, *, classes: str | None = None) -> None:
        super().__init__(parts(words, (" →", "$primary")), classes=classes, markup=False)
        self.pressed_action = action

    async def action_press(self) -> None:
        """Follow it."""
        await self.app.run_action(self.pressed_action, self.screen)

    async def on_click(self, event: events.Click) -> None:
        """Follow it with the mouse."""
        event.stop()
        await self.action_press()
