"""Lines as a terminal gets them, and as a pipe does."""

from __future__ import annotations

import io

import pytest

from coach.plain.lines import ask, say

WORDS = (
    "Somebody you do not know writes to you «\u00a0hello\u00a0» and asks 你好你好你好 how you are."
)


class Terminal(io.StringIO):
    """Standard output of a person at a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.mark.parametrize("columns", [20, 40, 80])
@pytest.mark.parametrize("indent", ["", "  "])
def test_a_terminal_gets_whole_words(
    columns: int, indent: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What belongs together stays together; nothing is lost."""
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr("sys.stdout", out := Terminal())
    say(indent + WORDS, "", f"https://{'long' * 30}.example", "")
    told, _rest = out.getvalue().split("\n\n", 1)
    assert " ".join(line.strip(" ") for line in told.splitlines()) == WORDS
    assert all(line.startswith(indent) for line in told.splitlines())
    assert all(
        len(line) + sum(sign > "\u2fff" for sign in line) < columns for line in told.splitlines()
    )
    assert f"\nhttps://{'long' * 30}.example\n\n" in out.getvalue(), "an address is never broken"
    assert "\u00a0hello\u00a0" in told


def test_a_question_is_wrapped_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is typed behind its last word."""
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setattr("sys.stdout", out := Terminal())
    monkeypatch.setattr("sys.stdin", io.StringIO("1\n"))
    assert ask("Which of all these chats is it:") == "1"
    assert out.getvalue().startswith("Which of all these\nchats is it: ")


def test_a_pipe_gets_paragraphs_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line each."""
    monkeypatch.setenv("COLUMNS", "20")
    say(WORDS)
    assert capsys.readouterr().out == WORDS + "\n"
