"""A long chat: every message is there, by key and by scrolling; what is in sight is drawn once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.pilot import Pilot

from coach.story.playthrough import Playthrough
from coach.ui.app import CoachApp
from coach.ui.messages import StoryChosen
from coach.ui.widgets.rows import Sheet
from tests.ui.playing import bubbles, chat, playing, press, story_of, until, words_on

READ = 17
"""Messages judged already; more than fit."""


@asynccontextmanager
async def read_on(folder: Path) -> AsyncIterator[tuple[CoachApp, Pilot[int]]]:
    """A chat of which nearly everything was judged."""
    messages = [
        {"id": f"m{number}", "text": f"message {number}.", "ordinary": "Nothing is asked."}
        for number in range(READ + 2)
    ]
    beats = {"hello": {"stage": "approach", "messages": messages, "goto": "good"}}
    story = story_of(folder, beats=beats, leave={"approach": "left"}, facts={}, kind="ordinary")
    run = Playthrough(story.source)
    run.show()
    for _message in range(READ):
        run.judge("ordinary")
    async with playing(None) as (app, pilot):
        app.post_message(StoryChosen(story, run))
        await until(pilot, lambda: f"message {READ}." in words_on(app))
        yield app, pilot


async def test_old_messages_come_back_by_key(tmp_path: Path) -> None:
    """Up leads to every message there was; going on leads to the newest again."""
    async with read_on(tmp_path) as (app, pilot):
        assert "message 0." not in words_on(app)
        await press(pilot, *["up"] * (READ + 1))
        await until(pilot, lambda: "message 0." in words_on(app))
        looked_at = chat(app).looked_at
        assert looked_at is not None
        assert looked_at.message_id == "m0"
        place = chat(app).conversation.place_on_screen(looked_at)
        assert app.cursor_position == place.offset + Offset(2, 1)
        await press(pilot, "escape", "o")
        await until(pilot, lambda: f"message {READ + 1}." in words_on(app))
        await press(pilot, "z", "z")
        await until(pilot, lambda: f"message {READ - 1}." in words_on(app))
        assert len(bubbles(app)) == READ


async def test_old_messages_come_back_by_scrolling(tmp_path: Path) -> None:
    """In another window the newest message stays in sight, unless one reads further up."""
    async with read_on(tmp_path) as (app, pilot):
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: "how does it look?" in words_on(app))
        assert f"message {READ}." in words_on(app)
        chat(app).conversation.scroll_home(animate=False)
        await until(pilot, lambda: "message 0." in words_on(app))
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "message 0." in words_on(app)


async def test_a_key_draws_what_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A judgement draws the message it is about and the next one; scrolling draws nothing twice."""
    drawn: list[str] = []
    draw = Sheet.draw

    def watched(self: Sheet, *args: object) -> object:
        drawn.append(args[0].content.plain)  # type: ignore[attr-defined]
        return draw(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Sheet, "draw", watched)
    async with read_on(tmp_path) as (app, pilot):
        drawn.clear()
        await press(pilot, "o")
        await until(pilot, lambda: f"message {READ + 1}." in words_on(app))
        assert set(drawn) == {f"message {READ}.", f"message {READ + 1}."}
        await press(pilot, "pageup", "pageup")
        drawn.clear()
        await press(pilot, "pagedown", "pagedown", "pageup", "pageup")
        assert not drawn
