"""What can be pressed: by mouse, or by Tab and Enter; it means an action of the screen."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from coach.ui.messages import Pressed

CLICKED = "@click"
"""Textual's name for what a click on words means."""


class Pressable(Widget, can_focus=True):
    """A widget that means one action."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "press", show=False)]
    pressed_action = ""

    def action_press(self) -> None:
        """Ask for what it means."""
        press(self, self.pressed_action)

    def on_click(self, event: events.Click) -> None:
        """The mouse does what the key does."""
        event.stop()
        self.action_press()


def press(widget: Widget, action: str) -> None:
    """Ask for an action of the widget's screen, unless it has gone from there meanwhile."""
    if widget.is_attached:
        widget.post_message(Pressed(widget.screen, action))


def press_words(widget: Widget, event: events.Click) -> None:
    """Ask for what the words under the mouse mean, if they mean anything."""
    action = event.style.meta.get(CLICKED)
    if isinstance(action, str):
        event.stop()
        event.prevent_default()
        press(widget, action)
