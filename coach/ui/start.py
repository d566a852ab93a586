"""Showing the screens: what is kept is opened, the app runs, and the terminal is left clean."""

from __future__ import annotations

import sys

from coach.i18n.catalogs import write_nothing
from coach.i18n.language import LANGUAGES, use
from coach.library.stories import Story
from coach.ui.app import CoachApp
from coach.ui.leaving import CLEARED
from coach.ui.sitting import open_sitting


def run(story: Story | None, *, private: bool, guided: bool, speak_as_set: bool = True) -> int:
    """Show the screens until they are left; gives the exit code.

    ``speak_as_set`` is for when no language was asked for on the command line.
    """
    if private:
        write_nothing()
    sitting, first_start = open_sitting(private=private)
    language = sitting.setting("language")
    if speak_as_set and language in LANGUAGES:
        use(language)
    app = CoachApp(story, sitting=sitting, first_start=first_start, guided=guided)
    try:
        code = app.run()
    finally:
        sitting.close()
    if app.left_at_once:
        sys.stdout.write(CLEARED)
        sys.stdout.flush()
    return app.return_code or code or 0
