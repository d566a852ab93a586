"""Findings as annotations of a GitHub workflow: a line each, at their place in the change."""

from __future__ import annotations

from collections.abc import Iterable

from coach.check.remark import Finding
from coach.library.problems import encodable, visible

_LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}


def written(findings: Iterable[Finding], checked: int) -> str:
    """A workflow command for each finding."""
    del checked  # annotations have no summary
    return "".join(f"{_annotation(finding)}\n" for finding in findings)


def _annotation(finding: Finding) -> str:
    problem = finding.problem
    walk = f"\n{visible(', '.join(finding.walk))}" if finding.walk else ""
    fields = {
        "file": encodable(problem.path),
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "endColumn": str(problem.place.column + problem.width),
        "title": problem.code,
    }
    listed = ",".join(f"{key}={_property(value)}" for key, value in fields.items())
    return f"::{_LEVELS[problem.severity]} {listed}::{_text(visible(problem.message) + walk)}"


def _text(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _text(value).replace(":", "%3A").replace(",", "%2C")
