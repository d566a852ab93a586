"""One's own runs as a person reads them, and as a program does."""

from __future__ import annotations

import io
import sys

import pytest

from coach.plain.report import report
from coach.report.exports import to_csv


def test_the_lines_of_a_csv_end_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the console makes two characters of the end of a line."""
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, "utf-8", newline="\r\n"))
    assert report("csv") == 1
    sys.stdout.flush()
    assert raw.getvalue().decode() == to_csv([])
