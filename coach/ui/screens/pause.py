"""The pause: a neutral screen; nothing of the chat can be seen until one goes on."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui.commands import HELP, LANGUAGE, LEAVE_NOW, keys_of
from coach.ui.screens.page import Page
from coach.ui.text import plain
from coach.ui.widgets.key_button import KeyButton


class PauseScreen(Page):
    """Nothing to see here."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def heading(self) -> str:
        """Nothing that tells what is behind it."""
        return ""

    def body(self) -> ComposeResult:
        """One sentence and a button."""
        with Vertical(id="pause"):
            yield Static(plain(_("A short break.")), classes="words", markup=False)
            yield KeyButton(_("Enter"), _("Go on"), "back", id="go-on")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing that tells what the program is about."""
        told = action in ("advice", "keys", "palette", "colours")
        return False if told else super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Any key goes on, but those for help, the language and leaving."""
        kept = [key for command in (HELP, LANGUAGE, LEAVE_NOW) for key in keys_of(command)]
        if event.key not in (*kept, "ctrl+c"):
            event.stop()
            self.action_back()
