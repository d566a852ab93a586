"""Playing on the screen in tests: wait for what is meant, never for time."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic
from typing import Any
from unittest import mock

import yaml
from textual.pilot import Pilot
from textual.widget import Widget

from coach.library.stories import Story, open_story
from coach.story.playthrough import Playthrough
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.widgets.bubble import Bubble
from coach.ui.widgets.conversation import Conversation
from coach.ui.widgets.key_bar import KeyBar
from tests.scenes import data

LIMIT = 10.0
"""Seconds of wall clock until a condition counts as never met."""


async def until(pilot: Pilot[int], condition: Callable[[], object]) -> None:
    """Wait until something is the case."""
    end = monotonic() + LIMIT
    while not condition():
        assert monotonic() < end, "it never came"
        await pilot.pause()


def story_of(folder: Path, **changes: Any) -> Story:
    """The small story with changes, as a file of its own."""
    path = folder / "small.yaml"
    path.write_text(yaml.safe_dump(data(**changes), sort_keys=False), "utf-8")
    return open_story(str(path))


@asynccontextmanager
async def playing(
    story: Story | None, *, size: tuple[int, int] = (80, 24), begun: bool = True, **options: Any
) -> AsyncIterator[tuple[CoachApp, Pilot[int]]]:
    """The app with a story open, past its content note unless told otherwise."""
    app = CoachApp(story, **{"motion": False, "stories": ([], []), **options})
    async with app.run_test(size=size) as pilot:
        if story is not None:
            await until(
                pilot, lambda: isinstance(app.screen, ChatScreen) and app.screen.query("#deck")
            )
            await pilot.pause()
            if begun:
                await press(pilot, "enter")
                await until(pilot, lambda: chat(app).moment != "start")
        yield app, pilot


def chat(app: CoachApp) -> ChatScreen:
    """The chat that is open."""
    assert isinstance(app.screen, ChatScreen)
    return app.screen


def bubbles(app: CoachApp) -> list[Bubble]:
    """The messages of people in the conversation, oldest first."""
    return [row.bubble for row in chat(app).conversation.rows if row.bubble]


async def click(pilot: Pilot[int], bubble: Bubble) -> None:
    """Click on the words of a message."""
    conversation = pilot.app.screen.query_one(Conversation)
    place = conversation.place_on_screen(bubble)
    assert conversation.region.contains_region(place)
    await pilot.click(offset=(place.x + 2, place.y + 1))


def run_of(app: CoachApp) -> Playthrough:
    """Its playthrough."""
    return chat(app).run


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one by one, each done before the next."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def click_key(pilot: Pilot[int], words: str) -> None:
    """Click on a key of the key bar's first line."""
    bar = pilot.app.screen.query_one(KeyBar)
    column = str(bar.visual).index(words)
    await pilot.click(bar, offset=(column + 2, 0))


async def press_escape_three_times(pilot: Pilot[int]) -> None:
    """All within the same moment, however slow the machine is."""
    with mock.patch("coach.ui.leaving.monotonic", return_value=0.0):
        await pilot.press("escape", "escape", "escape")


def words_on(app: CoachApp) -> str:
    """Everything that can be read on the screen now."""
    width, height = app.size
    lines = app.screen._compositor.render_strips()
    assert len(lines) == height, (width, height)
    return "\n".join(strip.text for strip in lines)


def beyond(app: CoachApp) -> list[Widget]:
    """Shown widgets that reach over the left or right edge of the screen."""
    width = app.size.width
    return [
        widget
        for widget in app.screen.query("*")
        if widget.is_on_screen and (widget.region.x < 0 or widget.region.right > width)
    ]
