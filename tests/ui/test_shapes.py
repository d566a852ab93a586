"""What one is at is told by its shape, where colours do not tell it, and names stay readable."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from coach.library.stories import open_story
from coach.ui import themes
from coach.ui.app import CoachApp
from tests.ui.playing import press, story_of, until, words_on


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)], ids=str)
async def test_the_top_bar_keeps_its_names(size: tuple[int, int]) -> None:
    """Focused, and under the mouse."""
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.query("#help"))
        for name, words in (("help", "Help now"), ("leave", "Leave now")):
            button = app.screen.query_one(f"#{name}")
            app.screen.set_focus(button)
            await pilot.pause()
            assert words in words_on(app).splitlines()[0]
            app.screen.set_focus(None)
            await pilot.hover(f"#{name}")
            await pilot.pause()
            assert words in words_on(app).splitlines()[0]
            assert button.outer_size.height == 1


def shapes(app: CoachApp, listed: OptionList) -> list[tuple[str, bool, bool]]:
    """The words of a list and whether they are bold or underlined: no colours."""
    x, y, width, height = listed.region
    return [
        (segment.text, bool(segment.style and segment.style.bold),
         bool(segment.style and segment.style.underline))
        for strip in app.screen._compositor.render_strips()[y + 1 : y + height - 1]
        for segment in strip.crop(x + 1, x + width - 1)
    ]  # fmt: skip


LISTS = {"home": (), "workshop": ("f", "enter"), "advice": ("i", "tab"), "palette": ("ctrl+p",)}


async def shown(app: CoachApp, pilot: Pilot[int], *keys: str) -> OptionList:
    """The list that keys lead to."""
    await until(pilot, lambda: app.screen.query("#stories"))
    await press(pilot, *keys)
    await until(pilot, lambda: any(one.option_count > 1 for one in app.screen.query(OptionList)))
    await pilot.pause()
    return next(one for one in app.screen.query(OptionList) if one.option_count > 1)


@pytest.mark.parametrize("where", LISTS)
async def test_the_highlighted_row_has_a_shape_in_high_contrast(tmp_path: Path, where: str) -> None:
    """In sixteen colours its background is that of the others; ↓ changes more than that."""
    stories = [open_story("new-friend"), story_of(tmp_path)]
    app = CoachApp(motion=False, stories=(stories, []))
    app.sitting.choose("theme", themes.CONTRAST.name)
    app.colour(themes.CONTRAST.name)
    async with app.run_test(size=(80, 40)) as pilot:
        listed = await shown(app, pilot, *LISTS[where])
        before, at = shapes(app, listed), listed.highlighted
        await press(pilot, "down")
        assert listed.highlighted != at
        assert shapes(app, listed) != before
