"""Results kept in the user's cache folder, so that an unchanged file is not checked again.

A result is used only when everything it was made from is the same, byte for byte: the file, its
translations, the ids and words it is held to, the program itself and its language. What cannot be
read back is thrown away.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import msgspec

import coach
from coach.check.results import Checked
from coach.i18n.catalogs import keep
from coach.i18n.language import current
from coach.library.files import is_plain, read_bytes
from coach.library.problems import encodable

_NAME = "check.msgpack"


class Kept:
    """The results of earlier runs."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / _NAME
        self._known: dict[str, tuple[bytes, Checked]] = {}
        self._changed = False
        if self._path is not None:
            try:
                raw = self._path.read_bytes()
                self._known = msgspec.msgpack.decode(raw, type=dict[str, tuple[bytes, Checked]])
            except (OSError, msgspec.DecodeError):
                self._known = {}

    @cached_property
    def program(self) -> bytes:
        """A fingerprint of the program: its version, its files, its language."""
        made = sha256(f"{coach.__version__} {current()}".encode())
        for name in ("check", "check/rules", "library", "story", "i18n"):
            for entry in sorted(os.scandir(Path(coach.__file__).parent / name), key=_name):
                if entry.name.endswith(".py"):
                    found = entry.stat()
                    made.update(f"{entry.name} {found.st_mtime_ns} {found.st_size}".encode())
        return made.digest()

    def key(self, name: str, files: list[Path], more: bytes = b"") -> bytes:
        """What a result depends on: its own name, some files, more."""
        made = sha256(self.program + more + name.encode("utf-8", "surrogateescape"))
        for path in files:
            made.update(f"\0{path.name}\0".encode("utf-8", "surrogateescape"))
            try:
                made.update(read_bytes(path))
            except OSError:
                made.update(b"\0none")
        return made.digest()

    def result(
        self, name: str, files: list[Path], more: bytes, check: Callable[[], Checked]
    ) -> Checked:
        """An earlier result that still holds, or the one of checking now."""
        if self._path is None or name != encodable(name) or any(map(_is_special, files)):
            return check()
        key = self.key(name, files, more)
        found = self._known.get(name)
        if found is not None and found[0] == key:
            return found[1]
        checked = check()
        if not checked.unreadable:
            self._known[name] = (key, checked)
            self._changed = True
        return checked

    def save(self) -> None:
        """Write them, whole or not at all; a folder that is read-only is no fault."""
        if self._path is None or not self._changed:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        keep(self._path, msgspec.msgpack.encode(self._known))


def _is_special(path: Path) -> bool:
    """Whether something is there that may say something else each time: a pipe, a device."""
    return os.path.lexists(path) and not is_plain(path)


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name
