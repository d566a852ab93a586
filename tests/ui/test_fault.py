"""The program at fault on a real terminal: no traceback, nothing personal, and where it broke."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

if os.name == "nt":
    pytest.skip("Windows has no pseudo-terminal", allow_module_level=True)

from coach.store.keeping import open_keeper
from tests.crash import Program

PERSONAL = "Sam wrote to Robin"
BREAKING = """
import asyncio, sys
from textual.screen import Screen
from coach.cli import main
from coach.ui.screens.home import HomeScreen

def broken(self, *arguments):
    words = {secret!r}
    raise ValueError(words)

async def broken_later(self):
    broken(self)

where = {where!r}
if where == "key":
    HomeScreen.action_about = broken
elif where == "worker":
    HomeScreen.action_about = lambda self: self.run_worker(broken_later(self)) and None
elif where == "drawing":
    def action_about(self):
        note = self.query_one("#note")
        type(note).render = broken
        note.refresh()
    HomeScreen.action_about = action_about
elif where == "timer":
    HomeScreen.action_about = lambda self: self.set_timer(0.01, lambda: broken(self)) and None
elif where == "task":
    def action_about(self):
        asyncio.ensure_future(broken_later(self))
        self.app.exit(0)
    HomeScreen.action_about = action_about
elif where == "panic":
    HomeScreen.action_about = lambda self: self.app.panic({secret!r})
elif where == "compose":
    HomeScreen.body = broken
sys.exit(main(sys.argv[1:]))
"""


def ended(folder: Path, where: str, *words: str) -> tuple[int, str, list[Path]]:
    """The program, broken in one place: its exit code, what the terminal got, report files."""
    keeper = open_keeper(folder / "coach" / "coach.db", create=True)  # no first start
    keeper.set("motion", "no")
    keeper.close()
    script = folder / "breaking.py"
    script.write_text(BREAKING.format(secret=PERSONAL, where=where), "utf-8")
    program = Program(folder, *words, started=(str(script),))
    if where != "compose":
        assert program.wait_for("Coach")
        program.read(0.3)
        program.press("a")
    code, said = program.end()
    return code, said, sorted(folder.glob("coach-fault-*"))


@pytest.mark.parametrize("where", ["key", "worker", "drawing", "timer", "panic", "compose"])
def test_a_fault_on_the_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    """One sentence on an empty terminal; the report has places in the program, and nothing else."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    private = where == "worker"
    code, said, reports = ended(tmp_path, where, *(["--private"] if private else []))
    assert code == 70
    assert PERSONAL not in said
    assert "Traceback" not in said
    assert "locals" not in said
    assert "\x1b[2J\x1b[3J" in said
    after = said.rpartition("\x1b]0;\x07")[2]
    assert "Something in the program broke" in after
    if private:
        assert not reports
        assert "Nothing was written" in after
        return
    (report,) = reports
    assert str(report) in after.replace("\r\n", "")
    told = report.read_text("utf-8")
    assert PERSONAL not in told
    assert str(tmp_path) not in told
    assert told.startswith("coach ")
    assert "builtins.ValueError" in told or where == "panic"


def test_a_task_that_nobody_waits_for(tmp_path: Path) -> None:
    """What it failed at while the program ended is printed nowhere."""
    code, said, _reports = ended(tmp_path, "task")
    assert code == 0
    assert "never retrieved" not in said
    assert PERSONAL not in said
