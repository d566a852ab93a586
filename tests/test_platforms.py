"""Linux, macOS and Windows: nothing is used that one of them has not, unless it is guarded.

What cannot be run here is read: the source is walked for names that belong to one system.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec import Raw

import coach
from coach.commands import common
from coach.i18n import language
from coach.workshop import sheet

SOURCES = sorted(Path(coach.__file__).parent.rglob("*.py"))
ONE_SYSTEM = frozenset(
    (
        "fcntl", "termios", "tty", "pty", "resource", "pwd", "grp", "syslog", "crypt", "readline",
        "posix", "msvcrt", "winreg", "winsound", "ctypes.windll", "ctypes.WinDLL", "os.startfile",
        "os.fork", "os.forkpty", "os.getuid", "os.geteuid", "os.getgid", "os.getegid", "os.setsid",
        "os.getpgid", "os.killpg", "os.uname", "os.fchmod", "os.fchown", "os.chown", "os.lchown",
        "os.mkfifo", "os.openpty", "os.nice", "os.getloadavg", "os.sync", "os.wait", "os.WNOHANG",
        "os.O_NOFOLLOW", "os.O_CLOEXEC", "os.O_NONBLOCK", "os.O_DIRECTORY", "os.O_NOCTTY",
        "os.O_BINARY", "signal.SIGHUP", "signal.SIGKILL", "signal.SIGWINCH", "signal.SIGUSR1",
        "signal.SIGUSR2", "signal.SIGALRM", "signal.SIGTSTP", "signal.SIGCONT", "signal.SIGPIPE",
        "signal.alarm", "signal.setitimer", "signal.pthread_kill", "socket.AF_UNIX",
        "select.select", "select.poll", "select.epoll", "select.kqueue", "time.tzset",
    )
)  # fmt: skip
"""``select.select`` among them: Windows knows it for sockets only."""
REPLACED = {"os.rename": "replace: Windows renames over nothing"}
TEXT = frozenset(("open", "read_text", "write_text", "NamedTemporaryFile", "fdopen"))
PLACES = ("/proc/", "/dev/", "/etc/", "/usr/")


def name_of(one: ast.AST) -> str:
    """A dotted name as it is written."""
    if isinstance(one, ast.Attribute):
        return f"{name_of(one.value)}.{one.attr}"
    return one.id if isinstance(one, ast.Name) else ""


def walk(tree: ast.AST, *, guarded: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Everything in a tree, and whether a test of the system stands around it."""
    yield tree, guarded
    around = isinstance(tree, ast.If | ast.IfExp) and any(
        name_of(one) in ("sys.platform", "os.name") for one in ast.walk(tree.test)
    )
    for child in ast.iter_child_nodes(tree):
        yield from walk(child, guarded=guarded or around)


def used(one: ast.AST) -> list[str]:
    """The modules and names that something uses."""
    if isinstance(one, ast.Import):
        return [alias.name for alias in one.names]
    if isinstance(one, ast.ImportFrom) and one.module:
        return [one.module, *(f"{one.module}.{alias.name}" for alias in one.names)]
    return [name_of(one)] if isinstance(one, ast.Attribute) else []


def faults(tree: ast.AST) -> Iterator[str]:
    """What would fail, or do something else, on one of the three systems."""
    for one, guarded in walk(tree):
        line = getattr(one, "lineno", 0)
        for name in used(one):
            if name in ONE_SYSTEM and not guarded:
                yield f"{line}: {name} without a test of sys.platform"
            if name in REPLACED:
                yield f"{line}: {name}, use {REPLACED[name]}"
        if isinstance(one, ast.Call) and _reads_text(one):
            yield f"{line}: text without its encoding: Windows would take its own"
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and not guarded:
            if one.value.startswith(PLACES):
                yield f"{line}: {one.value} is not everywhere"
            if "%-d" in one.value or "%-H" in one.value:
                yield f"{line}: {one.value} is GNU's"


def _reads_text(call: ast.Call) -> bool:
    """Whether a call opens a file as text and leaves its encoding to the system."""
    name = name_of(call.func).rpartition(".")[2]
    if isinstance(call.func, ast.Attribute) and not name:
        name = call.func.attr
    if name not in TEXT or name_of(call.func) == "os.open":
        return False
    words = [one.value for one in call.args if isinstance(one, ast.Constant)]
    modes = [one for one in words if isinstance(one, str) and set(one) <= set("rwaxbt+")]
    if any("b" in mode for mode in modes) or any(key.arg == "encoding" for key in call.keywords):
        return False
    if name in ("read_text", "write_text"):
        return isinstance(call.func, ast.Attribute) and "utf-8" not in words
    return isinstance(call.func, ast.Name) or bool(modes) or name != "open"


@pytest.mark.parametrize(
    "wrong",
    [
        "import fcntl", "from os import fork", "os.getuid()", "signal.signal(signal.SIGHUP, f)",
        "path.read_text()", "open('x', 'w')", "x = '/proc/self'", "os.rename(a, b)",
        "path.open('w')", "if a:\n    select.select([], [], [])",
    ],
)  # fmt: skip
def test_the_reader_finds(wrong: str) -> None:
    """A test that cannot fail proves nothing."""
    assert list(faults(ast.parse(wrong)))


@pytest.mark.parametrize(
    "right",
    [
        "if sys.platform != 'win32':\n    import fcntl",
        "if tty() and sys.platform != 'win32':\n    while select.select([], [], []): pass",
        "path.read_text('utf-8')", "path.open('rb')", "open('x', encoding='utf-8')",
        "screen.open(name)",
    ],
)  # fmt: skip
def test_the_reader_lets_pass(right: str) -> None:
    """What is guarded, and what is no file."""
    assert not list(faults(ast.parse(right)))


def test_nothing_belongs_to_one_system() -> None:
    """In the whole program."""
    assert len(SOURCES) > 200
    found = [
        f"{path.name}:{fault}"
        for path in SOURCES
        for fault in faults(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("number", "code"), [(0x040C, "fr_FR"), (0x080C, "fr_BE"), (0x0809, "en_GB"), (0xFFFF, "en")]
)
def test_windows_tells_its_language_by_number(
    monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    """Where no LANG is set, as always there."""
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("ctypes.windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert language.detect({}) == code


@pytest.mark.parametrize(
    ("system", "name", "draws"),
    [
        ("linux", "xterm", True), ("linux", "", False), ("linux", "dumb", False),
        ("darwin", "xterm-256color", True), ("win32", "", True), ("win32", "dumb", False),
    ],
)  # fmt: skip
def test_where_the_screens_are_drawn(
    monkeypatch: pytest.MonkeyPatch, system: str, name: str, *, draws: bool
) -> None:
    """Windows names no terminal; elsewhere one without a name is not trusted."""
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv("TERM", name)
    for stream in ("stdin", "stdout"):
        monkeypatch.setattr(sys, stream, SimpleNamespace(isatty=lambda: True))
    assert (common.why_no_screen() is None) == draws


def test_a_sheet_that_is_being_read_is_replaced_a_moment_later(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Windows refuses while another program has it open; the workshop goes on."""
    refused = iter([True, True, False])
    replace = Path.replace

    def busy(self: Path, target: Path) -> Path:
        if next(refused):
            raise PermissionError(13, "in use")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    path = tmp_path / "workshop.json"
    sheet.write(path, sheet.Sheet("new-friend", 50, 0, Raw(b"{}")))
    assert sheet.read(path) is not None
    assert list(tmp_path.iterdir()) == [path]
