"""The first start: two questions, help before them, and nothing written without a yes."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList

from coach.i18n.language import current
from coach.report.sitting import open_sitting
from coach.store.keeping import default_path, open_keeper
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.first_start import FirstStartScreen
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.screens.home import HomeScreen
from tests.long import share
from tests.ui.keeping import files_under, transcripts
from tests.ui.playing import (
    beyond,
    chat,
    press,
    press_escape_three_times,
    story_of,
    until,
    words_on,
)

SIZES = [(60, 20), (80, 24), (120, 40)]


def beginning(*, story: object = None, stories: object = None) -> CoachApp:
    """The app as ``run`` makes it."""
    sitting, first = open_sitting(private=False)
    return CoachApp(
        story, sitting=sitting, first_start=first, motion=False, stories=stories or ([], []),  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize("answer", share(["escape", "4", "", "backspace", "enter"], 2))
async def test_without_a_yes_nothing_is_written(tmp_path: Path, answer: str) -> None:
    """No, Esc, Enter on what is there, or leaving: the folder stays as it was, after a chat too."""
    home = default_path().parent.parent
    story = story_of(tmp_path)
    before = files_under(home, tmp_path)
    app = beginning(stories=([story], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstStartScreen))
        await until(pilot, lambda: app.screen.query("#pick-4"))
        await pilot.pause()
        if answer:
            await press(pilot, answer)
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
            await press(pilot, "down", "enter")
            await until(pilot, lambda: isinstance(app.screen, ChatScreen))
            await press(pilot, "enter", "o", "o", "1", "o", "1", "enter")
        await press(pilot, "t", "g")
    assert files_under(home, tmp_path) == before
    assert not default_path().parent.exists()


async def test_yes_keeps_from_there_on(tmp_path: Path) -> None:
    """The database is made, with what was chosen before the answer, and the chat is kept."""
    app = beginning(stories=([story_of(tmp_path)], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#pick-4"))
        await pilot.pause()
        assert not default_path().exists()
        await press(pilot, "2")
        await until(pilot, lambda: "● 18 or older" in words_on(app))
        await press(pilot, "3")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert default_path().exists()
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "enter", "o", "f", "enter")
        actions = chat(app).run.transcript.actions
    assert [one.actions for one in transcripts(default_path())] == [actions]
    sitting, first = open_sitting(private=False)
    assert not first
    assert sitting.is_on("adult")
    sitting.close()


async def test_help_is_one_key_away() -> None:
    """Before any question is answered; and one comes back to the questions."""
    for key in ("h", "f1"):
        app = beginning()
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda app=app: app.screen.query("#happening"))  # type: ignore[misc]
            await pilot.pause()
            assert "Help now" in words_on(app)
            assert "Leave now" in words_on(app)
            await press(pilot, key)
            await until(pilot, lambda app=app: isinstance(app.screen, HelpNowScreen))  # type: ignore[misc]
            await press(pilot, "escape")
            assert isinstance(app.screen, FirstStartScreen)


async def test_three_times_esc_leaves_and_writes_nothing() -> None:
    """Leaving at once is no answer."""
    app = beginning()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#pick-4"))
        await press_escape_three_times(pilot)
        await until(pilot, lambda: app.left_at_once)
    assert not default_path().exists()


async def test_by_mouse_and_in_the_other_language() -> None:
    """The language changes at once and is kept with the yes."""
    app = beginning()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#language"))
        await pilot.pause()
        await pilot.click("#language")
        await until(pilot, lambda: current() == "fr")
        await until(pilot, lambda: app.screen.query("#pick-3"))
        await pilot.pause()
        await pilot.click("#pick-3")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    keeper = open_keeper(create=False)
    assert keeper.setting("language") == "fr"
    keeper.close()


async def test_a_story_asked_for_comes_after_the_questions(tmp_path: Path) -> None:
    """``coach play small.yaml`` asks first, then plays."""
    app = beginning(story=story_of(tmp_path))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#pick-4"))
        await press(pilot, "4")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


def test_private_is_never_asked() -> None:
    """Nor is somebody who has answered before."""
    sitting, first = open_sitting(private=True)
    assert not first
    assert not sitting.kept
    assert not sitting.keep_here()
    assert not default_path().exists()
    open_keeper(create=True).close()
    again, first = open_sitting(private=False)
    assert not first
    assert again.kept
    again.close()


@pytest.mark.parametrize("size", SIZES)
async def test_it_fits(size: tuple[int, int]) -> None:
    """All answers are seen without scrolling."""
    app = beginning()
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.query("#pick-4"))
        await pilot.pause()
        assert not beyond(app)
        shown = words_on(app)
        assert "Under 18" in shown
        assert "keep my chats here" in shown
        assert "keep nothing" in shown
        assert not app.screen.query(OptionList)
