"""Showing the screens: what is kept is opened, the app runs, and the terminal is left clean."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from coach.i18n.catalogs import write_nothing

if TYPE_CHECKING:
    from coach.library.stories import Story
    from coach.ui.app import CoachApp


def run(story: Story | None, *, private: bool, guided: bool, speak_as_set: bool = True) -> int:
    """Show the screens until they are left; gives the exit code.

    ``speak_as_set`` is for when no language was asked for on the command line.
    """
    if private:
        write_nothing()
    gc.disable()  # until the first frame (coach.ui.starting): what is made now is all kept
    try:
        return _run(story, private=private, guided=guided, speak_as_set=speak_as_set)
    finally:
        gc.enable()


def _run(story: Story | None, *, private: bool, guided: bool, speak_as_set: bool) -> int:
    from coach.report.sitting import open_sitting
    from coach.ui.app import CoachApp
    from coach.ui.key_map import read_key_map

    sitting, first_start = open_sitting(private=private)
    sitting.speak(as_set=speak_as_set)
    app = CoachApp(
        story, sitting=sitting, first_start=first_start, guided=guided, key_map=read_key_map()
    )
    return show(app)


def show(app: CoachApp) -> int:
    """Run an app until it is left, close what it keeps, leave the terminal clean; the exit code."""
    try:
        code = app.run()
    finally:
        app.sitting.close()
    app.leave_clean()
    return app.return_code or code or 0
