"""Contrast of every text on its background, measured on the screens as they are drawn."""

from __future__ import annotations

import pytest
from textual.theme import Theme

from coach.library.stories import open_story
from coach.ui import themes
from coach.ui.app import CoachApp
from coach.ui.facilitate import colours
from tests.ui.playing import until
from tests.ui.rooms import AAA, begin, checked, facilitating, press, weakest


@pytest.mark.parametrize("theme", colours.PROJECTED, ids=lambda theme: theme.name)
async def test_contrast_on_black_and_on_white(theme: Theme) -> None:
    """Seven to one for every text as it is drawn, in both colours of the projector."""
    async with facilitating(open_story("new-friend"), None, (80, 24)) as (app, pilot):
        screen = await begin(app, pilot)
        if app.theme != theme.name:
            await press(pilot, "t")
        await checked(app, pilot, "1", "tab", "x", "2", "enter", "enter", "enter", "enter", "j")
        assert app.theme == theme.name
        await press(pilot, "escape")
        assert screen.moment != "stages"


@pytest.mark.parametrize("theme", themes.THEMES, ids=lambda theme: theme.name)
async def test_contrast_of_every_text_as_it_is_drawn(theme: Theme) -> None:
    """4.5 to one on the screens a learner meets, in every theme; 7 in high contrast."""
    least = AAA if theme is themes.CONTRAST else 4.5
    app = CoachApp(open_story("first-steps"), motion=False, guided=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#deck"))
        app.theme = theme.name
        for key in ("", "enter", "o", "f", "enter", "up", "h", "escape", "escape", "p", "x"):
            await press(pilot, *([key] if key else []))
            ratio, text = weakest(app)
            assert ratio >= least, (theme.name, key, text, round(ratio, 2))
        app.on_home_wanted()
        await until(pilot, lambda: app.screen.query("#stories"))
        await pilot.pause()
        for key in ("", "down", "down"):
            await press(pilot, *([key] if key else []))
            ratio, text = weakest(app)
            assert ratio >= least, (theme.name, "home", text, round(ratio, 2))
