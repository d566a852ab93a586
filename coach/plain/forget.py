"""``coach forget``: one's own runs, or everything the program has written, erased after a yes."""

from __future__ import annotations

import sqlite3
import sys

from coach.i18n.language import _, ngettext
from coach.plain.choosing import is_yes
from coach.plain.lines import say
from coach.plain.play import ENDED, STOPPED_BEFORE_THE_END, left_cleanly
from coach.report.troubles import trouble_words
from coach.store.keeping import Trouble, default_path, forget_all, kept_files, open_keeper

NOT_ERASED = 2


def forget(*, everything: bool, agreed: bool = False) -> int:
    """Erase the runs, or everything; asks first unless one has ``agreed``. Gives the exit code."""
    erase = _erase_everything if everything else _erase_runs
    return left_cleanly(lambda: erase(agreed=agreed))


def _erase_runs(*, agreed: bool) -> int:
    keeper = open_keeper(create=False)
    try:
        if keeper.trouble is not None:
            return _not_erased(trouble_words(keeper.trouble))
        if (runs := keeper.runs) is None:
            return _erased(0)
        kept = runs.all()
        question = ngettext(
            "Erase {number} run for good? Settings stay.",
            "Erase {number} runs for good? Settings stay.",
            len(kept),
        ).format(number=len(kept))
        if kept and not agreed and not is_yes(question):
            return _left_alone()
        for run in kept:
            runs.forget(run.id)
    except sqlite3.Error:
        return _not_erased(trouble_words(Trouble("not_erased", str(default_path()))))
    finally:
        keeper.close()
    return _erased(len(kept))


def _erased(number: int) -> int:
    say(
        ngettext(
            "Erased: {number} run. Settings are kept.",
            "Erased: {number} runs. Settings are kept.",
            number,
        ).format(number=number)
    )
    return ENDED


def _erase_everything(*, agreed: bool) -> int:
    question = _(
        "Erase every run, every setting and every file the program wrote for itself, for good?"
    )
    try:
        if kept_files() and not agreed and not is_yes(question):
            return _left_alone()
        forget_all()
    except OSError as error:
        if error.filename is None:
            return _not_erased(str(error.strerror or error))
        return _not_erased(trouble_words(Trouble("not_erased", str(error.filename))))
    say(
        _(
            "Erased: every run, every setting and every file the program wrote for itself. "
            "Chats and keys that you wrote yourself stay."
        )
    )
    return ENDED


def _left_alone() -> int:
    say(_("Nothing was erased."))
    return STOPPED_BEFORE_THE_END


def _not_erased(why: str) -> int:
    """Why, and what else there is to do; an unreadable file may hold runs all the same."""
    sys.stderr.write(f"{why}\n")
    sys.stderr.write(_("To erase every file of the coach's: coach forget --all") + "\n")
    return NOT_ERASED
