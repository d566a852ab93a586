"""Keeping runs without ever standing in a learner's way.

Private means nothing is written. Where a database cannot be used (damaged, of a newer program, no
room, no home, read only) it is set aside or left alone, the trouble is put in a sentence, and the
chat goes on. Existence of the database is the consent: it is made only after "yes, only mine".
"""

from __future__ import annotations

import errno
import glob
import os
import sqlite3
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from coach.library.places import cache_folder, data_folder
from coach.store import DATABASE
from coach.store.migrations import NEWEST, version
from coach.store.runs import Run, Runs
from coach.story.transcript import Undo

if TYPE_CHECKING:
    from coach.story.playthrough import Playthrough

TroubleKind = Literal["damaged", "newer", "unwritable", "full", "not_erased"]
MEMORY = Path(":memory:")
"""SQLite's name for a database that is gone with the program."""
_SIDE_FILES = ("", "-wal", "-shm")
_BESIDE = ("{name}-damaged-*", "{name}-newer-*", "workshop.json*")
"""What else the program leaves beside the database: those set aside, a workshop's sheet."""
_CACHED = ("headings.msgpack*", "check.msgpack*", "check.told*")
"""What it keeps of the scenarios it has read, one's own among them."""


class Trouble(Struct, frozen=True):
    """Why nothing is kept, or what was set aside; words belong to the front ends."""

    kind: TroubleKind
    path: str
    """The file concerned; where a database was set aside, its new name."""


def default_path() -> Path:
    """The database in the user's data folder.

    Raises:
        OSError: there is no home to find it in.
    """
    return data_folder() / DATABASE


class Keeper:
    """Keeps the runs of one sitting, or keeps nothing; never raises."""

    def __init__(self, runs: Runs | None = None, trouble: Trouble | None = None) -> None:
        self.runs = runs
        self.trouble = trouble
        self._run: int | None = None
        self._kept = 0
        self._repeated = False

    @property
    def keeps(self) -> bool:
        """Whether anything is written to this device."""
        return self.runs is not None and self.runs.path != MEMORY

    def begin(self, resumed: Run | None = None, *, repeated: bool = False) -> None:
        """A new run, made when its first action comes; or one that goes on.

        ``repeated`` marks one that was taken up in the middle of another.
        """
        self._run = resumed.id if resumed else None
        self._kept = resumed.actions if resumed else 0
        self._repeated = repeated

    def keep(self, run: Playthrough) -> None:
        """Make every action of a run durable that is not yet; and its ending."""
        if self.runs is None:
            return
        transcript = run.transcript
        try:
            if self._run is None:
                if not transcript.actions:
                    return
                self._run = self.runs.begin(transcript, repeated=self._repeated)
            else:
                for number in range(self._kept, len(transcript.actions)):
                    self.runs.keep(self._run, number, transcript.actions[number])
            self._kept = len(transcript.actions)
            if run.stop.ending is not None:
                self.runs.end(self._run, run.stop.ending)
            elif transcript.actions and isinstance(transcript.actions[-1], Undo):
                self.runs.reopen(self._run)
        except (sqlite3.Error, OSError) as error:
            if self._give_up(error):
                self.keep(run)

    def setting(self, name: str) -> str | None:
        """A setting that was kept."""
        if self.runs is None:
            return None
        try:
            return self.runs.setting(name)
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)
            return None

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""
        if self.runs is None:
            return
        try:
            self.runs.set(name, value)
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)

    def forget(self, run: Run) -> None:
        """Erase one run."""
        if self.runs is None:
            return
        try:
            self.runs.forget(run.id)
        except (sqlite3.Error, OSError):
            self.trouble = Trouble("not_erased", str(self.runs.path))

    def close(self) -> None:
        """Close what is open."""
        if self.runs is not None:
            try:
                self.runs.close()
            except sqlite3.Error as error:
                self._give_up(error)

    def take_over(self, other: Keeper) -> None:
        """Keep what another keeps too, and go on with its run."""
        if self.runs is None or other.runs is None:
            return
        self._go_on_in(self.runs, self.runs.take_over(other.runs), other._run)
        self._repeated = other._repeated

    def _go_on_in(self, runs: Runs, ids: dict[int, int], run: int | None) -> None:
        """With the run that had this id where it was copied from."""
        self.runs = runs
        self._run = ids.get(run) if run is not None else None
        self._kept = next((one.actions for one in runs.all() if one.id == self._run), 0)

    def _give_up(self, error: Exception) -> bool:
        """From now on things are kept in memory, with what can still be read; the chat goes on.

        Whether that is new: what fails in memory as well is not tried again.
        """
        if not self.keeps or self.runs is None:
            return False
        full = "full" in str(error).lower() or getattr(error, "errno", None) == errno.ENOSPC
        self.trouble = Trouble("full" if full else "unwritable", str(self.runs.path))
        failed, memory, ids = self.runs, Runs(MEMORY), {}
        with suppress(sqlite3.Error, OSError):
            ids = memory.take_over(failed)
        with suppress(sqlite3.Error):
            failed.close()
        self._go_on_in(memory, ids, self._run)
        return True


def in_memory() -> Keeper:
    """A keeper that writes nothing: what it keeps is gone with the program."""
    return Keeper(Runs(MEMORY))


def open_keeper(path: Path | None = None, *, create: bool) -> Keeper:
    """A keeper for the database at ``path``; one that keeps nothing if there is none to open.

    A damaged database, or one of a newer program, is set aside under another name beside it.
    """
    try:
        path = path or default_path()
        if not path.exists() and not create:
            return Keeper()
        trouble = _set_aside_if_unusable(path) if path.exists() else None
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        return Keeper(Runs(path), trouble)
    except (OSError, sqlite3.Error) as error:
        full = getattr(error, "errno", None) == errno.ENOSPC
        return Keeper(None, Trouble("full" if full else "unwritable", str(path or "")))


def kept_files(path: Path | None = None) -> list[Path]:
    """Every file the program has written for itself; what a person wrote is not among them.

    Raises:
        OSError: there is no home to find them in.
    """
    path = path or default_path()
    found = [path.with_name(path.name + side) for side in _SIDE_FILES]
    name = glob.escape(path.stem)
    found += [file for one in _BESIDE for file in path.parent.glob(one.format(name=name))]
    found += [file for one in _CACHED for file in cache_folder().glob(one)]
    return [file for file in found if file.is_file()]


def forget_all(path: Path | None = None) -> bool:
    """Erase everything that was kept; whether there was something.

    Raises:
        OSError: some of it cannot be erased; the rest is.
    """
    files = kept_files(path)
    trouble: OSError | None = None
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            trouble = error
    if trouble is not None:
        raise trouble
    return bool(files)


def _set_aside_if_unusable(path: Path) -> Trouble | None:
    """Rename a database that is damaged or newer than this program."""
    kind: TroubleKind | None = None
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=5)
        try:
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                kind = "damaged"
            elif version(connection) > NEWEST:
                kind = "newer"
        finally:
            connection.close()
    except sqlite3.OperationalError:
        raise  # locked or unreadable: not damaged
    except sqlite3.DatabaseError:
        kind = "damaged"
    if kind is None:
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    aside = path.with_name(f"{path.stem}-{kind}-{stamp}{path.suffix}")
    for side in _SIDE_FILES:
        file = path.with_name(path.name + side)
        if file.exists():
            file.rename(aside.with_name(aside.name + side))
    return Trouble(kind, str(aside))
