"""Findings for programs: one JSON object, format 1."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from coach.check.remark import Finding
from coach.library.problems import encodable


def written(findings: Iterable[Finding], checked: int) -> str:
    """All findings as JSON."""
    found = [
        {
            "code": finding.problem.code,
            "severity": finding.problem.severity,
            "path": encodable(finding.problem.path),
            "line": finding.problem.place.line,
            "column": finding.problem.place.column,
            "width": finding.problem.width,
            "message": encodable(finding.problem.message),
            "walk": [encodable(step) for step in finding.walk],
        }
        for finding in findings
    ]
    document = {"format": 1, "checked": checked, "findings": found}
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"
