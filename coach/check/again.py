"""What a check has told, told again as long as everything it looked at is the same.

A run leaves one record: the command, its exit code, what it printed, and the state of each file and
folder it could have looked at (times and size, names in a folder), as make and git compare them. To
read it back needs neither msgspec nor argparse, which are most of a second run on a few files.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Sequence

import coach

NAME = "check.told"
FRESH = 2_000_000_000
"""Nanoseconds in which a file may change again without another time, where times are coarse."""
PLACES = ("HOME", "USERPROFILE", "XDG_DATA_HOME", "LOCALAPPDATA")
"""What in the environment says where a person's own scenarios are."""
PASSING = (".mo", ".pyc", "__pycache__")
"""What a run may itself leave in a folder it looks at."""


def told(said: Sequence[str]) -> int | None:
    """Print what the same command has printed before; its exit code, or None if that is over.

    ``said`` is the locale of the system and the words of the command line.
    """
    try:
        with open(_path(), encoding="utf-8", errors="surrogateescape", newline="") as file:
            command, code, text, *states = file.read().split("\0")
    except (OSError, ValueError):
        return None
    if command != _command(said) or not code.isdecimal():
        return None
    if any(_state(path) != state for path, state in zip(states[::2], states[1::2], strict=False)):
        return None
    sys.stdout.write(text)
    return int(code)


class Record:
    """The record of a run; the states are those from before it."""

    def __init__(self, said: Sequence[str], looked_at: Iterable[object]) -> None:
        self._command = _command(said)
        self._states = {path: _state(path) for path in map(str, looked_at)}
        times = [int(state.split(" ")[0]) for state in self._states.values() if state[0].isdigit()]
        self._wanted = max(times, default=0) < time.time_ns() - FRESH

    def keep(self, code: int, text: str) -> None:
        """Keep it for the next run; a folder that is read-only is no fault."""
        from pathlib import Path

        from coach.i18n.catalogs import keep

        states = [field for one in self._states.items() for field in one]
        if not self._wanted or "\0" in text:
            return
        try:
            path = Path(_path())
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        record = "\0".join((self._command, str(code), text, *states))
        keep(path, record.encode("utf-8", "surrogateescape"))


def _command(said: Sequence[str]) -> str:
    places = [os.environ.get(name) for name in PLACES]
    try:
        here = os.getcwd()
    except OSError:  # a folder that was removed
        here = ""
    return repr((coach.__version__, coach.__file__, sys.version, here, places, [*said]))


def _state(path: str) -> str:
    """Times, size and place of a file, the names in a folder, or that it cannot be looked at."""
    try:
        found = os.stat(path)
        if found.st_mode & 0o170000 != 0o040000:
            times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
            return f"{times} {found.st_size} {found.st_ino} {found.st_dev}"
        names = os.listdir(path)
    except OSError as error:
        return f"none: {error.errno}"
    return "/".join(["names:", *sorted(one for one in names if not one.endswith(PASSING))])


def _path() -> str:
    """In the user's cache folder, as platformdirs names it; its import takes a third of a run."""
    if sys.platform == "linux":
        cache = os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")
        return f"{cache}/coach/{NAME}"
    else:  # noqa: RET505 -- mypy understands both branches of a platform only so
        from coach.library.places import cache_folder

        return str(cache_folder() / NAME)
