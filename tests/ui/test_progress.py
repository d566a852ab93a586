"""Progress: what may be said, the runs, going on, looking again, erasing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from coach.library.stories import Story
from coach.report.sitting import Sitting
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.progress import ProgressScreen
from tests.scenes import SMALL
from tests.ui.keeping import kept_run, sitting_at, transcripts
from tests.ui.playing import beyond, press, story_of, until, words_on

WHOLE = ("o", "f", "no", "o", "tell")


def stories_of(folder: Path, number: int, **changes: object) -> list[Story]:
    """Several small stories, each with an id of its own."""
    found = []
    for one in range(number):
        place = folder / f"s{one}"
        place.mkdir()
        name = f"small-{'abcdefgh'[one]}"
        found.append(story_of(place, id=name, title=f"Story {one}", **changes))
    return found


def long_beats() -> dict[str, Any]:
    """The small story with five signs and six ordinary messages in its first beat."""
    beats: dict[str, Any] = {key: {**beat} for key, beat in SMALL["beats"].items()}
    signs = [
        {"id": f"sign{n}", "text": "[hurry]now[/hurry]", "why": {"hurry": "No reason."}}
        for n in range(5)
    ]
    calm = [{"id": f"calm{n}", "text": "hm", "ordinary": "A sound."} for n in range(5)]
    beats["hello"]["messages"] = [*signs, *calm]
    return beats


async def progress_of(app: CoachApp, pilot: Pilot[int]) -> ProgressScreen:
    """The screen, from Home."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.query("#stories"))
    await pilot.pause()
    await press(pilot, "p")
    await until(pilot, lambda: app.screen.query("#runs"))
    await pilot.pause()
    assert isinstance(app.screen, ProgressScreen)
    return app.screen


async def test_before_anything_was_played_it_says_so() -> None:
    """No list, no figures, nothing to erase."""
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await progress_of(app, pilot)
        assert "Nothing has been kept yet." in words_on(app)
        assert not screen.query_one("#runs").display
        await press(pilot, "e", "x", "d")
        assert not screen.asks
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_too_few_trials_give_counts_only(tmp_path: Path, size: tuple[int, int]) -> None:
    """No plot, no percent, no lean; and it fits."""
    stories = stories_of(tmp_path, 2)
    sitting = sitting_at(tmp_path / "coach.db")
    for story in stories:
        kept_run(sitting, story, *WHOLE)
    app = CoachApp(sitting=sitting, motion=False, stories=(stories, []))
    async with app.run_test(size=size) as pilot:
        await progress_of(app, pilot)
        shown = words_on(app)
        assert "Signs noticed: 2 of 2." in shown.replace("\n", " ")
        assert "%" not in shown
        assert not app.screen.query(".plot")
        assert not beyond(app)


async def test_enough_trials_give_a_plot_with_words(tmp_path: Path) -> None:
    """Hits and false alarms with their intervals; figures on demand from twenty of each."""
    stories = stories_of(tmp_path, 4, beats=long_beats())
    sitting = Sitting()
    keys = ("f", "f", "f", "o", "o", "o", "o", "o", "o", "f", "no", "o", "tell")
    kept_run(sitting, stories[0], *keys)
    app = CoachApp(sitting=sitting, motion=False, stories=(stories, []))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await progress_of(app, pilot)
        shown = words_on(app)
        assert "3 of 5: 60%" in shown
        assert "1 of 6: 17%" in shown
        assert "█" in shown
        assert "━" in shown
        assert "d′" not in shown
        assert not app.screen.query("#details")
        await press(pilot, "escape")
        for story in stories[1:]:
            kept_run(sitting, story, *keys)
        await press(pilot, "p")
        await until(pilot, lambda: app.screen.query("#details"))
        await pilot.pause()
        assert "d′" not in words_on(app)
        await press(pilot, "d")
        await until(pilot, lambda: "d′" in words_on(app))
        assert app.screen is not screen


async def test_the_runs_can_be_opened(tmp_path: Path) -> None:
    """A finished one shows its debrief again, an unfinished one goes on; Esc leads back here."""
    stories = stories_of(tmp_path, 2)
    sitting = sitting_at(tmp_path / "coach.db")
    kept_run(sitting, stories[0], "o", "f")
    kept_run(sitting, stories[1], *WHOLE)
    app = CoachApp(sitting=sitting, motion=False, stories=(stories, []))
    async with app.run_test(size=(100, 30)) as pilot:
        await progress_of(app, pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, ProgressScreen))
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "1", "o", "1")
    assert [len(one.actions) for one in transcripts(tmp_path / "coach.db")] == [5, 5]


async def test_erasing_asks_once(tmp_path: Path) -> None:
    """Esc keeps, Enter erases; one run, then everything; the database itself stays."""
    path = tmp_path / "coach.db"
    stories = stories_of(tmp_path, 3)
    sitting = sitting_at(path)
    sitting.choose("theme", "coach-light")
    for story in stories:
        kept_run(sitting, story, *WHOLE)
    app = CoachApp(sitting=sitting, motion=False, stories=(stories, []))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await progress_of(app, pilot)
        await press(pilot, "x")
        assert "Erase this run of “Story 2” for good?" in words_on(app)
        await press(pilot, "escape", "e", "escape")
        assert len(transcripts(path)) == 3
        await press(pilot, "x", "enter")
        await until(pilot, lambda: app.screen.query_one("#runs", OptionList).option_count == 2)
        assert [one.scenario for one in transcripts(path)] == ["small-a", "small-b"]
        await press(pilot, "e", "enter")
        await until(pilot, lambda: "Nothing has been kept yet." in words_on(app))
        assert not screen.asks
    assert transcripts(path) == []
    again = sitting_at(path, create=False)
    assert again.kept
    assert again.setting("theme") == "coach-light"
    assert b"small-a" not in b"".join(file.read_bytes() for file in tmp_path.glob("coach.db*"))


async def test_erasing_by_mouse(tmp_path: Path) -> None:
    """The key bar and the buttons do what the keys do."""
    sitting = Sitting()
    story = story_of(tmp_path)
    kept_run(sitting, story, *WHOLE)
    app = CoachApp(sitting=sitting, motion=False, stories=([story], []))
    async with app.run_test(size=(100, 30)) as pilot:
        await progress_of(app, pilot)
        await app.run_action("erase_one", app.screen)
        await pilot.pause()
        await pilot.click("Asked .second")
        await pilot.pause()
        assert len(sitting.past([story])) == 1
        await app.run_action("erase_one", app.screen)
        await pilot.pause()
        await pilot.click("Asked .first")
        await until(pilot, lambda: not sitting.past([story]))
