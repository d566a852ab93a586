"""One's own runs as a person reads them, and as a program does."""

from __future__ import annotations

import io
import sys

import pytest

from coach.plain.report import report
from coach.report.exports import to_csv
from coach.store.keeping import open_keeper
from coach.story.playthrough import Playthrough
from tests.scenes import small


def test_a_run_is_told_by_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    """With its id, which one types; a chat that is gone has nothing else."""
    keeper = open_keeper(create=True)
    for name in ("first-steps", "gone"):
        keeper.begin()
        run = Playthrough(small(id=name))
        run.show()
        run.judge("ordinary")
        keeper.keep(run)
    keeper.close()
    assert report("text") == 0
    out = capsys.readouterr().out
    assert "\nFirst steps (first-steps), " in out
    assert "\ngone, " in out


def test_the_lines_of_a_csv_end_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the console makes two characters of the end of a line."""
    raw = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(raw, "utf-8", newline="\r\n"))
    assert report("csv") == 1
    sys.stdout.flush()
    assert raw.getvalue().decode() == to_csv([])
