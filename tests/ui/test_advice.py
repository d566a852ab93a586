"""The advice: found as one types, read with a way back, reached from a debrief."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from coach.i18n.language import current, use
from coach.library.finding import Finder
from coach.library.knowledge import Knowledge
from coach.report.advice import article
from coach.ui.app import CoachApp
from coach.ui.screens.about import AboutScreen
from coach.ui.screens.advice import SUBJECTS, AdviceScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.lookup import Lookup
from coach.ui.screens.sources import SourcesScreen
from coach.ui.widgets.link import Link
from tests.long import share
from tests.ui.playing import (
    beyond,
    playing,
    press,
    press_escape_three_times,
    story_of,
    until,
    words_on,
)

SIZES = [(60, 20), (80, 24), (120, 40)]
PAID = "question:paid-already"


@asynccontextmanager
async def looking(
    size: tuple[int, int] = (80, 24), key: str = "i"
) -> AsyncIterator[tuple[CoachApp, Pilot[int]]]:
    """The advice, or with another key another screen, opened from Home."""
    async with playing(None, size=size) as (app, pilot):
        await press(pilot, key)
        await until(pilot, lambda: isinstance(app.screen, Lookup) and screen(app).shown)
        await until(pilot, lambda: app.screen.query("#article .entry-title"))
        yield app, pilot


def screen(app: CoachApp) -> Lookup:
    """The screen one looks things up on."""
    assert isinstance(app.screen, Lookup)
    return app.screen


def listed(app: CoachApp) -> list[str]:
    """The ids of the list."""
    return [one.id for one in screen(app).entries.options if one.id is not None]


@pytest.mark.parametrize(
    ("size", "language"), share([(SIZES[0], "fr"), (SIZES[1], "en"), (SIZES[2], "fr")])
)
async def test_typing_finds_the_right_entry_first(language: str, size: tuple[int, int]) -> None:
    """In both languages, with the accent typed; Enter opens it."""
    use(language)
    async with looking(size) as (app, pilot):
        await press(pilot, *"payé")
        await until(pilot, lambda: screen(app).shown == PAID)
        assert listed(app)[0] == PAID
        await press(pilot, "enter")
        title = Knowledge(language).questions["paid-already"].question
        await until(pilot, lambda: " ".join(title.split()) in " ".join(words_on(app).split()))
        assert not beyond(app)


async def test_before_anything_is_typed_there_is_what_to_do_in_order() -> None:
    """All twelve steps, and the number to call at the first."""
    async with looking((120, 40)) as (app, pilot):
        assert listed(app) == [f"action:{name}" for name in Knowledge().actions]
        assert len(listed(app)) == 12
        await until(pilot, lambda: "call 999" in words_on(app))


@pytest.mark.parametrize("size", share([SIZES[0], SIZES[2]]))
async def test_a_link_is_followed_and_leads_back(size: tuple[int, int]) -> None:
    """By its digit, twice; Back goes through each of them, then to the list, then Home."""
    knowledge = Knowledge()
    first = article(knowledge, PAID).links[0][0]
    second = article(knowledge, first).links[1][0]
    async with looking(size) as (app, pilot):
        screen(app).search.value = "paid"
        await until(pilot, lambda: screen(app).shown == PAID)
        await press(pilot, "enter", "1")
        await until(pilot, lambda: screen(app).shown == first)
        await press(pilot, "2")
        await until(pilot, lambda: screen(app).shown == second)
        await press(pilot, "escape")
        await until(pilot, lambda: screen(app).shown == first)
        await press(pilot, "backspace")
        await until(pilot, lambda: screen(app).shown == PAID)
        await press(pilot, "backspace")
        assert not screen(app).reading
        assert screen(app).search.value == "paid"
        app._escapes = ()  # this is no leaving at once
        await press(pilot, "escape")
        await until(pilot, lambda: listed(app)[0] == "action:danger-now")
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_a_link_is_followed_by_mouse() -> None:
    """The row of a link is a button."""
    async with looking((120, 40)) as (app, pilot):
        there = screen(app)
        await pilot.click("#article NumberedRow")
        await until(pilot, lambda: there.shown not in (None, there.listed))
        assert there.reading


async def test_subjects_follow_each_other() -> None:
    """With the side arrows, and by name."""
    async with looking() as (app, pilot):
        there = screen(app)
        assert isinstance(there, AdviceScreen)
        for subject in [*list(SUBJECTS)[1:], "action"]:
            await press(pilot, "right")
            await until(pilot, lambda kind=subject: (there.listed or "").startswith(kind))  # type: ignore[misc]
            assert not beyond(app)
        there.action_list("law")
        await until(pilot, lambda: there.listed == "law:fr")


async def test_another_language_keeps_the_place() -> None:
    """What was typed, the entry one came to, and the way back."""
    async with looking((80, 24)) as (app, pilot):
        screen(app).search.value = "paid"
        await until(pilot, lambda: screen(app).shown == PAID)
        await press(pilot, "enter", "1")
        await until(pilot, lambda: screen(app).shown != PAID)
        here = str(screen(app).shown)
        await press(pilot, "g")
        title = Knowledge("fr").actions[here.partition(":")[2]].title
        await until(pilot, lambda: title in words_on(app))
        assert current() == "fr"
        assert screen(app).shown == here
        assert screen(app).reading
        assert screen(app).search.value == "paid"
        await press(pilot, "backspace")
        await until(pilot, lambda: screen(app).shown == PAID)


async def test_from_the_debrief_to_an_entry_and_back(tmp_path: Path) -> None:
    """A trick and a piece of advice open their entries; one comes back to where one was."""
    async with playing(story_of(tmp_path), size=(80, 24)) as (app, pilot):
        await press(pilot, "o", "f", "enter", "1", "o", "1", "enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await until(pilot, lambda: app.screen.query(Link))
        debrief = app.screen
        links = list(debrief.query(Link))
        assert "entry('tactic:hurry')" in [link.pressed_action for link in links]
        assert "entry('action:tell-someone')" in [link.pressed_action for link in links]
        for link, back in ((links[0], "escape"), (links[-1], "backspace")):
            link.focus()
            await pilot.pause()
            at = debrief.query_one("#debrief", VerticalScroll).scroll_y
            await press(pilot, "enter")
            await until(pilot, lambda: isinstance(app.screen, AdviceScreen))
            await until(pilot, lambda: app.screen.query(".entry-title"))
            assert f"entry('{screen(app).shown}')" == link.pressed_action
            app._escapes = ()
            await press(pilot, back)
            await until(pilot, lambda: app.screen is debrief)
            assert debrief.query_one("#debrief", VerticalScroll).scroll_y == at
            assert debrief.focused is link


async def test_from_a_chat_and_from_help(tmp_path: Path) -> None:
    """One key; the steps of help now open their entries."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "i")
        await until(pilot, lambda: isinstance(app.screen, AdviceScreen))
        await press(pilot, "escape", "h")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await until(pilot, lambda: app.screen.query(Link))
        app.screen.query(Link).first().focus()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, AdviceScreen))
        assert screen(app).shown == "action:breathe"


async def test_from_home_to_about_and_on_to_the_sources() -> None:
    """What this is, its version, its licences."""
    async with playing(None, size=(100, 50)) as (app, pilot):
        await press(pilot, "a")
        await until(pilot, lambda: isinstance(app.screen, AboutScreen))
        await until(pilot, lambda: "CC BY 4.0" in words_on(app))
        assert "Version 0" in words_on(app)
        await press(pilot, "o")
        await until(pilot, lambda: isinstance(app.screen, SourcesScreen))


async def test_every_entry_can_be_told() -> None:
    """Whatever the search finds, and everything that links lead to."""
    async with looking() as (app, _pilot):
        there = screen(app)
        assert isinstance(there, AdviceScreen)
        names = [one.ref for one in Finder(there.knowledge).find("")]
        names += [f"plan:{name}" for name in there.knowledge.plans]
        for name in names:
            assert len(list(there.told(name))) >= 3, name


async def test_where_nothing_is_found_there_is_help() -> None:
    """It says so. In the field "h" is a letter, and F1 is help; one can leave at once."""
    async with looking() as (app, pilot):
        await press(pilot, "h", "g", "i")
        await until(pilot, lambda: "Nothing is found for “hgi”" in words_on(app))
        assert not listed(app)
        await until(pilot, lambda: "↓ Choose" not in words_on(app))
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await press(pilot, "backspace")
        await until(pilot, lambda: isinstance(app.screen, AdviceScreen))
        await press_escape_three_times(pilot)
        await until(pilot, lambda: app.left_at_once)


async def test_the_foot_says_that_esc_clears_the_words_first() -> None:
    """Then it leads back, and says so again."""
    async with looking() as (app, pilot):
        await press(pilot, "p", "a", "i", "d")
        await until(pilot, lambda: "Esc Clear the search   ↓ Choose" in words_on(app))
        await press(pilot, "escape")
        await until(pilot, lambda: "Esc Back" in words_on(app))
        assert isinstance(app.screen, AdviceScreen)
