"""A long chat: what was read long ago is folded, and is there again when somebody looks back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from coach.story.playthrough import Playthrough
from coach.ui.app import CoachApp
from coach.ui.messages import StoryChosen
from coach.ui.widgets.conversation import KEPT, Conversation, Row
from tests.ui.playing import chat, playing, press, story_of, until, words_on

READ = KEPT + 5
"""Messages judged already."""


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


def folded(app: CoachApp) -> int:
    """How many rows are not laid out."""
    return len([row for row in app.screen.query(Row) if not row.display])


async def test_old_messages_are_folded_and_come_back_by_key(tmp_path: Path) -> None:
    """Up leads to every message there was; going on folds them again, taking back unfolds them."""
    async with read_on(tmp_path) as (app, pilot):
        assert folded(app) == READ + 1 - KEPT
        await press(pilot, *["up"] * (READ + 1))
        await until(pilot, lambda: folded(app) == 0 and "message 0." in words_on(app))
        looked_at = chat(app).looked_at
        assert looked_at is not None
        assert looked_at.message_id == "m0"
        await press(pilot, "escape", "o")
        await until(pilot, lambda: f"message {READ + 1}." in words_on(app))
        assert folded(app) == READ + 2 - KEPT
        await press(pilot, "z", "z")
        await until(pilot, lambda: folded(app) == READ - KEPT)


async def test_old_messages_come_back_by_scrolling(tmp_path: Path) -> None:
    """What one reads stays where it is while more is laid out above it."""
    async with read_on(tmp_path) as (app, pilot):
        conversation = app.screen.query_one(Conversation)
        first = folded(app)
        conversation.scroll_home(animate=False)
        await until(pilot, lambda: folded(app) == 0 and conversation.scroll_y > 0)
        assert f"message {first}." in words_on(app)
        conversation.scroll_home(animate=False)
        await until(pilot, lambda: "message 0." in words_on(app))
