"""Home, leaving at once, help, sizes and colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme
from textual.widgets import OptionList, Static

from coach.library.stories import all_stories, open_story
from coach.ui import start, themes
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.screens.home import HAPPENING, HomeScreen
from coach.ui.screens.pause import PauseScreen
from tests.long import share
from tests.ui.playing import (
    beyond,
    chat,
    playing,
    press,
    press_escape_three_times,
    story_of,
    until,
    words_on,
)

TO_THE_END = ("o", "o", "1", "o", "1")


async def test_home_begins_with_help() -> None:
    """The first entry leads to help now, without another question; the next one is begun with."""
    app = CoachApp(motion=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        stories = app.screen.query_one("#stories", OptionList)
        assert stories.get_option_at_index(0).id == HAPPENING
        assert stories.get_option_at_index(1).id == "first-steps"
        await press(pilot, "up", "enter")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await press(pilot, "backspace", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


async def test_stories_for_adults_are_hidden_from_others(tmp_path: Path) -> None:
    """They are listed for adults, and asked about when opened by id."""
    story = story_of(tmp_path, ages=[18, None])
    for adult in (False, True):
        async with playing(None, adult=adult, stories=([story], [])) as (app, _pilot):
            assert isinstance(app.screen, HomeScreen)
            assert app.screen.stories == ([story] if adult else [])
    async with playing(story, begun=False) as (app, pilot):
        assert "18 or older?" in words_on(app)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_nothing_on_home_tells_the_kind() -> None:
    """Neither the kind of a chat nor its tricks are listed."""
    app = CoachApp(motion=False)
    async with app.run_test(size=(100, 60)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        words = words_on(app).lower()
        assert "manipulation" not in words
        assert "flattery" not in words


@pytest.mark.parametrize(
    ("where", "way"),
    [
        *((where, "escape three times") for where in ("home", "chat", "pause", "help", "debrief")),
        ("chat", "ctrl+q"),
        ("pause", "ctrl+q"),
        ("home", "button"),
        ("debrief", "button"),
    ],
)
async def test_leave_at_once_from_every_screen(tmp_path: Path, where: str, way: str) -> None:
    """Nothing is asked, and what is left in the terminal is cleared."""
    keys: dict[str, tuple[str, ...]] = {"pause": ("p",), "help": ("h",)}
    keys["debrief"] = (*TO_THE_END, "enter")
    screens = {
        "home": HomeScreen, "chat": ChatScreen, "pause": PauseScreen, "help": HelpNowScreen,
        "debrief": DebriefScreen,
    }  # fmt: skip
    async with playing(None if where == "home" else story_of(tmp_path)) as (app, pilot):
        await press(pilot, *keys.get(where, ()))
        await until(pilot, lambda: isinstance(app.screen, screens[where]))
        await until(pilot, lambda: app.screen.query("#leave"))
        await pilot.pause()
        if way == "button":
            await pilot.click("#leave")
        elif way == "ctrl+q":
            await pilot.press(way)
        else:
            await press_escape_three_times(pilot)
        await until(pilot, lambda: app.left_at_once)


def test_the_terminal_is_cleared_after_leaving(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Screen, scrollback and window title; and only when one left at once."""

    def leave(app: CoachApp) -> int:
        app.left_at_once = True
        return 0

    monkeypatch.setattr(CoachApp, "run", leave)
    assert start.run(None, private=True, guided=False) == 0
    assert capsys.readouterr().out == "\x1b[0m\x1b[2J\x1b[3J\x1b[H\x1b]0;\x07"


async def test_two_escapes_do_not_leave(tmp_path: Path) -> None:
    """Esc goes back one step at a time."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o", "escape", "escape")
        assert not app.left_at_once
        assert chat(app).moment == "judge"


@pytest.mark.parametrize("size", share([(60, 20), (80, 24), (120, 40)]))
async def test_nothing_reaches_over_the_edge(size: tuple[int, int]) -> None:
    """Home, chat with its panels, debrief and help now fit the width."""
    app = CoachApp(open_story("new-friend"), motion=False, guided=True)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.query("#deck"))
        await pilot.pause()
        assert not beyond(app)
        await press(pilot, "enter", "o", "f")
        assert not beyond(app)
        await press(pilot, "enter", "up")
        assert not beyond(app)
        await press(pilot, "h")
        await until(pilot, lambda: app.screen.query("ContactCard"))
        await press(pilot, "r")
        assert not beyond(app)
        await press(pilot, "escape")
    app = CoachApp(motion=False)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await pilot.pause()
        assert not beyond(app)


@pytest.mark.parametrize("size", share([(60, 20), (120, 40)]))
async def test_the_debrief_tells_what_was_noticed(tmp_path: Path, size: tuple[int, int]) -> None:
    """Shape and word for each message, the reasons, the choices, the way to play again."""
    async with playing(story_of(tmp_path), size=size) as (app, pilot):
        await press(pilot, "o", "f", "enter", "1", "o", "1", "enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await until(pilot, lambda: app.screen.query(".judged"))
        await pilot.pause()
        assert not beyond(app)
        told = app.screen.query(".judged, .judged-why, .choice, Strip, .card").results(Static)
        shown = [str(widget.visual) for widget in told]
        everything = "\n".join(shown)
        assert "● noticed" in everything
        assert "✓ rightly left alone" in everything
        assert "There is no reason for the hurry." in everything
        assert "A school finds a person." in everything, "the way not taken"
        assert "safe" not in everything
        assert "risky" not in everything
        await press(pilot, "a")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


async def test_help_now_names_a_country_and_changes_it() -> None:
    """The locale's country first; digits only where one was verified."""
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=(100, 50)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await press(pilot, "h")
        await until(pilot, lambda: app.screen.query("ContactCard"))
        assert "999" in words_on(app)
        await press(pilot, "c")
        countries = app.screen.query_one("#countries", OptionList)
        countries.highlighted = countries.get_option_index("SN")
        await press(pilot, "enter")
        await until(pilot, lambda: "Senegal" in words_on(app))
        assert "call your local emergency number" in words_on(app)


async def test_colours_change() -> None:
    """Dark, light, high contrast, and round again."""
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        seen = []
        for _theme in themes.THEMES:
            await press(pilot, "t")
            seen.append(app.theme)
        assert seen == ["coach-light", "coach-contrast", "coach-dark"]


@pytest.mark.parametrize("theme", themes.THEMES, ids=lambda theme: theme.name)
def test_contrast(theme: Theme) -> None:
    """4.5:1 for every text on every background; 7:1 in high contrast."""
    least = 7.0 if theme is themes.CONTRAST else 4.5
    voices = {name: colour for name, colour in theme.variables.items() if name != "line"}
    named = {"foreground": theme.foreground, "primary": theme.primary, "accent": theme.accent}
    for behind in (theme.background, theme.surface, theme.panel):
        for name, colour in {**voices, **named}.items():
            lighter, darker = sorted((_luminance(behind), _luminance(colour)), reverse=True)
            ratio = (lighter + 0.05) / (darker + 0.05)
            assert ratio >= least, (theme.name, name, behind, round(ratio, 2))


def _luminance(colour: str | None) -> float:
    """WCAG's relative luminance."""
    parts = [part / 255 for part in Color.parse(colour or "").rgb]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_story_can_be_shown_on_home() -> None:
    """Nothing that ships is broken."""
    stories, broken = all_stories()
    assert stories
    assert not broken
