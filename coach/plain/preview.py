"""``coach preview``: a story played line by line while it is written; saving it reloads it.

What was played stays as far as it still fits. A file that cannot be used at the moment is told
with its problems, and the story waits for the next save.
"""

from __future__ import annotations

import select
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from coach.check.preview import Preview, Reloaded
from coach.i18n.language import _, ngettext
from coach.library.located import Located
from coach.library.problems import tell
from coach.library.scenarios import Loaded
from coach.library.stories import story_of
from coach.plain.debrief import tell_debrief
from coach.plain.lines import InputEnded, ask, say
from coach.plain.play import left_cleanly
from coach.plain.session import SHOWN_AGAIN, Session
from coach.report.debrief import debrief
from coach.report.sitting import Sitting

CANNOT_READ = 2
EVERY = 0.5
"""Seconds between two looks at the file."""


class _Saved(Exception):
    """The file was saved while the story waited for an answer."""


def preview(path: Path) -> int:
    """Play the story of a file, guided, and again whenever it is saved; gives the exit code."""
    return left_cleanly(lambda: _preview(path))


def _preview(path: Path) -> int:
    watched = Preview(path)
    reloaded = watched.reload()
    if reloaded.run is None:
        _tell_problems(reloaded)
        return CANNOT_READ
    try:
        while True:
            try:
                _Sitting(watched, reloaded).go_on()
                say(_("The end. Save the file to play it again, or press Ctrl+C to stop."))
                watched.run = None
                _wait(watched)
            except _Saved:
                pass
            reloaded = watched.reload()
            while reloaded.problems:
                _tell_problems(reloaded)
                _wait(watched)
                reloaded = watched.reload()
    except (InputEnded, KeyboardInterrupt):
        return 0


class _Sitting(Session):
    """A session that a save interrupts."""

    def __init__(self, watched: Preview, reloaded: Reloaded) -> None:
        assert reloaded.run is not None  # noqa: S101 -- a file that cannot be used was told before
        nowhere = Located(str(watched.path), "")
        story = story_of(Loaded(reloaded.run.scenario, nowhere, watched.path))
        super().__init__(story, Sitting(private=True), guided=True)
        self.run = reloaded.run
        self.watched = watched
        self.reloaded = reloaded

    def go_on(self) -> None:
        """From where the run stands to its debrief."""
        if self.reloaded.lost:
            say(
                ngettext(
                    "Reloaded; {number} step does not fit any more.",
                    "Reloaded; {number} steps do not fit any more.",
                    self.reloaded.lost,
                ).format(number=self.reloaded.lost)
            )
        for message in self.run.shown[-SHOWN_AGAIN:]:
            self._show(message)
        while self.run.stop.kind != "ended":
            if not self._decide():
                raise InputEnded
        tell_debrief(debrief(self.run, self.scenario), self.knowledge, datetime.now(UTC))

    def ask(self, prompt: str) -> str:
        """The next line, unless the file is saved first (noticed at once on a terminal)."""
        if sys.stdin.isatty() and sys.platform != "win32":
            say(prompt)
            while not select.select([sys.stdin], [], [], EVERY)[0]:
                if self.watched.changed():
                    raise _Saved
            return ask("")
        line = ask(prompt)
        if self.watched.changed():
            raise _Saved
        return line


def _wait(watched: Preview) -> None:
    """Until the file is saved.

    Raises:
        InputEnded: there is nobody at a terminal to save it.
    """
    if not sys.stdin.isatty():
        raise InputEnded
    while not watched.changed():
        time.sleep(EVERY)


def _tell_problems(reloaded: Reloaded) -> None:
    for problem in reloaded.problems:
        sys.stderr.write(tell(problem) + "\n")
