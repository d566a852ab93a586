"""Home line by line: everything that is not a picture, as a pipe and a screen reader meet it."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from coach.i18n.language import current
from coach.library.shelves import shelf, user_shelf
from coach.library.stories import all_stories, open_story
from coach.plain.home import home
from coach.store.keeping import default_path, open_keeper
from tests.plain.test_play import DRAWN, typed

Visit = Callable[..., str]
FIRST_STEPS = "1"
"""The tutorial is the first on the list."""


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Visit:
    """Home with these lines typed; gives what was printed."""

    def visited(*lines: str, private: bool = False) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        assert home(private=private) == 0
        out = capsys.readouterr().out
        assert not DRAWN & set(out)
        return out

    return visited


@pytest.fixture
def kept() -> Path:
    """A device on which runs are kept; the first start is over."""
    path = default_path()
    open_keeper(path, create=True).close()
    return path


def walk_of(name: str) -> list[str]:
    """The lines of a written walk."""
    story = open_story(name)
    return typed(story, story.source.walks[0]).split("\n")[:-1]


def settings_in(path: Path) -> dict[str, str | None]:
    """What is set on a device."""
    keeper = open_keeper(path, create=False)
    found = {name: keeper.setting(name) for name in ("language", "adult", "guided")}
    keeper.close()
    return found


def test_help_is_first_then_every_chat_by_number(visit: Visit) -> None:
    """And the letters say what else there is."""
    out = visit("q", private=True)
    stories, _broken = all_stories(whole=False)
    offered = [story.heading.title for story in stories if not story.for_adults]
    places = [out.index("It is happening to me")]
    places += [out.index(f"\n{n}. {title}.") for n, title in enumerate(offered, start=1)]
    assert places == sorted(places)
    assert f"\n{len(offered) + 1}. " not in out
    for word in ("help", "advice", "progress", "settings", "leave"):
        assert word in out.splitlines()[-1]


def test_the_end_of_the_input_leaves(visit: Visit) -> None:
    """At Home and at the first question."""
    assert "It is happening" in visit(private=True)
    assert visit().startswith("Coach\nWelcome.")


def test_the_first_start_keeps_nothing_unless_told_to(visit: Visit) -> None:
    """Enter three times: the language of the system, under 18, nothing written."""
    out = visit("", "", "", "q")
    assert "private: nothing is kept" in out
    assert not default_path().exists()
    assert "Welcome" in visit("", "", "", "q"), "asked again"


def test_the_first_start_asks_help_language_age_device(visit: Visit) -> None:
    """What was answered holds from then on, in the language chosen."""
    out = visit("h", "", "2", "2", "1", "q")
    assert "999" in out, "help before the first answer"
    assert current() == "fr"
    assert settings_in(default_path()) == {"language": "fr", "adult": "yes", "guided": None}
    assert "Bienvenue" not in visit("q"), "not asked again"


def test_a_chat_stopped_in_the_middle_goes_on_from_home(visit: Visit, kept: Path) -> None:
    """In another sitting; then its debrief, and what to play next with a reason."""
    del kept
    lines = walk_of("first-steps")
    assert "Go on with “First steps”" in visit(FIRST_STEPS, *lines[:2], "q", "q")
    out = visit("g", *lines[2:], "", "q")
    assert "Debrief: First steps" in out
    assert "Next for you: " in out
    assert "passed by “" in out or "that you can practise" in out
    again = visit("n", "q", "q")
    assert "You decide for" in again, "the chat suggested was opened"


def test_after_a_debrief_one_plays_on(visit: Visit, kept: Path) -> None:
    """The ways not taken, told and taken; the page saved; the chat again."""
    del kept
    lines = walk_of("first-steps")
    out = visit(FIRST_STEPS, *lines, "2", "1", "1", "q", "q")
    assert "Ways not taken" in out
    assert "It leads to" in out
    assert out.count("You decide for Sam") == 2, "played again from the choice"
    out = visit(FIRST_STEPS, *lines, "3", "1", "q", "q")
    saved = out.partition("Saved as ")[2].splitlines()[0]
    assert "<html" in Path(saved).read_text("utf-8")
    Path(saved).unlink()


def test_progress_opens_and_erases_runs(visit: Visit, kept: Path) -> None:
    """Nothing is erased without a second yes."""
    visit(FIRST_STEPS, *walk_of("first-steps"), "", FIRST_STEPS, "o", "q", "q")
    out = visit("p", "2", "", "q")
    assert "not finished: go on" in out
    assert out.index("1. First steps") < out.index("2. First steps")
    assert "Debrief: First steps" in out
    visit("p", "e", "1", "", "", "q")
    assert len(runs_in(kept)) == 2
    visit("p", "e", "1", "1", "", "q")
    assert [run[1] for run in runs_in(kept)] == [True], "the finished one is left"
    visit("p", "e", "2", "1", "q")
    assert not runs_in(kept)


def runs_in(path: Path) -> list[tuple[str, bool]]:
    """Every run that is kept, and whether it has ended."""
    keeper = open_keeper(path, create=False)
    assert keeper.runs is not None
    found = [(run.scenario, run.ending is not None) for run in keeper.runs.all()]
    keeper.close()
    return found


def test_settings_are_told_and_changed(visit: Visit, kept: Path) -> None:
    """Language, explaining, age; what is stored, and stopping to store it."""
    out = visit("s", "2", "3", "1", "2", "", "q")
    assert f"Kept in {kept}" in out
    assert settings_in(kept) == {"language": "fr", "adult": "yes", "guided": "yes"}
    stories, _broken = all_stories(whole=False)
    assert f"\n{len(stories)}. " in visit("q"), "chats for adults are listed"
    visit("s", "4", "", "", "q")
    assert kept.exists(), "Enter erases nothing"
    visit("s", "4", "1", "", "q")
    assert not kept.exists()


def test_private_stays_private(visit: Visit) -> None:
    """Settings cannot turn keeping on."""
    out = visit("s", "4", "", FIRST_STEPS, "o", "q", "p", "", "q", private=True)
    assert "The program was started with --private." in out
    assert "Nothing of this is kept" in out
    assert not default_path().exists()


def test_advice_and_help_from_home(visit: Visit) -> None:
    """The list of what to do, then what is asked for."""
    out = visit("h", "", "i", "i paid", "tactic:hurry", "", "q", private=True)
    assert "call 999" in out
    assert out.index("0. In danger right now?") < out.index("I already paid")
    assert "Trick: " in out


def test_a_chat_for_adults_asks_first(visit: Visit, kept: Path) -> None:
    """Enter is no; what was set is not asked again."""
    keeper = open_keeper(kept, create=False)
    keeper.set("adult", "yes")
    keeper.close()
    stories, _broken = all_stories(whole=False)
    number = next(n for n, story in enumerate(stories, start=1) if story.for_adults)
    out = visit(str(number), "q", "q")
    assert "You decide for" in out
    assert "Are you 18" not in out


@pytest.mark.parametrize(
    "lines", [("x",), (FIRST_STEPS, "o", "x"), ("s", "x"), (FIRST_STEPS, "f", "x")]
)
def test_x_leaves_at_once_from_anywhere(visit: Visit, lines: tuple[str, ...]) -> None:
    """Nothing more is said."""
    out = visit(*lines, "q", private=True)
    assert out.endswith((": ", ":\n", ": \n"))
    assert "Stopped" not in out


def test_some_of_the_chats_keep_their_numbers(visit: Visit, kept: Path) -> None:
    """Short ones, those not played; Enter tells none."""
    del kept
    visit(FIRST_STEPS, *walk_of("first-steps"), "", "q")
    whole = visit("q").splitlines()
    told = visit("v", "4", "q").splitlines()
    some = told[told.index("Which chats are told?") :]
    numbered = [line for line in some if line.partition(".")[0].isdecimal() and "min." in line]
    assert numbered
    assert set(numbered) < set(whole)
    assert not any("First steps" in line for line in numbered)


def test_an_own_chat_with_the_id_of_another_is_told(visit: Visit) -> None:
    """The first stays; a copy to change is a likely beginning, and no reason to break."""
    own = user_shelf()
    own.mkdir(parents=True)
    copied = (shelf("scenarios") / "new-friend.yaml").read_text("utf-8")
    (own / "mine.yaml").write_text(copied, "utf-8")
    out = visit("q", private=True)
    assert out.count(". A new friend.") == 1
    assert "mine.yaml:1:1: there is another chat with the id 'new-friend' already" in out


def test_what_is_not_there_is_answered(visit: Visit) -> None:
    """A number too high, a letter that means nothing, nothing to go on with."""
    out = visit("99", "w", "g", "n", "q", private=True)
    assert out.count("Here you can type a number from 1 to ") == 4
