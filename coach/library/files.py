"""The bytes and the text of a file, never of what would keep us waiting: a pipe, a device.

What a shell hands over itself (``<(…)``, ``/dev/stdin``, ``/dev/null``) is read.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from coach.i18n import formats
from coach.i18n.language import _, ngettext
from coach.library.problems import Place, Problem, Unreadable, cannot_open

MAX_BYTES = 4_000_000
"""More than any story or catalog holds."""
_HANDED = (
    ("/dev/fd/", "/dev/stdin", "/dev/null", "/proc/self/fd/") if sys.platform != "win32" else ()
)


def is_plain(path: Path) -> bool:
    """Whether it is a regular file: its bytes are there, and are there again next time."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, as far as one byte over the limit.

    Raises:
        OSError: it cannot be read, or it is no file.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(None, _("it is a folder, not a file"))
    if not stat.S_ISREG(mode) and not os.fspath(path).startswith(_HANDED):
        raise OSError(None, _("it is not a file"))
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def text_of(path: Path) -> str:
    """The text of a file.

    Raises:
        Unreadable: there is none to read, it is too large, or it is not text.
    """
    try:
        raw = read_bytes(path)
        size = max(len(raw), path.stat().st_size)
    except OSError as error:
        raise Unreadable([cannot_open(path, error)]) from error
    if size > MAX_BYTES:
        words = ngettext(
            "is {number} byte; the limit is {most}", "is {number} bytes; the limit is {most}", size
        )
        message = words.format(number=formats.number(size), most=formats.number(MAX_BYTES))
        raise Unreadable([Problem("shape-too-large", str(path), Place(1, 1), message)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = place_of(raw, error.start)
        message = _("is not text in UTF-8 (byte {byte})").format(byte=f"0x{raw[error.start]:02x}")
        raise Unreadable([Problem("shape-not-text", str(path), place, message)]) from error


def place_of(raw: bytes, offset: int) -> Place:
    """The line and column of a byte, as far as what is before it is text."""
    before = raw[:offset]
    column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
    return Place(before.count(b"\n") + 1, column)
