"""A page saved: a new file that only its own account reads."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from coach.report.saving import save_page


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_a_saved_page_is_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the database is; and nothing is overwritten."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("coach.report.saving.folders", lambda: [tmp_path])
    first, second = save_page("a", "<html>\n"), save_page("a", "<html>\n")
    assert first != second
    for path in (first, second):
        assert path.read_text("utf-8") == "<html>\n"
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
