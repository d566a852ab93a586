"""What the app does around its first frame and after a screen is left."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from coach.ui.screens.home import HomeScreen
from tests.ui.playing import playing, press, story_of, until


async def test_what_a_screen_has_held_is_given_back(tmp_path: Path) -> None:
    """Nothing keeps a chat and its widgets once it was left."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        gc.disable()  # Python does it at no time of its own
        try:
            await press(pilot, "o", "h", "escape")
            left: list[weakref.ref[object]] = [weakref.ref(app.screen)]
            left += [weakref.ref(one) for one in app.screen.query("*")]
            app.on_home_wanted()
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
            await until(pilot, lambda: not any(one() for one in left))
        finally:
            gc.enable()
