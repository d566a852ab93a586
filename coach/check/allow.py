"""Comments that silence a rule on a line, with a reason.

``# coach: allow words-brand because the story needs the real name`` stands at the end of the line
or on a line of its own above it. Rules about shape and care cannot be silenced, nor can sexual
words and invisible characters. What stands in a value of YAML is text, not a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import yaml
from msgspec import Struct

from coach.check.registry import can_be_silenced, codes
from coach.check.remark import Finding
from coach.i18n.language import _
from coach.library.problems import Place, Problem, did_you_mean

CODE = "shape-allow"
_ALLOW = re.compile(r"(?:(?<=\s)|^)#\s*coach:\s*allow\b[ \t]*([^\s]*)[ \t]*(.*)$")
_BECAUSE = re.compile(r"because\s+\S")


class Allowed(Struct):
    """A comment: what it silences and where."""

    code: str
    line: int
    column: int
    covers: frozenset[int]
    source: str
    used: bool = False


def silenced(path: str, text: str, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that no comment silences, and what is wrong with the comments."""
    if "coach:" not in text:
        return list(findings)
    allowed: list[Allowed] = []
    left = list(_read(path, text, allowed))
    for finding in findings:
        problem = finding.problem
        by = [
            one
            for one in allowed
            if (problem.path, problem.code) == (path, one.code) and problem.place.line in one.covers
        ]
        for one in by:
            one.used = True
        if not by:
            left.append(finding)
    for one in allowed:
        if not one.used:
            told = _("nothing here is silenced by this: there is no {code}").format(code=one.code)
            left.append(_wrong(path, one.line, one.column, one.source, told))
    return left


def _read(path: str, text: str, allowed: list[Allowed]) -> Iterator[Finding]:
    lines, catalog = text.splitlines(), path.endswith(".po")
    values = [] if catalog else list(_values(text))
    for number, line in enumerate(lines, 1):
        found = _ALLOW.search(line)
        while found and any(a <= (number - 1, found.start()) < b for a, b in values):
            found = _ALLOW.search(line, found.start() + 1)
        if found is None or (catalog and not line.startswith("#")):
            continue
        code, reason = found.group(1), found.group(2)
        column = found.start() + 1
        if code not in codes():
            told = _("there is no rule '{code}'").format(code=code) + did_you_mean(code, codes())
        elif not can_be_silenced(code):
            told = _("'{code}' cannot be silenced").format(code=code)
        elif not _BECAUSE.match(reason):
            told = _("say why: # coach: allow {code} because …").format(code=code)
        else:
            allowed.append(Allowed(code, number, column, _covers(lines, number), line))
            continue
        yield _wrong(path, number, column, line, told)


def _values(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where each value of YAML begins and ends; ``#`` begins no comment in it."""
    try:
        for event in yaml.parse(text, yaml.CLoader):
            if isinstance(event, yaml.ScalarEvent):
                start, end = event.start_mark, event.end_mark
                if start and end:
                    yield (start.line, start.column), (end.line, end.column)
    except yaml.YAMLError:
        return


def _covers(lines: list[str], number: int) -> frozenset[int]:
    """The lines a comment speaks of: its own, or the next that is none (in catalogs a block)."""
    if not lines[number - 1].lstrip().startswith("#"):
        return frozenset((number,))
    after = number
    while after < len(lines) and lines[after].lstrip().startswith("#"):
        after += 1
    last = after + 1
    if last <= len(lines) and lines[after].startswith("msg"):
        while last < len(lines) and lines[last].strip():
            last += 1
    return frozenset(range(after + 1, last + 1))


def _wrong(path: str, line: int, column: int, source: str, told: str) -> Finding:
    width = len(source) - column + 1
    return Finding(Problem(CODE, path, Place(line, column), told, "error", source, width))
