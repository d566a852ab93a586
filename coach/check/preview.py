"""``coach preview``: a story played while it is written; what was played is kept as far as it fits.

Owns reading the file again and replaying what still fits. Showing it belongs to the front ends.
"""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from coach.check.known import Known
from coach.library.problems import Problem, Unreadable
from coach.library.scenarios import load
from coach.story.playthrough import NotPossible, Playthrough
from coach.story.prepared import prepare
from coach.story.transcript import Action


class Reloaded(Struct, frozen=True):
    """What became of a run when its file was read again."""

    run: Playthrough | None
    """The run as far as it fits; the one before when the file cannot be used."""
    lost: int
    """How many actions do not fit any more, and were dropped."""
    problems: tuple[Problem, ...] = ()


class Preview:
    """A file being written, and a run of what it says."""

    def __init__(self, path: Path, known: Known | None = None) -> None:
        self.path = path
        self.known = known or Known()
        self.run: Playthrough | None = None
        self._seen: tuple[int, int] | None = None

    def changed(self) -> bool:
        """Whether the file is another one than at the last reload."""
        return self._stamp() != self._seen

    def reload(self) -> Reloaded:
        """Read the file; begin, or go on as far as the actions of the run still fit."""
        self._seen = self._stamp()
        try:
            loaded = load(self.path, self.known.tactics)
        except Unreadable as error:
            return Reloaded(self.run, 0, error.problems)
        actions = self.run.transcript.actions if self.run is not None else ()
        again = Playthrough(prepare(loaded.scenario), guided=True)
        self.run, kept = _as_far_as_it_fits(again, actions)
        return Reloaded(self.run, len(actions) - kept)

    def _stamp(self) -> tuple[int, int] | None:
        try:
            state = self.path.stat()
        except OSError:
            return None
        return state.st_mtime_ns, state.st_size


def _as_far_as_it_fits(run: Playthrough, actions: tuple[Action, ...]) -> tuple[Playthrough, int]:
    run.show()
    for number, action in enumerate(actions):
        try:
            run.do(action)
        except NotPossible:
            return run, number
    return run, len(actions)
