"""Where this comes from: the claims, their fates, and the entries they are in."""

from __future__ import annotations

import pytest

from coach.i18n.language import use
from coach.library.knowledge import Knowledge
from coach.ui.screens.advice import AdviceScreen
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.sources import DOCUMENTS, FATES, SourcesScreen
from coach.ui.widgets.link import Link
from tests.ui.playing import beyond, press, until, words_on
from tests.ui.test_advice import SIZES, listed, looking, screen

CLAIMS = Knowledge().claims


async def test_every_claim_is_listed_and_can_be_told() -> None:
    """154 of them; each with its fate."""
    async with looking(key="o") as (app, _pilot):
        there = screen(app)
        assert isinstance(there, SourcesScreen)
        assert listed(app) == list(CLAIMS)
        for name in CLAIMS:
            assert len(list(there.told(name))) >= 5, name
        assert list(DOCUMENTS) == list(there.knowledge.documents)
        assert set(FATES) == {claim.fate for claim in CLAIMS.values()}


@pytest.mark.parametrize(("size", "language"), [(SIZES[0], "fr"), (SIZES[2], "en")])
async def test_filters_leave_what_fits(size: tuple[int, int], language: str) -> None:
    """A document with the side arrow, a fate with its key, words as one types; all at once."""
    use(language)
    async with looking(size, key="o") as (app, pilot):
        await press(pilot, "right", "tab", "f", "f", "f")
        fitting = [
            name
            for name, claim in CLAIMS.items()
            if claim.document == "wiki" and claim.fate == "refuted"
        ]
        await until(pilot, lambda: listed(app) == fitting)
        assert not beyond(app)
        screen(app).search.value = "wiki-w1"
        await until(pilot, lambda: listed(app) == ["WIKI-W1"])
        await press(pilot, "slash", "enter")
        await until(pilot, lambda: "WIKI-W1" in words_on(app))
        assert not beyond(app)


async def test_from_a_claim_to_its_entry_and_back() -> None:
    """Fate and reason are told; the entry is one key away, and so is the way back."""
    claim = CLAIMS["WIKI-D1"]
    async with looking(key="o") as (app, pilot):
        there = app.screen
        await press(pilot, "enter")
        await until(pilot, lambda: "Updated" in words_on(app))
        assert str(claim.reason)[:16] in words_on(app)
        await press(pilot, "1")
        await until(pilot, lambda: isinstance(app.screen, AdviceScreen))
        assert screen(app).shown == claim.where[0]
        await until(pilot, lambda: app.screen.query(".entry-title"))
        await press(pilot, "escape")
        await until(pilot, lambda: app.screen is there)
        assert screen(app).shown == "WIKI-D1"


async def test_from_an_entry_to_the_claim_it_rests_on() -> None:
    """A claim among the sources of an entry is a link."""
    async with looking((120, 40)) as (app, pilot):
        link = app.screen.query("#article Link").first(Link)
        link.focus()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, SourcesScreen))
        assert link.pressed_action == f"entry('claim:{screen(app).shown}')"


async def test_a_claim_that_inspired_a_chat_leads_into_it() -> None:
    """A chat is named by its title, and opened."""
    name, claim = next(
        (name, claim) for name, claim in CLAIMS.items() if "scenario:new-friend" in claim.where
    )
    async with looking((120, 40), key="o") as (app, pilot):
        screen(app).search.value = name
        await until(pilot, lambda: screen(app).shown == name)
        await until(pilot, lambda: "A new friend" in words_on(app))
        await press(pilot, "enter", str(claim.where.index("scenario:new-friend") + 1))
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
