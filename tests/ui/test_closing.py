"""The last page of a workshop: whose contacts it shows."""

from __future__ import annotations

import pytest

from coach.i18n.language import region, use
from coach.library.stories import open_story
from coach.ui.facilitate.closing import ClosingScreen
from coach.ui.facilitate.room import Room
from coach.ui.facilitating import FacilitateApp
from tests.ui.playing import until, words_on
from tests.ui.rooms import press


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_country_follows_the_language(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """English names none: everywhere; French without a country is France; ``c`` is the next."""
    monkeypatch.setattr("coach.i18n.language._InUse.region", None)
    use("en")
    room = Room(open_story("new-friend"))
    room.step = len(room.plan.steps) - 1
    app = FacilitateApp(ClosingScreen(room))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "Everywhere" in words_on(app))
        await press(pilot, "g")
        await until(pilot, lambda: "France" in words_on(app) and "112" in words_on(app))
        assert "Partout" not in words_on(app)
        await press(pilot, "c")
        await until(pilot, lambda: "Irlande" in words_on(app))
        assert region() == "IE"
