"""Catalogs: ``.po`` files to translations, compiled once.

A wheel ships ``.mo`` files; in a checkout, or for a teacher's own folder, the ``.po`` is compiled
when it is first needed and the ``.mo`` kept beside it where that is allowed.
"""

from __future__ import annotations

import gettext
import io
import os
import struct
from contextlib import redirect_stdout, suppress
from functools import cache
from pathlib import Path


class _Keeping:
    """Whether compiled catalogs may be written beside their sources."""

    allowed = True


def write_nothing() -> None:
    """Private mode: what is compiled stays in memory."""
    _Keeping.allowed = False


def may_write() -> bool:
    """Whether what was compiled may be kept for the next start."""
    return _Keeping.allowed


NO_CATALOG = (OSError, ValueError, LookupError, struct.error)
"""What reading raises: no such file, bytes that are no text, a header that names nothing known."""


@cache
def catalog(path: Path) -> gettext.NullTranslations:
    """The translations of a ``.po`` file; none where there is no file that can be read.

    A damaged one in somebody's own folder stops nothing: ``coach check`` says what is wrong.
    """
    made = path.with_suffix(".mo")
    with suppress(*NO_CATALOG):  # cut short: make it anew
        if not path.exists() or made.stat().st_mtime >= path.stat().st_mtime:
            with made.open("rb") as file:
                return gettext.GNUTranslations(file)
    try:
        raw = compile_catalog(path)
        found = gettext.GNUTranslations(io.BytesIO(raw))
    except NO_CATALOG:
        return gettext.NullTranslations()
    if _Keeping.allowed:
        keep(made, raw)
    return found


def compile_catalog(path: Path) -> bytes:
    """The ``.mo`` of a ``.po`` file; fuzzy and empty entries are left out.

    Raises one of ``NO_CATALOG`` where the file is none; a pipe would be waited for.
    """
    if not path.is_file():
        raise FileNotFoundError(path)
    return compiled(path.read_bytes())


def compiled(raw: bytes) -> bytes:
    """The ``.mo`` of what a ``.po`` file holds."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with redirect_stdout(io.StringIO()):  # Babel prints which lines it leaves out
        catalog = read_po(io.BytesIO(raw))
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def keep(path: Path, raw: bytes) -> None:
    """Write a file whole or not at all; a folder that is read-only is no fault."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        part.write_bytes(raw)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink(missing_ok=True)
