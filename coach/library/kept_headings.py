"""The heads of stories that were read before, kept in the user's cache for the next start.

A kept head holds as long as its file and its catalog have the same time and size; anything else
is read again. Nothing is written in private mode or before somebody has chosen to keep anything,
and nothing is lost when the file goes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

import coach
from coach.i18n.catalogs import keep, may_write
from coach.library.headings import Heading, read_heading, translated
from coach.library.places import cache_folder, data_folder
from coach.library.shelves import catalog_path

_NAME = "headings.msgpack"


class _Kept(Struct, frozen=True):
    """A heading, and what its files looked like when it was read."""

    stamp: tuple[tuple[int, int], ...]
    heading: Heading


class _File(Struct):
    """All that is kept, and the program that wrote it."""

    program: str
    kept: dict[str, _Kept]


class KeptHeadings:
    """The kept heads of all stories, in every language they were asked for."""

    def __init__(self) -> None:
        self._path = _path()
        self._kept = _read(self._path)
        self._changed = False

    def heading(self, path: Path, language: str) -> Heading | None:
        """The head of a file in a language ("" for its own); None where there is none to read."""
        name, stamp = f"{path} {language}", _stamp(path, language)
        known = self._kept.get(name)
        if known is not None and known.stamp == stamp:
            return known.heading
        if language:
            source = self.heading(path, "")
            heading = source and translated(source, language)
        else:
            heading = read_heading(path, "")
        if heading is not None:
            self._kept[name] = _Kept(stamp, heading)
            self._changed = True
        return heading

    def save(self) -> None:
        """Keep what was new, if a person keeps anything here; a read-only folder is no fault."""
        if not self._changed or not may_write() or self._path is None or not _keeps_anything():
            return
        kept = {name: one for name, one in self._kept.items() if one.heading.path.exists()}
        raw = msgspec.msgpack.encode(_File(coach.__version__, kept), enc_hook=str)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        keep(self._path, raw)


def _keeps_anything() -> bool:
    """Whether there are runs or chats of one's own: else not even titles are left on a device."""
    try:
        return any(data_folder().iterdir())
    except OSError:
        return False


def _path() -> Path | None:
    try:
        return cache_folder() / _NAME
    except OSError:
        return None


def _read(path: Path | None) -> dict[str, _Kept]:
    try:
        raw = b"" if path is None else path.read_bytes()
        found = msgspec.msgpack.decode(raw, type=_File, dec_hook=_from_text)
    except (OSError, msgspec.DecodeError):
        return {}
    return found.kept if found.program == coach.__version__ else {}


def _from_text(kind: type[Any], text: Any) -> Any:
    return kind(text)


def _stamp(path: Path, language: str) -> tuple[tuple[int, int], ...]:
    """Time and size of a file and of its catalog in a language."""
    files = [path]
    if language:
        catalog = catalog_path(path, language)
        files += [catalog, catalog.with_suffix(".mo")]
    return tuple(_seen(file) for file in files)


def _seen(file: Path) -> tuple[int, int]:
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
