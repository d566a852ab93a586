"""At 40 columns and 12 rows, and where little room makes words run into each other."""

from __future__ import annotations

from pathlib import Path

from coach.i18n.language import use
from coach.library.stories import open_story
from coach.ui.app import CoachApp
from coach.ui.facilitate.projected import ProjectedScreen
from coach.ui.screens.keys import KeysScreen
from tests.ui.playing import chat, playing, press, story_of, until, words_on
from tests.ui.rooms import begin, facilitating


async def test_the_first_start_begins_at_its_top() -> None:
    """The way to help is above the answer that has the focus."""
    use("fr_FR")
    app = CoachApp(motion=False, stories=([], []), first_start=True)
    async with app.run_test(size=(40, 12)) as pilot:
        await until(pilot, lambda: app.screen.query("#pick-4"))
        for _round in range(5):
            await pilot.pause()
        assert app.focused is not None
        assert app.screen.query_one("#first-start").scroll_y == 0
        assert "Bienvenue" in words_on(app)


async def test_no_word_of_a_judgement_is_broken(tmp_path: Path) -> None:
    """Each stands whole on its button."""
    use("fr_FR")
    async with playing(story_of(tmp_path), size=(40, 12)) as (app, pilot):
        await until(pilot, lambda: chat(app).moment == "judge")
        await pilot.pause()
        for word in ("Ordinaire", "J'hésite", "Signal", "d'alerte"):
            assert word in words_on(app)


async def test_title_and_place_are_told_apart() -> None:
    """A point between them, where both are seen."""
    async with playing(open_story("new-friend"), size=(80, 24)) as (app, _pilot):
        assert f"{chat(app).heading()} · {chat(app).place()}" in words_on(app).replace("  ", " ")


async def test_stopping_a_workshop_has_two_buttons() -> None:
    """As in a chat; the list of keys says what the next key does then."""
    async with facilitating(open_story("new-friend"), None, (80, 24)) as (app, pilot):
        await begin(app, pilot)
        await press(pilot, "escape")
        assert "Go on with it" in words_on(app)
        await press(pilot, "question_mark")
        await until(pilot, lambda: isinstance(app.screen, KeysScreen))
        await until(pilot, lambda: "Stop here" in words_on(app))
        assert "One more" in words_on(app)
        await press(pilot, "backspace")
        await until(pilot, lambda: isinstance(app.screen, ProjectedScreen))
        await pilot.click("#go-on")
        await until(pilot, lambda: not app.screen.query("#go-on"))
