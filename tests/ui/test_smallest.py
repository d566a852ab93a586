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


async def test_over_home_the_palette_shows_f1_for_help() -> None:
    """H is a letter there; what was said before is said again afterwards."""
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#help"))
        for leads, key in ((), " h "), (("i",), " F1 "):
            await press(pilot, *leads)
            await until(pilot, lambda key=key: f"{key} Help now" in words_on(app))  # type: ignore[misc]
            await press(pilot, "ctrl+p")
            await until(pilot, lambda: " F1  Help now" in words_on(app))
            await press(pilot, "escape")
            await until(pilot, lambda key=key: f"{key} Help now" in words_on(app))  # type: ignore[misc]


async def test_nothing_is_offered_to_judge_while_messages_come() -> None:
    """Buttons that would only skip the pause are not seen; the room for them is kept."""
    async with playing(open_story("new-friend"), motion=True, begun=False) as (app, pilot):
        await press(pilot, "enter")
        await until(pilot, lambda: chat(app).moment == "showing")
        await until(pilot, lambda: "Any key" in words_on(app))
        assert "Ordinary" not in words_on(app)
        while chat(app).moment != "judge":
            await press(pilot, "space")
        await until(pilot, lambda: "Ordinary" in words_on(app))
