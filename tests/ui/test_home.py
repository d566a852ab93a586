"""Home: which chats are listed, at a first visit, with nothing to list, with a broken file."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from rich.style import Style
from textual.events import Click
from textual.widgets import OptionList

from coach.i18n.language import use
from coach.library.stories import Story, all_stories
from coach.practice.cards import Seen
from coach.practice.worth_again import worth_again
from coach.report.choice_of_chats import chosen, nothing_shown
from coach.report.sitting import Sitting
from coach.story.trial import Trial
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.home import HAPPENING, SHOW_ALL, HomeScreen
from coach.ui.widgets.choices import Choices
from coach.ui.widgets.strip_of_choices import StripOfChoices
from tests.ui.keeping import kept_run
from tests.ui.playing import press, story_of, until, words_on

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def shelf_of(folder: Path) -> list[Story]:
    """A short chat, a long one about somebody of 13, one for adults."""
    found = []
    for name, changes in {
        "small-short": {"minutes": 5, "title": "Short one"},
        "small-young": {"minutes": 12, "title": "Young one", "age": 13},
        "small-adult": {"minutes": 12, "title": "Adult one", "ages": [18, None]},
    }.items():
        place = folder / name
        place.mkdir()
        age = changes.pop("age", 16)
        changes["protagonist"] = {"name": "Sam", "age": age}
        found.append(story_of(place, id=name, **changes))
    return found


def listed(app: CoachApp) -> list[str]:
    """What is on the list, by id."""
    return [str(one.id) for one in app.screen.query_one("#stories", OptionList).options]


async def test_by_key_and_by_mouse(tmp_path: Path) -> None:
    """All, short, an age, all again; the way to help stays first; Enter opens the first chat."""
    app = CoachApp(motion=False, stories=(shelf_of(tmp_path), []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        assert {"small-short", "small-young"} <= set(listed(app))
        assert "small-adult" not in listed(app)
        await press(pilot, "v")
        assert listed(app) == [HAPPENING, "small-short", SHOW_ALL]
        await press(pilot, "v")
        assert listed(app) == [HAPPENING, "small-young", SHOW_ALL]
        await press(pilot, "v")
        assert "facilitate" in listed(app)
        await pilot.click("#shown", offset=(11, 0))
        await until(pilot, lambda: "small-young" not in listed(app))
        await press(pilot, "g")
        await until(pilot, lambda: app.screen.query("#shown"))
        assert "small-young" not in listed(app), "another language shows the same"
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


async def test_what_stands_out_is_one_key_away(tmp_path: Path) -> None:
    """Enter begins with what is there for somebody new, not with the row above it."""
    first = story_of(tmp_path, kind="tutorial")
    app = CoachApp(motion=False, stories=([first], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "New here?" in words_on(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


async def test_nothing_to_show_has_a_way_back(tmp_path: Path) -> None:
    """Once something was played, two more choices; an empty one says so and leads to all."""
    story = story_of(tmp_path)
    sitting = Sitting()
    kept_run(sitting, story, "o", "f", "no", "o", "tell")
    app = CoachApp(motion=False, stories=([story], []), sitting=sitting)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "not played" in words_on(app))
        assert "New here?" not in words_on(app)
        await press(pilot, "v", "v", "v")
        assert listed(app) == [HAPPENING, SHOW_ALL]
        assert nothing_shown("new") in words_on(app)
        await press(pilot, "v")
        assert listed(app) == [HAPPENING, SHOW_ALL]
        await press(pilot, "enter")
        assert story.id in listed(app)


async def test_for_adults(tmp_path: Path) -> None:
    """Their own age band instead of that of the youngest."""
    app = CoachApp(motion=False, adult=True, stories=(shelf_of(tmp_path), []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "adults" in words_on(app))
        await press(pilot, "v", "v")
        assert listed(app) == [HAPPENING, "small-adult", SHOW_ALL]


@pytest.mark.parametrize("adult", [True, False])
async def test_one_line_at_sixty_columns(tmp_path: Path, *, adult: bool) -> None:
    """All five choices and their key, in the longer language."""
    use("fr")
    story = story_of(tmp_path)
    sitting = Sitting()
    kept_run(sitting, story, "o", "f")
    app = CoachApp(motion=False, adult=adult, stories=([story], []), sitting=sitting)
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: app.screen.query("#shown"))
        await pilot.pause()
        strip = app.screen.query_one("#shown", StripOfChoices)
        assert strip.size.height == 1
        assert len(str(strip.visual).split("  ")) > 4


async def test_without_chats_there_is_a_sentence(tmp_path: Path) -> None:
    """None at all; only ones for adults; help is there in any case."""
    (adult,) = [one for one in shelf_of(tmp_path) if one.for_adults]
    for stories, said in (([], "There are no chats here."), ([adult], "for people from 18")):
        app = CoachApp(motion=False, stories=(stories, []))
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda said=said, app=app: said in words_on(app))  # type: ignore[misc]
            assert isinstance(app.screen, HomeScreen)
            assert listed(app)[0] == HAPPENING
            assert not app.screen.query_one("#shown").display


def test_to_practise_holds_only_what_was_played_to_its_end(tmp_path: Path) -> None:
    """A chat nobody has read is never there: that would tell what kind it is."""
    stories, _broken = all_stories(whole=False)
    assert chosen("practise", stories, [], adult=False) == []
    story = story_of(tmp_path)
    sitting = Sitting()
    kept_run(sitting, story, "o", "u")
    assert chosen("practise", [story], sitting.past([story]), adult=False) == []
    kept_run(sitting, story, "o", "u", "no", "o", "tell")
    assert chosen("practise", [story], sitting.past([story]), adult=False) == [story]


def test_worth_again() -> None:
    """Missed or suspected for nothing the last time; or noticed, and due again."""

    def run(name: str, days: int, *, verdict: str, tactics: tuple[str, ...] = ("hurry",)) -> Seen:
        trial = Trial("m", "approach", tactics, verdict)  # type: ignore[arg-type]  # one of three
        return Seen(name, NOW - timedelta(days=days), (trial,))

    families = {"hurry": "pressure"}
    missed = run("a", 2, verdict="ordinary")
    noticed = run("a", 1, verdict="flag")
    suspected = run("b", 1, verdict="flag", tactics=())
    calm = run("c", 1, verdict="ordinary", tactics=())
    assert worth_again([missed], families, NOW) == {"a"}
    assert worth_again([suspected, calm], families, NOW) == {"b"}
    assert worth_again([noticed], families, NOW) == set()
    assert worth_again([noticed], families, NOW + timedelta(days=400)) == {"a"}


async def test_a_row_that_has_just_gone_means_nothing(tmp_path: Path) -> None:
    """What the terminal shows is older than the list, when one types and clicks at once."""
    app = CoachApp(motion=False, stories=([story_of(tmp_path)], []))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        listed = app.screen.query_one("#stories", Choices)
        stale = Style(meta={"option": listed.option_count})
        listed.post_message(
            Click(listed, 3, 3, 0, 0, 1, shift=False, meta=False, ctrl=False, style=stale)
        )
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)
