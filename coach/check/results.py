"""What is kept of a checked file: its findings, and what other files need to know of it."""

from __future__ import annotations

from msgspec import Struct

from coach.check.remark import Finding
from coach.library.problems import Place


class Summary(Struct, frozen=True):
    """What other scenarios and tables need to know of one."""

    path: str
    id: str
    kind: str
    twin: str | None
    twin_place: Place
    twin_source: str
    judged: int | None
    """Judged messages on the middle path, approach to trap (all of them where the story begins with
    the threat); None without a twin or when its routes are too many."""
    tactics: tuple[str, ...]
    """The tactics flagged in it."""


class Checked(Struct, frozen=True):
    """What was found in one file, and what other files need to know of it."""

    findings: tuple[Finding, ...]
    summary: Summary | None = None
    unreadable: bool = False
    """Whether the system did not give us the file."""
