"""Catalogs: ``.po`` files to translations, compiled once.

A wheel ships ``.mo`` files; in a checkout, or for a teacher's own folder, the ``.po`` is compiled
when it is first needed and the ``.mo`` kept beside it where that is allowed.
"""

from __future__ import annotations

import gettext
import io
import os
import struct
from contextlib import suppress
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


@cache
def catalog(path: Path) -> gettext.NullTranslations:
    """The translations of a ``.po`` file; none where there is no file."""
    compiled = path.with_suffix(".mo")
    if not path.exists() and not compiled.exists():
        return gettext.NullTranslations()
    if compiled.exists() and (
        not path.exists() or compiled.stat().st_mtime >= path.stat().st_mtime
    ):
        try:
            with compiled.open("rb") as file:
                return gettext.GNUTranslations(file)
        except (OSError, UnicodeDecodeError, struct.error):  # cut short: make it anew
            if not path.exists():
                return gettext.NullTranslations()
    raw = compile_catalog(path)
    if _Keeping.allowed:
        keep(compiled, raw)
    return gettext.GNUTranslations(io.BytesIO(raw))


def compile_catalog(path: Path) -> bytes:
    """The ``.mo`` of a ``.po`` file; fuzzy and empty entries are left out."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalog = read_po(file)
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
