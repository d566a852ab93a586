"""``coach facilitate`` on the screen: the projected workshop, or the notes beside it.

Stands beside the app because styles are found from where an app is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from textual.screen import Screen

from coach.i18n.catalogs import write_nothing
from coach.i18n.language import _
from coach.library.stories import Story
from coach.report.sitting import Sitting, open_sitting
from coach.ui.app import CoachApp
from coach.ui.facilitate.notes import NotesScreen
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.page import ProjectedPage
from coach.ui.facilitate.room import Room
from coach.ui.key_map import KeyMap, read_key_map
from coach.ui.start import show
from coach.workshop.sheet import default_path

NO_NOTES = 2


class FacilitateApp(CoachApp):
    """The coach, opened at a workshop or its notes."""

    def __init__(
        self, first: Screen[None], *, sitting: Sitting | None = None, key_map: KeyMap | None = None
    ) -> None:
        super().__init__(sitting=sitting, key_map=key_map)
        self._first = first

    def on_mount(self) -> None:
        """It lies over Home."""
        self.push_screen(self._first)

    def end_here(self) -> None:
        """The workshop is over: Home was never asked for, and the room would see it."""
        self.exit(0)

    def step_back(self) -> None:
        """Nor is it behind what was opened first."""
        if len(self.screen_stack) == 2 and isinstance(self.screen, ProjectedPage | NotesScreen):
            self.exit(0)
        else:
            super().step_back()


def run(
    story: Story, *, minutes: int, notes: bool, private: bool, speak_as_set: bool = True
) -> int:
    """Show the workshop, or its notes; gives the exit code."""
    if private:
        write_nothing()
    sitting, _first_start = open_sitting(private=private)
    sitting.speak(as_set=speak_as_set)
    path = _path() if sitting.kept else None
    if notes and path is None:
        sys.stderr.write(_("Nothing is kept on this device, so there are no notes.") + "\n")
        sitting.close()
        return NO_NOTES
    first = NotesScreen(story, path) if notes and path else _opening(story, minutes, path)
    return show(FacilitateApp(first, sitting=sitting, key_map=read_key_map()))


def _opening(story: Story, minutes: int, path: Path | None) -> Screen[None]:
    return OpeningScreen(Room(story, minutes=minutes, path=path))


def _path() -> Path | None:
    """Where the workshop is written; nowhere without a home."""
    try:
        return default_path()
    except OSError:
        return None
