"""A person's own keys: used and shown everywhere, or refused with a sentence and a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.ui.app import CoachApp
from coach.ui.commands import UNDO, chosen_keys, keys_of
from coach.ui.key_map import KeyMap, default_path, read_key_map
from coach.ui.offers import grouped
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.screens.keys import KeysScreen
from tests.ui.keeping import files_under
from tests.ui.playing import chat, playing, press, story_of, until, words_on


def keys(words: str) -> KeyMap:
    """What is read from a file with these words, where it is looked for."""
    path = default_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")
    return read_key_map()


def test_without_a_file_nothing_changes_and_nothing_is_written() -> None:
    """Looking for it makes no folder."""
    assert read_key_map() == KeyMap()
    assert not default_path().parent.exists()


def test_keys_are_read() -> None:
    """One, several, a sign, a list; an empty file is no fault."""
    found = keys("undo: u, ctrl+b\npause: ['!', F5]\nlook-up: 7up\n".replace("7up", "k"))
    assert found == KeyMap({"undo": ("u", "ctrl+b"), "pause": ("exclamation_mark", "f5"),
                            "look-up": ("k",)})  # fmt: skip
    assert keys("# nothing yet\n") == KeyMap()


@pytest.mark.parametrize(
    ("words", "place", "said"),
    [
        ("pause: b\nundoo: u\n", "2:1", "there is no command 'undoo'; did you mean 'undo'?"),
        ("undo: pagedwn\n", "1:7", "there is no key 'pagedwn'; did you mean 'pagedown'?"),
        ("undo: [u, ctrl+s]\n", "1:11", "'ctrl+s' does not reach programs in every terminal"),
        ("undo: alt+u\n", "1:7", "does not reach programs"),
        ("undo: h\n", "1:7", "'h' always belongs to 'help'"),
        ("undo: escape\n", "1:7", "'escape' always belongs to 'back'"),
        ("undo:\n", "1:1", "names no key"),
        ("- undo\n", "1:1", "holds no commands"),
        ("undo: [u\n", "2:1", "is not YAML here"),
    ],
)
def test_a_file_that_cannot_be_used(words: str, place: str, said: str) -> None:
    """Told with line and column; no key is changed then."""
    found = keys(words)
    assert found.keys == {}
    (problem,) = found.problems
    assert said in problem.message
    line, column = (int(number) for number in place.split(":"))
    assert problem.place.line == line
    assert column == problem.place.column or "names no key" in said


async def test_the_program_goes_on_with_its_own_keys() -> None:
    """And says so, with the place."""
    app = CoachApp(motion=False, stories=([], []), key_map=keys("undoo: u\n"))
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await until(pilot, lambda: "uses its own keys." in words_on(app))
        (told,) = app._notifications  # on the screen it is wrapped
        assert "keys.yaml:1:1: there is no command 'undoo'; did you mean 'undo'?" in told.message
        assert list(keys_of(UNDO)) == ["z"]


async def test_chosen_keys_work_and_are_shown(tmp_path: Path) -> None:
    """On the button, in the key bar, in the list; the old key is nobody's; all others stay."""
    before = files_under(tmp_path)
    mine = keys("flag: k\nundo: x\nlook-up: b\nhelp: ctrl+b\nleave-now: f12\n")
    async with playing(story_of(tmp_path), key_map=mine) as (app, pilot):
        shown = words_on(app)
        assert "k  Red flag" in shown
        await press(pilot, "f")
        assert chat(app).moment == "judge", "the old key"
        await press(pilot, "k", "enter")
        assert len(chat(app).run.passed) == 1
        assert "x Undo" in words_on(app)
        await press(pilot, "b")
        assert chat(app).moment == "looking"
        await press(pilot, "down", "x")
        assert not chat(app).run.passed
        for key in ("ctrl+b", "h", "f1"):
            await press(pilot, key)
            await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
            await press(pilot, "backspace")  # a third Esc would leave
            await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "question_mark")
        await until(pilot, lambda: app.screen.query(".key-row"))
        assert isinstance(app.screen, KeysScreen)
        told = {one.id: one.keys for group in grouped(app.screen.under).values() for one in group}
        assert (list(told["flag"]), list(told["undo"])) == (["k"], ["x"])
        await pilot.press("f12")
        await until(pilot, lambda: app.left_at_once)
    assert set(files_under(tmp_path)) - set(before) == {str(tmp_path / "small.yaml")}
    CoachApp(stories=([], []))
    assert not chosen_keys(), "another app has its own keys again"


async def test_a_clash_on_a_screen_is_said(tmp_path: Path) -> None:
    """Two commands of one screen with one key, when that screen is opened."""
    mine = keys("undo: l\n")
    async with playing(story_of(tmp_path), key_map=mine, begun=False) as (app, _pilot):
        said = [one.message for one in app._notifications]
        assert said == ["Two commands have the key l here: 'undo' and 'leave-chat'."]
