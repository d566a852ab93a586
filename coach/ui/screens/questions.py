"""What screens share that ask once before they do something: a question at the foot, Enter, Esc."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from coach.i18n.language import _
from coach.ui import commands
from coach.ui.asking import Button, Question
from coach.ui.screens.page import Page
from coach.ui.widgets.deck import Asked


class AskingPage(Page):
    """A page that can ask one question."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(commands.YES)

    def __init__(self) -> None:
        super().__init__()
        self._act: Callable[[], None] | None = None
        self._focused_before: Widget | None = None

    @property
    def asks(self) -> bool:
        """Whether a question is open."""
        return self._act is not None

    def ask_first(self, words: str, yes: str, no: str, act: Callable[[], None]) -> None:
        """Ask, and do it on a yes."""
        self._act = act
        self._focused_before = self.focused
        panel = self.query_one(Asked)
        panel.ask(Question(words, Button(_("Enter"), yes, "yes"), Button(_("Esc"), no, "back")))
        panel.display = True
        self.set_focus(None)
        self.refresh_bindings()

    def begin(self) -> None:
        """Nothing is asked yet, or no longer."""
        self._act = None
        self.query_one(Asked).display = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter answers a question only when there is one; nothing else is done meanwhile."""
        if action == "yes":
            return self.asks
        always = ("back", "help", "leave_now", "language", "colours", "keys", "palette")
        if self.asks and action not in always:
            return False
        return super().check_action(action, parameters)

    def action_yes(self) -> None:
        """Do what was asked about."""
        act = self._act
        self._close()
        if act is not None:
            act()

    def action_back(self) -> None:
        """No, when something is asked; else the screen before."""
        if self.asks:
            self._close()
        else:
            super().action_back()

    def _close(self) -> None:
        AskingPage.begin(self)
        if self._focused_before is not None and self._focused_before.is_attached:
            self.set_focus(self._focused_before)
        self.refresh_bindings()
