"""A run that cannot be replayed any more, as a list of what was done."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.i18n.formats import day
from coach.i18n.language import current
from coach.report.history import Past
from coach.report.old_run import changed, done_in
from coach.ui import commands
from coach.ui.screens.page import Page
from coach.ui.text import plain


class OldRunScreen(Page):
    """What was done, action by action."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(commands.READ_ON, commands.READ_UP)
    READ = "debrief"
    AUTO_FOCUS = "#debrief"

    def __init__(self, past: Past) -> None:
        super().__init__()
        self.past = past

    def heading(self) -> str:
        """Which chat it was."""
        story = self.past.story
        return story.heading_in(current()).title if story else self.past.run.scenario

    def place(self) -> str:
        """When it was."""
        return day(self.past.run.begun.astimezone().date().isoformat())

    def body(self) -> ComposeResult:
        """A sentence about why, then the list."""
        with VerticalScroll(id="debrief"):
            yield Static(plain(changed()), classes="card", markup=False)
            for words in done_in(self.past):
                yield Static(plain(words), classes="choice", markup=False)
