"""The sheet a workshop is written on: one small file, whole or not at all, until it is over.

It is there to take a workshop up after a crash, and for the notes on a second terminal, which read
it and nothing else. Only counts, choices and the step of the plan are in it.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Raw, Struct

from coach.store import keeping

NAME = "workshop.json"
TRIES = 20
A_MOMENT = 0.01
"""Seconds between two tries: reading the sheet takes less."""


class Sheet(Struct, frozen=True):
    """A workshop as it stands."""

    scenario: str
    minutes: int
    """The length of the plan."""
    step: int
    """The step of the plan that the room is in."""
    session: Raw
    """``Session.keep()``."""
    format: Literal[1] = 1


def default_path() -> Path:
    """The sheet in the user's data folder.

    Raises:
        OSError: there is no home to find it in.
    """
    return keeping.default_path().with_name(NAME)


def write(path: Path, sheet: Sheet) -> None:
    """Write the sheet so that a reader finds the old one or the new one, never half of it.

    Raises:
        OSError: it cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(msgspec.json.encode(sheet))
            file.flush()
            os.fsync(file.fileno())
        _put(part, path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _put(part: Path, path: Path) -> None:
    """Put the new sheet in the old one's place; Windows waits while somebody is reading that."""
    for left in reversed(range(TRIES)):
        try:
            part.replace(path)
        except PermissionError:
            if not left:
                raise
            time.sleep(A_MOMENT)
        else:
            return


def read(path: Path) -> Sheet | None:
    """The sheet; None where there is none, or something else is in the file."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Sheet)
    except (OSError, msgspec.DecodeError):
        return None


def erase(path: Path) -> None:
    """The workshop is over.

    Raises:
        OSError: it cannot be erased.
    """
    path.unlink(missing_ok=True)
