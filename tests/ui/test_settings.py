"""Settings: set by key and by mouse, kept where runs are kept, in memory where not."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from coach.i18n.language import current, use
from coach.report.sitting import Sitting
from coach.store.keeping import default_path, open_keeper
from coach.ui import start
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.settings import SettingsScreen
from tests.ui.keeping import files_under, kept_run, sitting_at, transcripts
from tests.ui.playing import beyond, chat, press, story_of, until, words_on


async def settings_of(app: CoachApp, pilot: Pilot[int]) -> SettingsScreen:
    """The screen, from Home."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.query("#stories"))
    await pilot.pause()
    await press(pilot, "s")
    await until(pilot, lambda: app.screen.query("#set-6"))
    await pilot.pause()
    assert isinstance(app.screen, SettingsScreen)
    return app.screen


async def test_everything_is_set_by_key_and_is_there_next_time() -> None:
    """Language, colours, movement, explanations, age."""
    path = default_path()
    app = CoachApp(sitting=sitting_at(path), stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await settings_of(app, pilot)
        await press(pilot, "2", "3", "4", "5", "1")
        await until(pilot, lambda: current() == "fr")
        assert app.theme == "coach-light"
        assert app.animation_level == "none"
    sitting = sitting_at(path, create=False)
    names = ("language", "theme", "motion", "guided", "adult")
    assert [sitting.setting(name) for name in names] == ["fr", "coach-light", "no", "yes", "yes"]  # type: ignore[arg-type]
    again = CoachApp(sitting=sitting, stories=([], []))
    async with again.run_test(size=(80, 24)):
        assert again.theme == "coach-light"
        assert again.animation_level == "none"


async def test_by_mouse(tmp_path: Path) -> None:
    """Each row can be clicked; explained chats are explained at once."""
    story = story_of(tmp_path)
    app = CoachApp(motion=False, stories=([story], []))
    async with app.run_test(size=(100, 40)) as pilot:
        await settings_of(app, pilot)
        await pilot.click("#set-2")
        await until(pilot, lambda: app.theme == "coach-light")
        await pilot.click("#set-4")
        await until(pilot, lambda: app.sitting.is_on("guided"))
        await pilot.pause()
        await press(pilot, "escape", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        assert chat(app).run.guided


async def test_keys_anywhere_are_kept_too() -> None:
    """G and t on Home are the same settings."""
    app = CoachApp(sitting=sitting_at(default_path()), motion=False, stories=([], []))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await press(pilot, "t", "t", "g")
        await until(pilot, lambda: current() == "fr")
    keeper = open_keeper(create=False)
    assert (keeper.setting("theme"), keeper.setting("language")) == ("coach-contrast", "fr")
    keeper.close()


@pytest.mark.parametrize(("asked", "spoken"), [(True, "fr"), (False, "en")])
def test_the_language_that_was_set_is_spoken(
    monkeypatch: pytest.MonkeyPatch, *, asked: bool, spoken: str
) -> None:
    """Unless another one is asked for on the command line."""
    keeper = open_keeper(create=True)
    keeper.set("language", "fr")
    keeper.close()
    use("en")
    monkeypatch.setattr(CoachApp, "run", lambda _app: 0)
    start.run(None, private=False, guided=False, speak_as_set=asked)
    assert current() == spoken


async def test_to_stop_keeping_erases_the_file_after_a_question(tmp_path: Path) -> None:
    """Esc changes nothing; Enter erases every file, and the sitting goes on in memory."""
    path = tmp_path / "data" / "coach.db"
    story = story_of(tmp_path)
    sitting = sitting_at(path)
    kept_run(sitting, story, "o", "f")
    sitting.choose("theme", "coach-light")
    app = CoachApp(sitting=sitting, motion=False, stories=([story], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await settings_of(app, pilot)
        await press(pilot, "6", "escape")
        assert path.exists()
        await press(pilot, "6")
        assert "Stop keeping, and erase every run" in words_on(app)
        await press(pilot, "enter")
        await until(pilot, lambda: not sitting.kept)
        assert files_under(path.parent) == {}
        assert app.theme == "coach-light"
        await until(pilot, lambda: "These settings hold until you leave." in words_on(app))
        await press(pilot, "escape")
        await until(pilot, lambda: "Go on with" not in words_on(app))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "enter", "o", "o")
    assert files_under(path.parent) == {}


async def test_to_keep_takes_this_sitting_along(tmp_path: Path) -> None:
    """A private run becomes a kept one after the yes, and goes on as one."""
    path = tmp_path / "data" / "coach.db"
    story = story_of(tmp_path)
    sitting = Sitting(path=path)
    run = kept_run(sitting, story, "o", "f")
    app = CoachApp(sitting=sitting, motion=False, stories=([story], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await settings_of(app, pilot)
        await press(pilot, "6")
        assert "Is this device only yours?" in words_on(app)
        assert not path.exists()
        await press(pilot, "enter")
        await until(pilot, lambda: sitting.kept)
        assert transcripts(path) == [run.transcript]
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "Go on with" in words_on(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "1")
    (kept,) = transcripts(path)
    assert len(kept.actions) == 3


async def test_private_by_command_line_cannot_be_undone() -> None:
    """The row says so and asks nothing."""
    app = CoachApp(sitting=Sitting(private=True), motion=False, stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await settings_of(app, pilot)
        await press(pilot, "6")
        assert not screen.asks
        assert "--private" in words_on(app)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_it_fits(size: tuple[int, int]) -> None:
    """In English and in French, with the question open."""
    for code in ("en", "fr"):
        use(code)
        app = CoachApp(sitting=sitting_at(default_path()), motion=False, stories=([], []))
        async with app.run_test(size=size) as pilot:
            await settings_of(app, pilot)
            assert not beyond(app)
            await press(pilot, "6")
            assert not beyond(app)
