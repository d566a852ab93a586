"""What a rule says about one place, and what becomes of it: a finding.

A rule yields remarks; the registry stamps its code and severity on them.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.library.problems import Place, Problem, Severity

ORDER: tuple[Severity, ...] = ("error", "warning", "advice")


class Remark(Struct, frozen=True, gc=False):
    """A place, what is wrong there, and the shortest walk that shows it."""

    path: str
    place: Place
    message: str
    source: str = ""
    """The line of the file it is in."""
    width: int = 1
    walk: tuple[str, ...] = ()
    """Steps of a ``walks`` entry; empty when no walk is needed to see it."""


class Finding(Struct, frozen=True):
    """A problem with the walk that shows it."""

    problem: Problem
    walk: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, Place, str]:
        """What findings are sorted by: file, place, code."""
        return (self.problem.path, self.problem.place, self.problem.code)


Use = Literal["story", "words", "catalog", "library"]
"""What a rule looks at: one scenario, some words, a translation, all scenarios together."""


def stamped(remark: Remark, code: str, severity: Severity) -> Finding:
    """A remark as a finding of a rule."""
    problem = Problem(
        code, remark.path, remark.place, remark.message, severity, remark.source, remark.width
    )
    return Finding(problem, remark.walk)
