"""What a facilitator presses and clicks beside the right keys: nothing of it ends a lesson."""

from __future__ import annotations

import pytest

from coach.library.stories import open_story
from coach.ui.facilitate.ballot import Ballot
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.tally import Field
from tests.ui.playing import until
from tests.ui.rooms import begin, facilitating, moment, press, projected


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


async def test_what_only_looks_like_a_digit_counts_nothing() -> None:
    """² is a key of its own on French keyboards: no count, no reply, no place to jump to."""
    async with facilitating(open_story("new-friend"), None) as (app, pilot):
        await press(pilot, "enter", "²", "4", "enter", "enter", "enter")
        await until(pilot, lambda: app.screen.query("#panel"))
        screen = projected(app)
        while screen.moment == "more":
            await press(pilot, "enter")
        assert screen.session.people == 4
        await press(pilot, "²", "٣", "j", "²")
        assert screen.moment == "stages"
        await press(pilot, "escape")
        assert (screen.moment, screen.ballot.words) == ("vote", ["", "", ""])


def test_a_count_has_three_digits() -> None:
    """One more than the most there can be is still the most."""
    ballot = Ballot(1, "999")
    ballot.hands(1)
    assert ballot.words == ["999"]


async def test_backspace_clears_a_number_and_nothing_else() -> None:
    """Held down it would lead away from the page, to what is nothing for a room."""
    async with facilitating(open_story("new-friend"), None) as (app, pilot):
        await press(pilot, "enter", *["backspace"] * 5, "7")
        assert isinstance(app.screen, OpeningScreen)
        assert (app.screen.part, app.screen.ballot.words) == ("setting", ["7"])


@pytest.mark.parametrize("stopped", [True, False])
async def test_a_workshop_from_the_shell_ends_in_the_shell(*, stopped: bool) -> None:
    """Stopped in the middle, or left before it began: the room never sees the learner's Home."""
    async with facilitating(open_story("new-friend"), None) as (app, pilot):
        if stopped:
            await begin(app, pilot)
            await press(pilot, "escape", "enter")
        else:
            await press(pilot, "enter", "escape", "escape")
        await until(pilot, lambda: app.return_code is not None)
    assert app.return_code == 0
    assert not app.left_at_once
