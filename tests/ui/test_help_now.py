"""Help now on a screen: what the first screen holds, which country it is for, what is said once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from coach.i18n.language import region, use
from coach.library.knowledge import Knowledge
from coach.ui.app import CoachApp
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.widgets.contact_card import ContactCard
from tests.ui.playing import press, until, words_on

BY_DAY = datetime(2026, 11, 23, 14, tzinfo=UTC)
BY_NIGHT = datetime(2026, 11, 23, 2, tzinfo=UTC)


@asynccontextmanager
async def help_now(
    locale: str, *, now: datetime = BY_DAY, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[CoachApp, Pilot[int]]]:
    """The app with Help now over Home."""
    use(locale)
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        app.push_screen(HelpNowScreen(now=now))
        await until(pilot, lambda: app.screen.query("#help-now"))
        await pilot.pause()
        yield app, pilot


@pytest.fixture
def unknown_country(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locale that names no country."""
    monkeypatch.setattr("coach.i18n.language._InUse.region", None)


@pytest.mark.parametrize(("locale", "number"), [("fr_FR", "3018"), ("en_GB", "0800 1111")])
async def test_the_first_screen_holds_what_comes_first(locale: str, number: str) -> None:
    """The emergency number, the line for exactly this, the first steps; crisis lines after."""
    async with help_now(locale) as (app, _pilot):
        shown = words_on(app)
        steps = [one for one in Knowledge(locale[:2]).actions.values() if 1 <= one.step <= 4]
        places = [shown.index(words) for words in (number, *(one.title for one in steps))]
        assert places == sorted(places)
        danger = "112" if locale == "fr_FR" else "999"
        assert shown.index(danger) < places[0]
        assert "3114" not in shown


async def test_at_night_the_first_line_is_one_that_answers() -> None:
    """3018 opens at nine; 119 answers at any hour."""
    async with help_now("fr_FR", now=BY_NIGHT) as (app, _pilot):
        cards = list(app.screen.query(ContactCard))
        assert cards[0].line.id == "fr-119"
        assert "fr-3018" in [card.line.id for card in cards[1:]]


async def test_what_a_date_means_is_said_once_and_every_contact_has_one() -> None:
    """Not under each of twenty contacts."""
    async with help_now("en_FR", size=(80, 400)) as (app, _pilot):
        shown = words_on(app)
        assert shown.count("Try the next") == 1
        contacts = [one for one in Knowledge().contacts.values()
                    if one.country in ("FR", "EU", "INT")]  # fmt: skip
        said = sum(
            shown.count(words) for words in ("Checked ", "Last checked ", "source has no date")
        )
        assert said == len(contacts)


@pytest.mark.usefixtures("unknown_country")
async def test_a_country_is_asked_for_where_none_is_known() -> None:
    """The list is open the first time; what is chosen holds from then on."""
    async with help_now("en") as (app, pilot):
        assert "Choose your country to see who to call" in words_on(app)
        countries = app.screen.query_one("#countries", OptionList)
        assert countries.display
        assert app.screen.focused is countries
        await press(pilot, "enter")
        assert countries.display, "Enter alone chooses nobody's country"
        countries.highlighted = countries.get_option_index("BE")
        await press(pilot, "enter")
        await until(pilot, lambda: "Child Focus" in words_on(app))
        assert region() == "BE"
        await press(pilot, "escape", "h")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await until(pilot, lambda: "Child Focus" in words_on(app))


@pytest.mark.usefixtures("unknown_country")
async def test_the_list_of_countries_opens_by_itself_only_once() -> None:
    """Who closes it, or has another country, reads on."""
    async with help_now("en") as (app, pilot):
        await press(pilot, "escape")
        await until(pilot, lambda: not app.screen.query_one("#countries").display)
        await press(pilot, "r")
        await until(pilot, lambda: app.screen.query(".code"))
        assert not app.screen.query_one("#countries").display
        await press(pilot, "c")
        assert app.screen.query_one("#countries").display


@pytest.mark.usefixtures("unknown_country")
async def test_another_language_may_assume_a_country() -> None:
    """French without a country is France, here as everywhere."""
    async with help_now("en") as (app, pilot):
        await press(pilot, "escape", "g")
        await until(pilot, lambda: "3018" in words_on(app))
