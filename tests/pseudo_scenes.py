"""Every screen there is, and the keys that lead to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec import Struct
from textual.drivers.headless_driver import HeadlessDriver

from coach.library.stories import open_story
from coach.ui.app import CoachApp
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.room import Room
from coach.ui.facilitating import FacilitateApp
from tests.inputs import key_event, rest

SIZES = ((60, 20), (80, 24), (120, 40))
FIRST_CHAT = "first-steps"
TO_VOTE = "enter enter enter enter on"
VOTED = f"{TO_VOTE} v 1 2 tab 9 tab 8 enter"


class Scene(Struct, frozen=True):
    """A screen at a moment."""

    name: str
    start: str
    """home, first, chat, guided, played or room."""
    keys: str = ""
    """What is pressed; ``on`` presses Enter until something else than more is asked."""


SCENES = (
    Scene("home", "home"),
    Scene("first start", "first"),
    Scene("palette", "home", "ctrl+p"),
    Scene("palette, nothing found", "home", "ctrl+p x x q"),
    Scene("keys at home", "home", "question_mark"),
    Scene("settings", "home", "s"),
    Scene("settings, asked", "home", "s 6"),
    Scene("progress, empty", "home", "p"),
    Scene("about", "home", "a"),
    Scene("sources", "home", "o"),
    Scene("a claim", "home", "o enter"),
    Scene("advice", "home", "i"),
    Scene("an entry", "home", "i enter"),
    Scene("nothing found", "home", "i x x x q"),
    Scene("help now", "home", "h"),
    Scene("countries", "home", "h c"),
    Scene("choosing", "home", "f"),
    Scene("content note", "chat"),
    Scene("judging", "chat", "enter on"),
    Scene("naming", "chat", "enter on f"),
    Scene("naming, tricks", "chat", "enter on f 1"),
    Scene("looking back", "chat", "enter on o on o on up"),
    Scene("palette in a chat", "chat", "enter on o on ctrl+p"),
    Scene("keys in a chat", "chat", "enter on o on question_mark"),
    Scene("stopping", "chat", "enter on o on escape"),
    Scene("pause", "chat", "enter on p"),
    Scene("guided", "guided", "enter on o on"),
    Scene("end", "played"),
    Scene("debrief", "played", "enter"),
    Scene("other ways", "played", "enter w"),
    Scene("progress", "played", "enter escape p"),
    Scene("progress, asked", "played", "enter escape p e"),
    Scene("confides", "room"),
    Scene("whole page", "room", "r"),
    Scene("setting", "room", "enter"),
    Scene("rules", "room", "enter enter"),
    Scene("rules, on", "room", "enter enter enter"),
    Scene("room reads", "room", TO_VOTE),
    Scene("vote", "room", f"{TO_VOTE} v"),
    Scene("keys in a room", "room", f"{TO_VOTE} question_mark"),
    Scene("wrong vote", "room", f"{TO_VOTE} v enter"),
    Scene("counted", "room", VOTED),
    Scene("revealed", "room", f"{VOTED} enter"),
    Scene("discussed", "room", f"{VOTED} enter enter"),
    Scene("people", "room", f"{TO_VOTE} n"),
    Scene("stages", "room", f"{TO_VOTE} j"),
    Scene("stopping the workshop", "room", f"{TO_VOTE} escape"),
    Scene("class debrief", "room", f"{TO_VOTE} j 0"),
    Scene("closing", "room", f"{TO_VOTE} j 0 enter"),
    Scene("closing, on", "room", f"{TO_VOTE} j 0 enter enter"),
    Scene("closing, last", "room", f"{TO_VOTE} j 0 enter enter enter"),
)


@asynccontextmanager
async def opened_at(scene: Scene, size: tuple[int, int]) -> AsyncIterator[CoachApp]:
    """The app at that screen."""
    app = _app(scene)
    async with app.run_test(size=size):
        app.animation_level = "none"
        await rest(app)
        if scene.start == "played":
            await _play(app)
        await press(app, scene.keys)
        await asyncio.sleep(0.02)
        await rest(app)
        yield app


async def press(app: CoachApp, keys: str) -> None:
    """Press keys, each when nothing follows any more from the one before."""
    driver = app._driver
    assert isinstance(driver, HeadlessDriver)
    for key in keys.split():
        while key == "on" and getattr(app.screen, "moment", "") in ("more", "showing"):
            driver.process_message(key_event("enter"))
            await rest(app)
        if key == "on":
            continue
        driver.process_message(key_event(key))
        await rest(app)


async def _play(app: CoachApp) -> None:
    """The first chat, to its end."""
    for _key in range(200):
        moment = getattr(app.screen, "moment", "end")
        if moment == "end":
            return
        key = {"judge": "u", "reply": "1"}.get(moment, "enter")
        await press(app, key)


def _app(scene: Scene) -> CoachApp:
    match scene.start:
        case "room":
            return FacilitateApp(OpeningScreen(Room(open_story(FIRST_CHAT))))
        case "chat" | "played" | "guided":
            story = open_story(FIRST_CHAT)
            return CoachApp(story, motion=False, guided=scene.start == "guided")
        case _:
            return CoachApp(motion=False, first_start=scene.start == "first")
