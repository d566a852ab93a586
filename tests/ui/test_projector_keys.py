"""What a facilitator presses and clicks beside the right keys: nothing of it ends a lesson."""

from __future__ import annotations

from coach.library.stories import open_story
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.tally import Field
from tests.ui.rooms import begin, facilitating, moment, press


async def test_a_click_on_a_field_types_there() -> None:
    """In the chat, when people come, and on the opening page; the keys go on working."""
    async with facilitating(open_story("new-friend"), None) as (app, pilot):
        await press(pilot, "enter")
        await pilot.click(Field)
        await press(pilot, "2", "5")
        assert isinstance(app.screen, OpeningScreen)
        assert app.screen.ballot.words == ["25"]
        await press(pilot, "escape")
        screen = await begin(app, pilot)
        last = list(app.screen.query(Field))[-1]
        await pilot.click(last)
        await press(pilot, "7")
        assert screen.ballot.words == ["", "", "7"]
        await press(pilot, "n")
        await pilot.click(Field)
        await press(pilot, "3", "1", "enter")
        assert (moment(app), screen.session.people) == ("vote", 31)
