"""No network: no socket of the Internet is ever made, whatever one does with the program.

Watched by Python itself everywhere; where the system allows it, by strace in a network namespace
that has no interface.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from coach.library.stories import open_story
from tests.conftest import ROOT
from tests.plain.test_play import typed

WATCH = '''
"""Ends a program that makes a socket of the Internet, or asks for an address."""
import os, socket, sys

NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.connect")

def watch(event, arguments):
    unix = getattr(socket, "AF_UNIX", None)
    if event == "socket.__new__" and arguments[1] != unix or event in NAMES:
        os.write(2, f"NETWORK {event} {arguments}".encode())
        os._exit(99)

sys.addaudithook(watch)
'''
EVERYTHING = """
import sys
from coach.cli import main
for words in (
    ["list"], ["help-now"], ["advice", "paid"], ["sources", "WIKI-S1"], ["about"],
    ["plan", "--format", "html"], ["check", "new-friend"], ["report"], ["forget"],
    ["play", "new-friend", "--plain"],
):
    if (code := main(words)) not in (0, 1):
        sys.exit(f"{words}: {code}")
"""
"""What one can do without a screen, in one process; the chat is played to its debrief."""
SECONDS = 60


@cache
def walls() -> tuple[str, ...]:
    """What keeps a program from the network here: a namespace without interfaces, if permitted."""
    unshare = shutil.which("unshare")
    for words in ((unshare, "-rn"), (unshare, "-n")) if unshare else ():
        wall = tuple(str(word) for word in words)
        if subprocess.run([*wall, "true"], capture_output=True).returncode == 0:
            return wall
    return ()


def strace(log: Path) -> tuple[str, ...]:
    """What writes down every socket a program makes, if it is installed and permitted."""
    found = shutil.which("strace")
    words = (str(found), "-f", "-qq", "-e", "trace=socket,connect", "-o", str(log))
    works = found and subprocess.run([*words, "true"], capture_output=True).returncode == 0
    return words if works else ()


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """The environment of a program that ends when it makes a socket."""
    folder = tmp_path / "watch"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WATCH, "utf-8")
    return {"PYTHONPATH": os.pathsep.join((str(folder), str(ROOT))), "LANG": "en_GB.UTF-8"}


def do_everything(watched: dict[str, str], *before: str) -> str:
    """Run every command; what it printed."""
    story = open_story("new-friend")
    done = subprocess.run(
        [*before, sys.executable, "-c", EVERYTHING], env={**os.environ, **watched},
        input=typed(story, story.source.walks[0]), capture_output=True, text=True,
        encoding="utf-8", timeout=SECONDS,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_python_sees_no_socket(watched: dict[str, str]) -> None:
    """In all commands, on every system."""
    assert "Debrief: A new friend" in do_everything(watched)


def test_the_watch_would_see_one(watched: dict[str, str]) -> None:
    """A test that cannot fail proves nothing."""
    script = "import socket; socket.socket(socket.AF_INET)"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, **watched}, capture_output=True
    )
    assert (done.returncode, done.stderr[:7]) == (99, b"NETWORK")


def test_the_system_sees_no_socket(watched: dict[str, str], tmp_path: Path) -> None:
    """Nor is anything missed where there is no network at all."""
    log = tmp_path / "sockets"
    before = (*walls(), *strace(log))
    if not before:
        pytest.skip("neither a network namespace nor strace is permitted here")
    assert "Debrief: A new friend" in do_everything(watched, *before)
    if log.exists():
        assert "AF_INET" not in log.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
def test_the_screens_make_no_socket(watched: dict[str, str], tmp_path: Path) -> None:
    """From the first start over Home to a chat."""
    from benchmarks.terminal import Terminal

    log = tmp_path / "sockets"
    command = [*walls(), *strace(log), sys.executable, "-m", "coach"]
    terminal = Terminal(command, environment=watched)
    try:
        terminal.wait_for(b"Is this device only yours?", SECONDS)
        terminal.press("4")
        terminal.wait_for(b"Which chat would you like", SECONDS)
        terminal.settle()
        terminal.press("\x1b[B\r")
        terminal.wait_for(b"You decide for", SECONDS)
        terminal.press("\x11")
        while terminal.read(SECONDS):
            pass
        assert terminal.process.wait(SECONDS) == 0
        assert b"NETWORK" not in terminal.output
    finally:
        terminal.kill()
    if log.exists():
        assert "AF_INET" not in log.read_text()
