"""The notes, on a second terminal: what the room must not see yet.

Reads the sheet that the projecting program writes, twice a second; no connection of any kind. Owns
the layout; the sentences are ``notes_words``'.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _, current
from coach.library.stories import Story
from coach.ui import commands
from coach.ui.facilitate.notes_words import Notes
from coach.ui.facilitate.room import Room
from coach.ui.screens.page import Page
from coach.ui.text import plain

EVERY = 0.5
"""Seconds between two looks at the sheet."""
SECTIONS = ("where", "now", "next", "say", "step", "if")


class NotesScreen(Page):
    """One workshop, for the facilitator's eyes."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(commands.READ_ON, commands.READ_UP)
    READ = "notes"
    AUTO_FOCUS = "#notes"

    def __init__(self, story: Story, path: Path) -> None:
        super().__init__()
        self.room = Room(story, path=path)
        self._shown: dict[str, str] = {}

    def heading(self) -> str:
        """Whose eyes it is for."""
        return _("Notes: {title}").format(title=self.room.story.told_in(current()).title)

    def place(self) -> str:
        """Not on the projector."""
        return _("keep this window off the projector")

    def body(self) -> ComposeResult:
        """A section for each thing one looks for."""
        self._shown = {}
        with VerticalScroll(id="notes"):
            for name in SECTIONS:
                yield Static(id=f"notes-{name}", classes="section", markup=False)

    def begin(self) -> None:
        """Look at once."""
        self.look()

    def on_mount(self) -> None:
        """And again and again."""
        self.set_interval(EVERY, self.look)

    def look(self) -> None:
        """Read the sheet and show what has changed."""
        if not self.query("#notes-where"):
            return
        found = self.room.earlier()
        if found is None or not self.room.take_up(found):
            command = f"coach facilitate {self.room.story.source.id}"
            waiting = _("Waiting for the workshop. Start it on the projecting terminal:")
            self._show("where", Content(f"{waiting}\n{command}"))
            for name in SECTIONS[1:]:
                self._show(name, plain(""))
            return
        notes = Notes(self.room, datetime.now(UTC))
        for name in SECTIONS:
            self._show(name, notes.section(name))

    def _show(self, name: str, told: Content) -> None:
        if self._shown.get(name) != told.plain:
            self._shown[name] = told.plain
            section = self.query_one(f"#notes-{name}", Static)
            section.update(told)
            section.display = bool(told.plain)
