"""The language chosen in the settings, read without opening the database as a sitting does."""

from __future__ import annotations

from coach.library.places import data_folder
from coach.store import DATABASE


def chosen_language() -> str | None:
    """The language that was kept; None where nothing is. Nothing is written, not even beside it."""
    try:
        path = data_folder() / DATABASE
        if not path.is_file():
            return None
    except OSError:  # no home, or one that is shut
        return None
    import sqlite3  # only somebody who keeps something pays for it
    from contextlib import closing

    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as database:
            row = database.execute("SELECT value FROM setting WHERE name = 'language'").fetchone()
    except sqlite3.Error:
        return None
    return None if row is None else str(row[0])
