"""Another language while the program runs: on every screen, with nothing left in the first one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from textual.pilot import Pilot

from coach.i18n.language import current
from coach.library.stories import open_story
from coach.report.sitting import Sitting
from coach.ui import messages
from coach.ui.app import CoachApp
from coach.ui.facilitate.projected import ProjectedScreen
from coach.ui.languages import next_code
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.pause import PauseScreen
from tests.conftest import ROOT
from tests.ui.playing import chat, press, run_of, story_of, until, words_on
from tests.ui.rooms import facilitating

FRENCH = ROOT / "coach" / "i18n" / "locale" / "fr" / "LC_MESSAGES" / "coach.po"
BEGINNING = 32
"""As much of a sentence as stands on one line somewhere."""
TIMES = 5
"""What is told after the screen is there has come by then."""
SHORTEST = 5
"""Shorter English words may be French ones too."""


@cache
def catalog() -> dict[str, str]:
    """Every sentence of the program, in English and in French."""
    from babel.messages.pofile import read_po

    with FRENCH.open("rb") as file:
        found = read_po(file)
    return {one.id: str(one.string) for one in found if isinstance(one.id, str) and one.id}


@cache
def foreign(code: str) -> frozenset[str]:
    """What must not be read in a language: the beginnings of the other one's sentences."""
    told, others = list(catalog().values()), list(catalog())
    if code == "en":
        told, others = others, told
    own = _flat(" ".join(told))
    found = {_beginning(words) for words in others}
    return frozenset(one for one in found if len(one) >= SHORTEST and not _has(own, one))


def left_in_another(app: CoachApp) -> list[str]:
    """Words of the catalog on the screen that are not of the language in use."""
    shown = _flat(words_on(app))
    return [words for words in foreign(current()) if words in shown and _has(shown, words)]


def _beginning(words: str) -> str:
    """The beginning of a sentence, as much as stands on one line; nothing for a small word."""
    words = _flat(words.partition("{")[0])
    if len(words) > BEGINNING:
        words = words[:BEGINNING].rpartition(" ")[0]
    return words if words[:1].isupper() or " " in words else ""


def _flat(words: str) -> str:
    """Words without lines, boxes and spaces between them."""
    return re.sub(r"[\s│╭╮╰╯─▌▸●○]+", " ", words).strip()


def _has(text: str, words: str) -> bool:
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not before.isalpha() and not after.isalpha():
            return True
        at = text.find(words, at + 1)
    return False


async def left_after_change(app: CoachApp, pilot: Pilot[int]) -> list[str]:
    """Change the language and look for words of the one before; the screen stays."""
    here, after = app.screen, next_code()
    app.post_message(messages.LanguageWanted())
    leave = "Tout fermer" if after == "fr" else "Leave now"
    await until(pilot, lambda: current() == after and leave in words_on(app))
    for _time in range(TIMES):
        if not (left := left_in_another(app)):
            break
        await pilot.pause()
    assert app.screen is here
    return left


def test_words_of_another_language_are_seen() -> None:
    """The check itself can fail."""
    assert len(foreign("fr")) > 300
    assert len(foreign("en")) > 300
    assert _has(_flat("│ Which chat would\n│ you like to read?"), "Which chat would you like")
    assert not _has("Aboutissement", "About")


async def test_home_and_the_screens_it_leads_to() -> None:
    """Help, advice, about, progress, settings, the choice for a room, keys."""
    app = CoachApp(motion=False, sitting=Sitting())
    async with app.run_test(size=(90, 30)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        left = {"home": await left_after_change(app, pilot)}
        for keys in ("h", "i", "a", "p", "s", "f", "?"):
            await press(pilot, *keys)
            left[keys] = await left_after_change(app, pilot)
            app.post_message(messages.HomeWanted())
            await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    assert not any(left.values()), left


async def test_a_chat_its_moments_and_its_debrief(tmp_path: Path) -> None:
    """Judging, naming, looking back, replies, stopping, the end; the place stays the same."""
    story = story_of(tmp_path)
    app = CoachApp(story, motion=False, stories=([story], []))
    left: dict[str, list[str]] = {}
    async with app.run_test(size=(90, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChatScreen) and app.screen.query("#deck"))
        await pilot.pause()
        for moment, keys in (("start", ()), ("naming", ("enter", "f"))):
            await press(pilot, *keys)
            assert chat(app).moment == moment
            left[moment] = await left_after_change(app, pilot)
            assert chat(app).moment == moment
        await press(pilot, "escape", "o", "up")
        judged = len(run_of(app).passed)
        left["looking"] = await left_after_change(app, pilot)
        assert chat(app).moment == "looking"
        assert len(run_of(app).passed) == judged
        await press(pilot, "escape", "p")
        assert isinstance(app.screen, PauseScreen)
        left["pause"] = await left_after_change(app, pilot)
        await press(pilot, "x", "o", "1", "o", "1", "enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        left["debrief"] = await left_after_change(app, pilot)
        await press(pilot, "w")
        left["other ways"] = await left_after_change(app, pilot)
    assert not any(left.values()), left


async def test_the_first_start() -> None:
    """The very first screen."""
    app = CoachApp(first_start=True, stories=([], []))
    async with app.run_test(size=(90, 30)) as pilot:
        await until(pilot, lambda: app.screen.query("#pick-4"))
        assert await left_after_change(app, pilot) == []


async def test_a_workshop() -> None:
    """From what is for the facilitator alone to the vote and the class debrief."""
    left: dict[str, list[str]] = {}
    async with facilitating(open_story("first-steps"), None, (90, 30)) as (app, pilot):
        for place in ("confides", "setting", "rules", ""):
            if place:
                left[place] = await left_after_change(app, pilot)
            await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ProjectedScreen))
        for keys in ("", "n", "j", "0"):
            await press(pilot, *keys)
            left[f"chat {keys}"] = await left_after_change(app, pilot)
            if keys == "n":
                await press(pilot, "escape")
        await press(pilot, "enter")
        left["closing"] = await left_after_change(app, pilot)
    assert not any(left.values()), left
