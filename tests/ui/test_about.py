"""About: what it is made with."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from coach.ui.app import CoachApp
from coach.ui.screens.about import MADE_WITH, AboutScreen
from coach.ui.widgets.key_bar import KeyBar
from tests.ui.playing import until


def test_every_library_that_is_installed_is_named_with_its_licence() -> None:
    """As the project file lists them."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[^A-Za-z0-9_-]", one)[0].lower() for one in project["dependencies"]}
    named = {one.partition(" (")[0].lower() for one in MADE_WITH}
    assert needed | {"python"} == named


async def test_reading_on_is_told_while_there_is_more_than_fits() -> None:
    """Another size may hold it all, and the next one may not."""
    app = CoachApp(motion=False, stories=([], []))

    def told() -> bool:
        return "Space Read on" in str(app.screen.query_one(KeyBar).content)

    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        app.push_screen(AboutScreen())
        await until(pilot, lambda: app.screen.query(KeyBar) and told())
        await pilot.resize_terminal(160, 60)
        await until(pilot, lambda: not told())
        await pilot.resize_terminal(60, 20)
        await until(pilot, told)
