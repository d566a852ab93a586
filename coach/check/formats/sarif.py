"""Findings as SARIF 2.1.0, which code-scanning services read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

import coach
from coach.check.registry import rule
from coach.check.remark import Finding
from coach.library.problems import encodable

_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def written(findings: Iterable[Finding], checked: int) -> str:
    """One run with its rules and results."""
    del checked  # SARIF counts its results itself
    found = list(findings)
    codes = sorted({finding.problem.code for finding in found})
    driver = {
        "name": "coach check",
        "version": coach.__version__,
        "rules": [_rule(code) for code in codes],
    }
    results = [_result(finding, codes) for finding in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _rule(code: str) -> dict[str, Any]:
    one = rule(code)
    return {
        "id": code,
        "shortDescription": {"text": one.title},
        "help": {"text": one.page},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
    }


def _result(finding: Finding, codes: list[str]) -> dict[str, Any]:
    problem = finding.problem
    message = problem.message + (f" ({', '.join(finding.walk)})" if finding.walk else "")
    region = {
        "startLine": problem.place.line,
        "startColumn": problem.place.column,
        "endColumn": problem.place.column + max(1, problem.width),
    }
    uri = quote(os.fsencode(Path(problem.path).as_posix()))
    where = {"artifactLocation": {"uri": uri}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": {"text": encodable(message)},
        "locations": [{"physicalLocation": where}],
    }
