"""Where a braille display or a screen reader that follows the cursor is led."""

from __future__ import annotations

from pathlib import Path

from coach.library.stories import all_stories
from coach.ui.app import CoachApp
from tests.ui.playing import playing, press, story_of, until, words_on


def line_at_cursor(app: CoachApp) -> str:
    """What one reads there."""
    return words_on(app).splitlines()[app.cursor_position.y]


async def test_the_cursor_stands_at_the_row_one_is_at() -> None:
    """On Home, however far down the list."""
    stories = [story for story in all_stories(whole=False)[0] if not story.for_adults]
    async with playing(None, stories=(stories, [])) as (app, pilot):
        await until(pilot, lambda: app.screen.query("#stories"))
        await pilot.pause()
        assert "First steps" in line_at_cursor(app)
        await press(pilot, *["down"] * 8)
        assert stories[8].heading.title in line_at_cursor(app)
        await press(pilot, "up")
        assert stories[7].heading.title in line_at_cursor(app)


async def test_the_cursor_stands_where_a_chat_asks(tmp_path: Path) -> None:
    """Though nothing has the focus there."""
    async with playing(story_of(tmp_path)) as (app, _pilot):
        deck = app.screen.query_one("#deck")
        assert not deck.has_focus_within
        assert deck.region.contains_point(app.cursor_position)
