"""The debrief: the time line, the ways not taken, replaying from one, the page, what comes next."""

from __future__ import annotations

import os
from copy import deepcopy
from pathlib import Path
from unittest import mock

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from coach.report.debrief import debrief
from coach.report.history import past_runs
from coach.report.sitting import Sitting
from coach.report.strips import noticing
from coach.story.playthrough import Playthrough
from coach.ui.app import CoachApp
from coach.ui.layered import LayeredApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.other_ways import OtherWaysScreen
from coach.ui.widgets.timeline import Timeline, letter_of
from tests.long import share
from tests.scenes import SMALL, small
from tests.ui.keeping import files_under, sitting_at
from tests.ui.playing import beyond, chat, playing, press, story_of, until, words_on

TO_THE_DEBRIEF = ("o", "f", "enter", "1", "u", "1", "enter")


async def debriefed(app: CoachApp, pilot: Pilot[int]) -> Timeline:
    """The debrief's time line, after a chat with a hit and one not sure."""
    await press(pilot, *TO_THE_DEBRIEF)
    await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
    await until(pilot, lambda: app.screen.query(Timeline))
    await pilot.pause()
    return app.screen.query_one(Timeline)


def looked_at(app: CoachApp) -> str:
    """The words under the time line."""
    return str(app.screen.query_one("#timeline .looked-at", Static).visual)


def track(app: CoachApp) -> str:
    """The time line itself."""
    return str(app.screen.query_one("#timeline .track", Static).visual)


@pytest.mark.parametrize("size", share([(60, 20), (80, 24), (120, 40)]))
async def test_keys_move_along_the_time_line(tmp_path: Path, size: tuple[int, int]) -> None:
    """Shape and letter for each message; its words and its reason under the line; ends hold."""
    async with playing(story_of(tmp_path), size=size) as (app, pilot):
        line = await debriefed(app, pilot)
        assert [letter_of(one.trial) for one in line.lines] == ["L", "N", "U"]
        assert [mark in track(app) for mark in ("✓L", "●N", "?U")] == [True] * 3
        assert "A greeting." in looked_at(app)
        await press(pilot, "right")
        assert "noticed" in looked_at(app)
        assert "There is no reason for the hurry." in looked_at(app)
        await until(pilot, lambda: "There is no reason for the hurry." in words_on(app))
        await press(pilot, "right", "right", "right")
        assert "Small talk." in looked_at(app)
        await press(pilot, *["left"] * 5)
        assert "A greeting." in looked_at(app)
        assert not beyond(app)
        everything = words_on(app).lower()
        assert "score" not in everything
        assert "✗" not in everything


async def test_the_mouse_moves_too(tmp_path: Path) -> None:
    """A click on a message's mark shows it."""
    async with playing(story_of(tmp_path), size=(100, 40)) as (app, pilot):
        await debriefed(app, pilot)
        await press(pilot, "right", "left")
        column = track(app).splitlines()[0].index("●N")
        await pilot.click("#timeline .track", offset=(column, 0))
        await until(pilot, lambda: "There is no reason for the hurry." in looked_at(app))


async def test_the_mouse_asks_the_app_as_keys_do(tmp_path: Path) -> None:
    """A widget that waited for an action could wait for its own end."""
    async with playing(story_of(tmp_path), size=(100, 40)) as (app, pilot):
        await debriefed(app, pilot)
        await press(pilot, "right", "left")
        column = track(app).splitlines()[0].index("●N")
        with mock.patch.object(LayeredApp, "on_pressed", autospec=True) as pressed:
            await pilot.click("#timeline .track", offset=(column, 0))
            await pilot.pause()
        assert [call.args[1].action for call in pressed.call_args_list] == ["at(1)"]


async def test_two_ways_side_by_side(tmp_path: Path) -> None:
    """What was chosen and what was not, each with its reason and where it leads; no grade."""
    async with playing(story_of(tmp_path), size=(100, 30)) as (app, pilot):
        await debriefed(app, pilot)
        await press(pilot, "w")
        await until(pilot, lambda: isinstance(app.screen, OtherWaysScreen))
        await until(pilot, lambda: "Choice 1 of 2" in words_on(app))
        shown = words_on(app)
        assert "A no." in shown
        assert "all good?" in shown
        assert "Also possible, 1 of 2" in shown
        assert "A school finds a person." in shown
        assert "so you know Mia from Les Tilleuls" in shown.replace("│", " ").replace("  ", " ")
        assert "risky" not in shown
        await press(pilot, "down")
        await until(pilot, lambda: "Sam leaves the chat." in words_on(app))
        assert "Left." in words_on(app)
        await press(pilot, "right")
        await until(pilot, lambda: "Choice 2 of 2" in words_on(app))
        assert "Two see more than one." in words_on(app)
        await press(pilot, "right", "left", "left")
        await until(pilot, lambda: "Choice 1 of 2" in words_on(app))
        assert not beyond(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, DebriefScreen)


@pytest.mark.parametrize("size", share([(60, 20), (120, 40)]))
async def test_the_ways_fit(tmp_path: Path, size: tuple[int, int]) -> None:
    """Under each other where there is no room."""
    async with playing(story_of(tmp_path), size=size) as (app, pilot):
        await debriefed(app, pilot)
        await press(pilot, "w")
        await until(pilot, lambda: app.screen.query("#not-taken"))
        await pilot.pause()
        assert not beyond(app)


async def test_another_way_is_seen_where_it_is_below_the_other(tmp_path: Path) -> None:
    """One column: the card that changed is scrolled to."""
    beats = deepcopy(SMALL["beats"])
    for offered in beats["hello"]["replies"]:
        offered["because"] = "So it is, and so it goes on for a while. " * 20
    async with playing(story_of(tmp_path, beats=beats), size=(60, 20)) as (app, pilot):
        await debriefed(app, pilot)
        await press(pilot, "w")
        await until(pilot, lambda: "Choice 1 of 2" in words_on(app))
        await press(pilot, "up")
        await until(pilot, lambda: "Sam leaves the chat." in words_on(app))
        await press(pilot, "up")
        await until(pilot, lambda: "Also possible, 1 of 2" in words_on(app))
        await press(pilot, "down")
        await until(pilot, lambda: "Sam leaves the chat." in words_on(app))


async def test_replay_from_a_choice_is_another_run(tmp_path: Path) -> None:
    """It begins at that choice with what came before; the first run stays the one that counts."""
    path = tmp_path / "data" / "coach.db"
    story = story_of(tmp_path)
    async with playing(story, sitting=sitting_at(path)) as (app, pilot):
        await debriefed(app, pilot)
        await press(pilot, "w", "r")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        run = chat(app).run
        assert run.stop.kind == "reply"
        assert [judged.message for judged in run.passed] == ["hi", "quick"]
        await press(pilot, "2", "f", "enter", "1", "enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
    sitting = sitting_at(path, create=False)
    assert sitting.keeper.runs is not None
    first, again = past_runs(sitting.keeper.runs, [story])
    assert first.first
    assert not again.first
    assert again.run.repeated
    assert first.played is not None
    assert again.played is not None
    assert [trial.message for trial in first.played.trials] == ["hi", "quick", "fine"]
    assert [trial.message for trial in again.played.trials] == ["hi", "quick", "knows"]


async def test_a_replay_is_never_the_first_run(tmp_path: Path) -> None:
    """Not even when the run it came from is erased, or was guided."""
    story = story_of(tmp_path)
    sitting = Sitting()
    async with playing(story, sitting=sitting) as (app, pilot):
        await debriefed(app, pilot)
        await press(pilot, "w", "r")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "1")
        sitting.forget(sitting.past([story])[0].run)
        assert [one.first for one in sitting.past([story])] == [False]


async def test_the_page_is_saved_where_it_says(tmp_path: Path) -> None:
    """Only when asked for; never over another one."""
    home = Path(os.environ["HOME"])
    documents = home / "Documents"
    documents.mkdir()
    async with playing(story_of(tmp_path), size=(100, 30)) as (app, pilot):
        await debriefed(app, pilot)
        assert files_under(home) == {}
        await press(pilot, "s")
        await until(pilot, lambda: files_under(home))
        (said,) = app._notifications
        assert said.message == f"Saved as {next(iter(files_under(home)))}"
        await press(pilot, "s")
        await until(pilot, lambda: len(files_under(home)) == 2)
    pages = [page.decode() for page in files_under(home).values()]
    assert all("A small story" in page and "<script" not in page for page in pages)


async def test_the_next_chat_is_one_key_away(tmp_path: Path) -> None:
    """With its reason, in words."""
    story = story_of(tmp_path)
    async with playing(story, stories=([story], []), size=(100, 30)) as (app, pilot):
        await debriefed(app, pilot)
        told = [str(widget.visual) for widget in app.screen.query(".advice").results(Static)]
        assert any(words.startswith("Next for you: A small story.") for words in told)
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


@pytest.mark.parametrize(("times", "said"), [(2, False), (3, True)])
def test_doubt_is_told_from_three_times_on(times: int, *, said: bool) -> None:
    """How many of them were signs."""
    beats = {key: {**beat} for key, beat in SMALL["beats"].items()}
    beats["hello"]["messages"] = [
        {"id": f"m{n}", "text": "[hurry]now[/hurry]", "why": {"hurry": "No."}} for n in range(times)
    ]
    run = Playthrough(small(beats=beats))
    run.show()
    for _message in range(times):
        run.judge("unsure")
    run.leave()
    sentences = noticing(debrief(run, run.scenario))
    assert any(f"{times} of them were signs" in one for one in sentences) == said
