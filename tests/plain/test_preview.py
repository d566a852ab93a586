"""A story played while it is written: saving it reloads it, what still fits is kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.run import coach

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

from benchmarks.terminal import Terminal

SECONDS = 20


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A scenario just begun with ``coach new``."""
    assert coach("new", "bus-stop", "--folder", tmp_path).code == 0
    return tmp_path / "bus-stop.yaml"


@pytest.fixture
def terminal(story: Path) -> Iterator[Terminal]:
    """A preview of it on a terminal."""
    command = [sys.executable, "-m", "coach", "preview", str(story), "--lang", "en"]
    terminal = Terminal(command, environment={"PYTHONPATH": str(ROOT)})
    yield terminal
    terminal.kill()


def test_a_save_reloads_and_keeps_what_was_played(story: Path, terminal: Terminal) -> None:
    """The first message stays judged; the second one has its new words."""
    terminal.wait_for(b"red flag:", SECONDS)
    terminal.press("o\n")
    terminal.wait_for(b"no hurry", SECONDS)
    text = story.read_text("utf-8")
    story.write_text(text.replace("no hurry, you can look tomorrow", "no rush at all"), "utf-8")
    terminal.wait_for(b"no rush at all", SECONDS)
    assert b"does not fit" not in terminal.output


def test_a_file_broken_for_a_moment_is_told_and_waited_for(story: Path, terminal: Terminal) -> None:
    """With what was meant; the next save goes on."""
    terminal.wait_for(b"red flag:", SECONDS)
    text = story.read_text("utf-8")
    story.write_text(text.replace("goto: thanks", "goto: thank", 1), "utf-8")
    terminal.wait_for(b"did you mean 'thanks'?", SECONDS)
    before = terminal.output.count(b"red flag:")
    story.write_text(text + "# saved\n", "utf-8")
    while terminal.output.count(b"red flag:") == before:
        assert terminal.read(SECONDS)


def test_it_can_be_left_at_once(story: Path) -> None:
    """As everywhere: nothing is said, nothing broke."""
    ran = coach("preview", story, given="x\n")
    assert (ran.code, ran.err) == (0, "")


def test_a_file_that_cannot_be_used_at_first_is_an_error(tmp_path: Path) -> None:
    """With its problems; exit code 2."""
    path = tmp_path / "bad.yaml"
    path.write_text("format: 1\n", "utf-8")
    ran = coach("preview", path)
    assert ran.code == 2
    assert "has no 'title'" in ran.err
