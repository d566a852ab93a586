"""Real pseudo-terminals: few colours, none, no drawing; and nothing left behind on leaving."""

from __future__ import annotations

import re
import signal
import sys
from collections.abc import Callable, Iterator

import pytest
from rich.color import Color
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminal", allow_module_level=True)

import termios

from benchmarks.terminal import Terminal
from tests.conftest import ROOT

Opened = Callable[..., Terminal]
SECONDS = 20
CLEARED = b"\x1b[0m\x1b[2J\x1b[3J\x1b[H\x1b]0;\x07"
"""Colours back, screen and scrollback emptied, cursor home, window title empty."""
MODES = (
    (25, b"h", b"l"), (2004, b"l", b"h"), (1000, b"l", b"h"), (1003, b"l", b"h"),
    (1006, b"l", b"h"), (7, b"h", b"l"),
)  # fmt: skip
"""Cursor, pasting, three kinds of mouse, line wrap: how a shell has them, and how it has not."""
CODES = re.compile(
    rb"\x1b(?:\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|\[[0-?]*[ -/]*[@-~]|.)"
)
COLOURS = re.compile(rb"\x1b\[([\d;]*)m")
TITLE = re.compile(rb"\x1b\][012];([^\x07\x1b]*)")


@pytest.fixture
def open_coach() -> Iterator[Opened]:
    """Starts the program on a terminal with an environment of its own."""
    opened: list[Terminal] = []

    def start(*words: str, **environment: str) -> Terminal:
        command = [sys.executable, "-m", "coach", "--private", *words]
        clean = {"LANG": "en_GB.UTF-8", "COLORTERM": "", "PYTHONPATH": str(ROOT)}
        terminal = Terminal(command, columns=80, rows=24, environment={**clean, **environment})
        opened.append(terminal)
        return terminal

    yield start
    for terminal in opened:
        terminal.kill()


def ended(terminal: Terminal) -> int:
    """Read to the end; the exit code."""
    while terminal.read(SECONDS):
        pass
    return terminal.process.wait(SECONDS)


def seen(output: bytes) -> str:
    """What can be read in some output, its control codes aside."""
    return CODES.sub(b"", output).decode().strip()


def attributes(output: bytes) -> set[bytes]:
    """Every set of colours and weights that something was drawn in."""
    return {codes for codes in COLOURS.findall(output) if codes not in (b"", b"0")}


def assert_nothing_is_left(terminal: Terminal) -> None:
    """What was drawn was on the other screen, which was left; this one was emptied."""
    output = terminal.output
    before, _code, drawn = output.partition(b"\x1b[?1049h")
    drawn, _code, after = drawn.rpartition(b"\x1b[?1049l")
    assert seen(before) == ""
    assert "Leave now" in seen(drawn)
    assert seen(after) == ""
    assert after.endswith(CLEARED)
    for mode, kept, gone in MODES:
        assert output.rfind(b"\x1b[?%d%b" % (mode, kept)) > output.rfind(
            b"\x1b[?%d%b" % (mode, gone)
        )
    assert {title for title in TITLE.findall(output) if title} == set()


def contrast(codes: bytes) -> float:
    """The contrast of a letter drawn in some of sixteen colours, as terminals show them."""
    text, behind = "white", "black"
    for code in map(int, codes.split(b";")):
        if 30 <= code < 38 or 90 <= code < 98:
            text = _name(code)
        elif 40 <= code < 48 or 100 <= code < 108:
            behind = _name(code - 10)
    darker, lighter = sorted((_luminance(text), _luminance(behind)))
    return (lighter + 0.05) / (darker + 0.05)


def _name(code: int) -> str:
    return f"color({code - 30 if code < 90 else code - 82})"


def _luminance(name: str) -> float:
    """WCAG's relative luminance."""
    triplet = Color.parse(name).get_truecolor(DEFAULT_TERMINAL_THEME)
    parts = [part / 255 for part in triplet]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_chat_in_sixteen_colours_left_by_three_escapes(open_coach: Opened) -> None:
    """Every letter is legible; then nothing of the chat remains, nor of the keyboard's modes."""
    terminal = open_coach("play", "new-friend", TERM="xterm")
    usual = termios.tcgetattr(terminal.master)
    terminal.wait_for(b"Begin", SECONDS)
    terminal.press("\r")
    terminal.wait_for(b"Red flag", SECONDS)
    terminal.settle()
    drawn = attributes(terminal.output)
    assert not [codes for codes in drawn if b"38;" in codes or b"48;" in codes], "sixteen only"
    assert [codes for codes in drawn if contrast(codes) < 4.5] == []
    terminal.press("\x1b\x1b\x1b")
    assert ended(terminal) == 0
    assert_nothing_is_left(terminal)
    assert termios.tcgetattr(terminal.master) == usual


def test_home_without_colours_ended_from_outside(open_coach: Opened) -> None:
    """Shades of grey only, and the row one is at is underlined."""
    terminal = open_coach(NO_COLOR="1")
    terminal.wait_for(b"First steps", SECONDS)
    terminal.settle()
    for codes in attributes(terminal.output):
        for number in re.findall(rb"[34]8;5;(\d+)", codes):
            assert int(number) in (0, 7, 8, 15, 16, 59, 102, 145, 188, 231, *range(232, 256))
        assert not re.search(rb"(?:^|;)(?:3[1-6]|4[1-6]|9[1-6]|10[1-6])(?:;|$)", codes)
    drawn = re.findall(COLOURS.pattern + rb"([^\x1b]*)", terminal.output)
    here = {codes for codes, words in drawn if b"First steps" in words}
    other = {codes for codes, words in drawn if b"It is happening to me" in words}
    assert all(b"4" in codes.split(b";") for codes in here)
    assert not any(b"4" in codes.split(b";") for codes in other)
    terminal.process.send_signal(signal.SIGTERM)  # as logging out does
    assert ended(terminal) == 0
    assert_nothing_is_left(terminal)


@pytest.mark.parametrize(
    ("name", "why"), [("dumb", b"TERM=dumb"), ("", b"TERM is not set"), ("unknown", b"TERM=")]
)
def test_a_terminal_that_cannot_draw_goes_line_by_line(
    open_coach: Opened, name: str, why: bytes
) -> None:
    """And says why; nothing but words is written, not even on leaving at once."""
    terminal = open_coach(TERM=name)
    terminal.wait_for(b"leave at once:", SECONDS)
    assert why in terminal.output
    terminal.press("x\n")
    assert ended(terminal) == 0
    assert b"\x1b" not in terminal.output


@pytest.mark.parametrize("interrupted", [False, True])
def test_line_by_line_leaving_at_once_clears_too(open_coach: Opened, *, interrupted: bool) -> None:
    """From the middle of a chat; nothing is asked and nothing follows."""
    terminal = open_coach("play", "first-steps", "--plain")
    terminal.wait_for(b"red flag:", SECONDS)
    if interrupted:  # what Ctrl+C does
        terminal.process.send_signal(signal.SIGINT)
    else:
        terminal.press("x\n")
    assert ended(terminal) == (130 if interrupted else 0)
    assert terminal.output.endswith(CLEARED)
