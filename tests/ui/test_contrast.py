"""Contrast of every text on its background, measured on the screens as they are drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.command import CommandList
from textual.pilot import Pilot
from textual.screen import Screen
from textual.theme import Theme

from coach.library.stories import Story, open_story
from coach.report.history import Past
from coach.report.sitting import Sitting
from coach.story.playthrough import Playthrough
from coach.story.transcript import Transcript
from coach.ui import themes
from coach.ui.app import CoachApp
from coach.ui.palette import Palette
from coach.ui.screens.about import AboutScreen
from coach.ui.screens.advice import AdviceScreen
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.first_start import FirstStartScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.keys import KeysScreen
from coach.ui.screens.old_run import OldRunScreen
from coach.ui.screens.other_ways import OtherWaysScreen
from coach.ui.screens.progress import ProgressScreen
from coach.ui.screens.settings import SettingsScreen
from coach.ui.screens.sources import SourcesScreen
from tests.long import share
from tests.ui.keeping import kept_run
from tests.ui.playing import story_of, until, words_on
from tests.ui.rooms import AAA, begin, checked, facilitating, press, weakest
from tests.ui.test_progress import long_beats

AA = 4.5
WHOLE = (60, 140)
"""Tall enough for a screen from its beginning to its end, so that nothing has to be scrolled."""


@pytest.mark.parametrize("theme", share(themes.PROJECTED), ids=lambda theme: theme.name)
async def test_contrast_on_black_and_on_white(theme: Theme) -> None:
    """Seven to one for every text as it is drawn, in both colours of the projector."""
    async with facilitating(open_story("new-friend"), None, (80, 24)) as (app, pilot):
        screen = await begin(app, pilot)
        if app.theme != theme.name:
            await press(pilot, "t")
        await checked(app, pilot, "1", "tab", "x", "2", "enter", "enter", "enter", "enter", "j")
        assert app.theme == theme.name
        await press(pilot, "escape")
        assert screen.moment != "stages"


@pytest.mark.parametrize("theme", share(themes.THEMES), ids=lambda theme: theme.name)
async def test_contrast_of_every_text_as_it_is_drawn(theme: Theme) -> None:
    """4.5 to one on the screens a learner meets, in every theme; 7 in high contrast."""
    least = AAA if theme is themes.CONTRAST else AA
    app = CoachApp(open_story("first-steps"), motion=False, guided=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#deck"))
        app.theme = theme.name
        for key in ("", "enter", "o", "f", "enter", "up", "h", "escape", "escape", "p", "x"):
            await press(pilot, *([key] if key else []))
            ratio, text = weakest(app)
            assert ratio >= least, (theme.name, key, text, round(ratio, 2))
        app.on_home_wanted()
        await until(pilot, lambda: app.screen.query("#stories"))
        await pilot.pause()
        for key in ("", "down", "down"):
            await press(pilot, *([key] if key else []))
            ratio, text = weakest(app)
            assert ratio >= least, (theme.name, "home", text, round(ratio, 2))


async def test_contrast_of_what_is_read_around_a_chat(tmp_path: Path) -> None:
    """The same from the first line to the last of every screen that one reads."""
    sitting = Sitting()
    beats = long_beats()
    del beats["hello"]["messages"][2:7]
    story = story_of(tmp_path, beats=beats)
    run = kept_run(sitting, story, "f", "o", "o", "f", "u", "no", "o", "tell")
    (past,) = sitting.past([story])
    changed = Transcript("small", "another", past.transcript.actions)
    app = CoachApp(sitting=sitting, motion=False, stories=([story], []))
    async with app.run_test(size=WHOLE) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await pilot.pause()
        screens: dict[str, Screen[None]] = {
            "How old are you?": FirstStartScreen(sitting),
            "Explain while I read": SettingsScreen(sitting),
            "Signs noticed": ProgressScreen(sitting, [story]),
            "What you can do now": DebriefScreen(story, run, sitting.next_up([story])),
            "It leads to": OtherWaysScreen(story, run),
            "changed or gone": OldRunScreen(Past(past.run, changed, story, None, first=True)),
            "See also": AdviceScreen("question:how-many"),
            "Claim": SourcesScreen("INTERPOL-Q3-1"),
            "Licences": AboutScreen(),
            "The mouse does all of it": KeysScreen(_home(app)),
        }
        for said, screen in screens.items():
            await app.push_screen(screen)
            await pilot.pause()
            assert said in words_on(app)
            await _readable_in_every_theme(app, pilot, said)
            app.pop_screen()
        chat = ChatScreen(story, _begun(story))
        await app.push_screen(chat)
        await pilot.pause()
        for key in ("f", "1"):
            await press(pilot, key)
            assert chat.moment == "naming"
            await _readable_in_every_theme(app, pilot, f"naming {key}")


@pytest.mark.parametrize("theme", share(themes.THEMES, at=2), ids=lambda theme: theme.name)
async def test_contrast_of_the_palette(theme: Theme) -> None:
    """What it offers, what was typed, and that nothing is called so."""
    least = AAA if theme is themes.CONTRAST else AA
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme.name
        await until(pilot, lambda: app.screen.query("#stories"))
        await press(pilot, "ctrl+p")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        listed = app.screen.query_one(CommandList)
        await until(pilot, lambda: listed.option_count > 3)
        for typed in ("", "down", "h", "x", "q"):
            await press(pilot, *([typed] if typed else []))
            await until(pilot, lambda: listed.option_count)
            await pilot.pause()
            typing = app.screen.query_one("#--input").region  # round it is the screen below, dimmed
            ratio, text = weakest(app, typing.union(listed.region))
            assert ratio >= least, (theme.name, typed, text, round(ratio, 2))


async def _readable_in_every_theme(app: CoachApp, pilot: Pilot[int], where: str) -> None:
    """What is on the screen now has the contrast that each theme promises; one a screen here."""
    for theme in share(themes.THEMES, at=len(where)):
        app.theme = theme.name
        await pilot.pause()
        ratio, text = weakest(app)
        least = AAA if theme is themes.CONTRAST else AA
        assert ratio >= least, (theme.name, where, text, round(ratio, 2))


def _home(app: CoachApp) -> HomeScreen:
    home = app.screen
    assert isinstance(home, HomeScreen)
    return home


def _begun(story: Story) -> Playthrough:
    """A run at its first message."""
    run = Playthrough(story.source)
    run.show()
    return run
