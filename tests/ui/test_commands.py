"""Commands: each defined once, and told wherever it works: key bar, palette, list of keys."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest
from textual.actions import parse
from textual.binding import Binding
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from coach.i18n.language import use
from coach.ui import commands, facilitate, screens
from coach.ui.app import CoachApp
from coach.ui.commands import bound, key_name, keys_of
from coach.ui.key_map import all_commands, reaches_us
from coach.ui.offers import grouped, offered
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.keys import KeysScreen
from coach.ui.screens.page import Page
from coach.ui.screens.settings import SettingsScreen
from tests.long import share
from tests.ui.playing import beyond, playing, press, story_of, until, words_on

TEXTUALS = ("Quit", "Theme", "Maximize", "Screenshot", "Search for commands", "No matches")
"""Words of Textual's own commands and palette."""


def kinds_of_screens() -> list[type[Page]]:
    """Every screen of the program."""
    for package in (screens, facilitate):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    found: list[type[Page]] = [Page]
    for kind in found:
        found.extend(kind.__subclasses__())
    return found


def test_every_command_is_on_a_screen_that_can_do_it() -> None:
    """None is left over, and every key of a screen is a command's, with an action behind it."""
    known, used = all_commands(), {commands.LEAVE_NOW.id}
    for kind in kinds_of_screens():
        for name, binding in bound(kind).items():
            used.add(name)
            assert name in known, (kind, name)
            assert hasattr(kind, f"action_{parse(binding.action)[1]}"), (kind, binding.action)
        for one in vars(kind).get("BINDINGS", ()):
            assert isinstance(one, Binding)
            assert one.id in known, (kind, one)
    assert used == set(known)


def test_keys_reach_programs_in_every_terminal() -> None:
    """Ctrl+Q alone is one that some keep; Textual takes it from the terminal's flow control."""
    for command in all_commands().values():
        assert command.title
        for key in command.keys.split(","):
            assert reaches_us(key) or (command, key) == (commands.LEAVE_NOW, "ctrl+q"), command
            assert key_name(key).strip(), command
    for swallowed in ("ctrl+@", "ctrl+space", "ctrl+s", "ctrl+z", "alt+a", "cmd+k", "ctrl+i"):
        assert not reaches_us(swallowed)


def test_one_key_means_one_thing_at_a_time() -> None:
    """No two commands of the frame share a key, nor one of the frame with one of a screen."""
    frame = {key: name for name in bound(Page) for key in keys_of(all_commands()[name])}
    for kind in kinds_of_screens():
        for name in set(bound(kind)) - set(bound(Page)):
            assert not frame.keys() & keys_of(all_commands()[name]), (kind, name)


def told(page: Page) -> set[str]:
    """The words of everything in the list of keys."""
    return {offer.words for offers in grouped(page).values() for offer in offers}


async def test_what_works_is_told_everywhere(tmp_path: Path) -> None:
    """Each key that works is in the list; each command with a name is in the palette too."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        for keys in ((), ("f",), ("escape", "h"), ("escape", "i"), ("escape",), ("s",)):
            await press(pilot, *keys)
            page = app.screen
            assert isinstance(page, Page)
            named = {offer.id for offer in offered(page)}
            for active in page.active_bindings.values():
                command = all_commands().get(active.binding.id or "")
                if command is not None:
                    assert active.binding.description in told(page), command
                    assert command.step or command.id in {*named, "palette"}, command
            for name, binding in bound(type(page)).items():
                if name not in bound(Page):
                    assert page.words_for(binding) in told(page), name


@pytest.mark.parametrize(("size", "code"), share([((60, 20), "fr"), ((120, 40), "en")]))
async def test_the_list_of_keys(tmp_path: Path, size: tuple[int, int], code: str) -> None:
    """By its key and by its button; what works now and what does later; Esc and ? lead back."""
    use(code)
    async with playing(story_of(tmp_path), size=size) as (app, pilot):
        await press(pilot, "question_mark")
        await until(pilot, lambda: app.screen.query(".key-row"))
        assert isinstance(app.screen, KeysScreen)
        assert not beyond(app)
        assert {"Ctrl+Q", "h"} <= set(words_on(app).splitlines()[0].split()), "help, leave now"
        groups = grouped(app.screen.under)
        assert len(groups) == 4
        here = {offer.id: list(offer.keys) for offer in groups["On this screen"]}
        assert here["ordinary"] == ["o"]
        assert here["flag"] == (["s", "f"] if code == "fr" else ["f"])
        assert any("1" in offer.keys for offer in groups["At other moments"])
        await press(pilot, "question_mark")
        assert isinstance(app.screen, ChatScreen)
        await pilot.click("#keys")
        await until(pilot, lambda: isinstance(app.screen, KeysScreen))
        await press(pilot, "escape")
        assert isinstance(app.screen, ChatScreen)


async def test_the_palette_in_french() -> None:
    """By key and by mouse; typed without accents; nothing of Textual's is there."""
    use("fr")
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await press(pilot, "ctrl+p")
        await until(pilot, lambda: "De l'aide" in words_on(app) and "Couleurs" in words_on(app))
        assert not [words for words in TEXTUALS if words in words_on(app)]
        await press(pilot, *"reglag")
        await until(pilot, lambda: app.screen.query_one(OptionList).option_count == 1)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen))
        await press(pilot, "question_mark")
        await until(pilot, lambda: app.screen.query("#to-palette"))
        await pilot.click("#to-palette")
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))


async def test_the_palette_knows_chats_and_says_when_nothing_fits(tmp_path: Path) -> None:
    """A chat by its title; for words that nothing is called, the list of keys."""
    story = story_of(tmp_path)
    app = CoachApp(motion=False, stories=([story], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await press(pilot, "f2", *"qqq")
        await until(pilot, lambda: "Nothing here is called that" in words_on(app))
        app.screen.query_one(Input).value = story.heading.title.lower()[:4]
        await until(pilot, lambda: story.heading.summary[:20] in words_on(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


async def test_a_pause_tells_nothing(tmp_path: Path) -> None:
    """Neither list nor palette opens over the neutral screen; such a key goes on like any other."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        for key in ("question_mark", "ctrl+p"):
            await press(pilot, "p")
            assert not app.screen.query("#keys")
            await press(pilot, key)
            assert isinstance(app.screen, ChatScreen)


async def test_in_a_search_field_everything_is_offered_still() -> None:
    """A letter is a letter there; the palette offers what has no key for the moment."""
    app = CoachApp(motion=False, stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await press(pilot, "i")
        await until(pilot, lambda: app.screen.query("#search"))
        page = app.screen
        assert isinstance(page, Page)
        keys = {offer.id: list(offer.keys) for offer in offered(page)}
        assert keys["help"] == ["f1"]
        assert keys["colours"] == []
        assert keys["keys"] == []
