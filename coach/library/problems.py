"""Problems of a file: where, what is wrong, what would be right.

Owns the shape of a problem and how it is told in a terminal. Finding problems belongs to the
readers in ``coach.library`` and to ``coach.check``.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal
from unicodedata import category

from msgspec import Struct

from coach.i18n.language import _

Severity = Literal["error", "warning", "advice"]


class Place(Struct, frozen=True, order=True):
    """A line and a column, both counted from 1."""

    line: int
    column: int


class Problem(Struct, frozen=True):
    """One thing that is wrong in one place."""

    code: str
    path: str
    place: Place
    message: str
    severity: Severity = "error"
    source: str = ""
    """The line of the file it is in."""
    width: int = 1
    """How many characters of that line it concerns."""

    @property
    def where(self) -> str:
        """``file:line:column``."""
        return f"{self.path}:{self.place.line}:{self.place.column}"


class Unreadable(Exception):
    """A file that cannot be used; it carries every problem found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        found = sorted(problems, key=lambda problem: problem.place)
        empty = {problem.place for problem in found if problem.code == "shape-alias"}
        self.problems = tuple(  # what points at nothing is not also of the wrong sort
            one for one in found if one.code == "shape-alias" or one.place not in empty
        )
        super().__init__("\n".join(problem.where for problem in self.problems))


def tell(problem: Problem) -> str:
    """A problem as a person reads it: place, words, the source line and a caret."""
    lines = [visible(f"{problem.where}: {problem.message} [{problem.code}]")]
    if problem.source:
        shown, before = _window(problem.source, problem.place.column - 1)
        lines.append(f"    {shown}")
        lines.append("    " + " " * before + "^" * max(1, min(problem.width, len(shown) - before)))
    return "\n".join(lines)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``; did you mean 'x'?`` when something near is known, else nothing."""
    from difflib import get_close_matches  # seldom needed, and slow to import

    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return _("; did you mean '{name}'?").format(name=near[0]) if near else ""


def cannot_open(path: Path, error: OSError) -> Problem:
    """A problem for a file that the system does not give us."""
    if isinstance(error, FileNotFoundError):
        reason = _("there is no such file")
    elif isinstance(error, PermissionError):
        reason = _("reading it is not allowed")
    else:
        reason = error.strerror or str(error)
    message = _("cannot be read: {reason}").format(reason=reason)
    return Problem("shape-unreadable", str(path), Place(1, 1), message)


def visible(text: str) -> str:
    """Text with control characters made visible, so that they do nothing in a terminal.

    Spaces of all widths and the joiner of compound emoji stay; everything else that does not
    print (escape codes, bidirectional controls, unassigned characters) is written as its number.
    """
    if text.isprintable():
        return text
    return "".join(char if _prints(char) else _number(char) for char in text)


def encodable(text: str) -> str:
    """Text that every program can read: bytes of a file name that are no UTF-8 become ``?``."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _prints(char: str) -> bool:
    return char.isprintable() or category(char) == "Zs" or char == "\u200d"


def _number(char: str) -> str:
    return f"\\x{ord(char):02x}" if ord(char) < 256 else f"\\u{ord(char):04x}"


def _window(source: str, column: int, width: int = 96) -> tuple[str, int]:
    """The part of a long line around a column, and where the column is in it."""
    source = source.replace("\t", " ")
    start = 0 if len(source) <= width else max(0, min(column - width // 2, len(source) - width))
    before = visible(source[start:column])
    return visible(source[start : start + width]), len(before)
