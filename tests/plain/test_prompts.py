"""What can be typed: help, quitting and their meanings, the same at every question."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest

from coach.i18n.language import use
from coach.library.stories import open_story
from coach.plain.home import home
from coach.plain.keeping import unfinished
from coach.plain.lines import Quit
from coach.report.sitting import Sitting
from coach.store.keeping import default_path, open_keeper
from coach.story.playthrough import Playthrough
from tests.plain.test_home import FIRST_STEPS, walk_of
from tests.run import coach

Visit = Callable[..., tuple[int, str]]


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Visit:
    """Home with these lines typed; gives its exit code and what was printed."""

    def visited(*lines: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        code = home(private=True)
        return code, capsys.readouterr().out

    return visited


def test_the_end_of_the_input_in_a_chat_is_told_at_home(visit: Visit) -> None:
    """As ``coach play`` does; at Home's own question there is nothing to tell."""
    code, out = visit(FIRST_STEPS, "o")
    assert code == 3
    assert "The input ended before the chat did." in out
    code, out = visit(FIRST_STEPS, "o", "q")
    assert code == 0
    assert "The input ended" not in out


@pytest.mark.parametrize("where", [["s"], ["s", "1"], ["i"], ["v"], [FIRST_STEPS, "f"]])
def test_q_leads_out_of_every_question(visit: Visit, where: list[str]) -> None:
    """Back to Home, and there out of the program."""
    code, out = visit(*where, "q", "q", "s")
    assert code == 0
    assert "Here you can type" not in out
    assert "Nothing is found" not in out
    assert out.count("Settings\n") == (1 if where[0] == "s" else 0), "left before the last line"


def test_q_leads_out_after_a_debrief(visit: Visit) -> None:
    """It is not refused."""
    _code, out = visit(FIRST_STEPS, *walk_of("first-steps"), "q", "q")
    assert "And now?" in out
    assert "Here you can type" not in out


def test_q_leads_out_of_the_first_start(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing more is asked, nothing is written."""
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert home() == 0
    assert "How old" not in capsys.readouterr().out
    assert not default_path().exists()


def test_help_is_at_every_question_of_a_chat(visit: Visit) -> None:
    """While naming a trick and while looking back too; the question is asked again."""
    _code, out = visit(FIRST_STEPS, "f", "h", "", "", "b", "h", "", "", "q", "q")
    assert out.count("Help now: ") == 2
    assert out.count("Which trick?") == 2
    assert out.count("Number of the message") == 2


def test_help_does_not_go_on_with_a_chat(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only Enter does, and only 1 begins anew."""
    story = open_story("first-steps")
    keeper = open_keeper(create=True)
    sitting = Sitting(keeper)
    sitting.begin()
    run = Playthrough(story.source)
    run.show()
    run.judge("ordinary")
    sitting.keep(run)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return answers.pop(0)

    monkeypatch.setattr("coach.plain.choosing.ask", answer)
    monkeypatch.setattr("coach.plain.help_now.ask", lambda _prompt: "")
    answers = ["h", "w", "", "w", "1", "q"]
    assert unfinished(sitting, story, guided=False) is not None
    assert unfinished(sitting, story, guided=False) is None
    assert len(asked) == 5
    with pytest.raises(Quit):
        unfinished(sitting, story, guided=False)
    sitting.close()


def test_the_letters_are_told_with_their_meanings() -> None:
    """At the first word that is none, and whenever one asks."""
    told = "takes the last step back"
    out = coach("play", "first-steps", "--plain", given="w\nw\n?\n").out
    opening, first, second, asked = out.split("red flag:")[:4]
    assert [told in part for part in (opening, first, second, asked)] == [True, True, False, True]
    assert "for not sure" in first
    assert "? says" in second
    choice = coach("play", "first-steps", "--plain", given="o\no\no\n?\n?\n").out
    prompt = "Number, ? for the letters, or h for help now:"
    assert prompt in choice
    assert told in choice.partition(prompt)[2]


def test_french_names_the_letters_of_the_screens_and_its_own() -> None:
    """Both are understood."""
    use("fr")
    out = coach("play", "first-steps", "--plain", "--lang", "fr", given="h\na\n").out
    assert out.count("3018") >= 2
    from coach.plain.letters import letter

    assert "h" in letter("help").split()
    assert "a" in letter("help").split()
    assert {"l", "c"} <= set(letter("leave").split())
    assert letter("ordinary") == "o"


def test_a_number_opens_a_step(visit: Visit) -> None:
    """What is told there can be typed there, and nothing else is told."""
    _code, out = visit("i", "0", "3", "paid", "xyzzy", "", "q")
    advice = out.partition("What to do, in this order")[2]
    for number in (0, 3):
        title = re.search(rf"^{number}\. (.*)$", advice, re.MULTILINE)
        assert title is not None
        assert f"What to do: {number}. {title[1]}" in advice
    assert "Nothing is found for “xyzzy”" in advice
    assert "coach advice" not in advice
    assert "coach help-now" not in advice
    assert "h for help now, x to leave at once" in advice


def test_a_chat_ends_with_whom_to_talk_to() -> None:
    """As a command, since there is no question left."""
    walk = "".join(f"{line}\n" for line in walk_of("first-steps"))
    for given in (walk, "q\n"):
        out = coach("play", "first-steps", "--plain", given=given).out
        assert out.rstrip().endswith("coach help-now")


def test_no_question_has_two_colons(visit: Visit) -> None:
    """What Enter means stands in brackets."""
    _code, out = visit("s", "1", "", "", "i", "", "v", "", "q")
    asked = [line for line in out.splitlines() if line.rstrip().endswith(":")]
    assert any("Enter (back):" in line for line in asked)
    assert not [line for line in asked if line.count(":") > 1 and "tactic:" not in line]
