"""The scenes of the gallery: every screen there is, reached as a person reaches it, by keys.

Each walk opens an app and calls ``take`` with a name wherever there is something to see. What is
done with a picture is ``gallery``'s.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.containers import VerticalScroll
from textual.pilot import Pilot

from coach.library.shelves import shelf
from coach.library.stories import Story, all_stories, open_story
from coach.report.sitting import Sitting
from coach.story.playthrough import Playthrough
from coach.ui.app import CoachApp
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.projected import ProjectedScreen
from coach.ui.facilitate.room import Room
from coach.ui.facilitating import FacilitateApp
from coach.ui.screens.chat import ChatScreen

STORY = "new-friend"
WALKED = ("first-steps", "volley-club", "guild-night", "quick-favour")
"""Chats that are played before there is something to say on Progress."""

MOST_STEPS = 500
"""More than the longest way through at 60×20, where every screenful is asked for."""

Take = Callable[[Pilot[int], str], Awaitable[None]]
Size = tuple[int, int]


@asynccontextmanager
async def open_app(app: CoachApp, size: Size) -> AsyncIterator[Pilot[int]]:
    """The app, drawn and quiet."""
    async with app.run_test(size=size) as pilot:
        await press(pilot)
        yield pilot


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one by one; what they do is done and drawn when this returns."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    for _round in range(3):
        await pilot.pause()


async def first_start(take: Take, size: Size) -> None:
    """What is asked once, then Home as somebody new sees it, and what can be opened over it."""
    app = CoachApp(first_start=True, motion=False, stories=all_stories())
    async with open_app(app, size) as pilot:
        await take(pilot, "first-start")
        await press(pilot, "4")
        await take(pilot, "home-new")
        await press(pilot, "end")
        await take(pilot, "home-last")
        await press(pilot, "v")
        await take(pilot, "home-filtered")
        await press(pilot, "question_mark")
        await take(pilot, "keys")
        await press(pilot, "backspace", "ctrl+p")
        await take(pilot, "palette")
        await press(pilot, "escape", "left")
        await press(pilot, "p")
        await take(pilot, "progress-empty")
        await press(pilot, "backspace", "s")
        await take(pilot, "settings")
        await press(pilot, "6")
        await take(pilot, "settings-asks")
        await press(pilot, "backspace", "backspace", "a")
        await take(pilot, "about")
        await press(pilot, "backspace", "h")
        await take(pilot, "help")
        await press(pilot, "r", "c")
        await take(pilot, "help-countries")


async def chat(take: Take, size: Size) -> None:
    """A chat from its first page to the debrief; Home and Progress while it is unfinished."""
    app = CoachApp(open_story(STORY), motion=False, stories=all_stories())
    async with open_app(app, size) as pilot:
        await take(pilot, "chat-start")
        await press(pilot, "enter")
        await take(pilot, "chat-first-message")
        await play(app, pilot, lambda screen: screen.moment == "reply")
        await take(pilot, "chat-replies")
        await play(app, pilot, lambda screen: len(screen.run.passed) >= 5)
        await play(app, pilot, lambda screen: screen.moment == "judge")
        await press(pilot, "f")
        await take(pilot, "chat-picker-families")
        await press(pilot, "1")
        await take(pilot, "chat-picker-tricks")
        await press(pilot, "backspace", "backspace", "up", "up")
        await take(pilot, "chat-second-look")
        await press(pilot, "backspace", "p")
        await take(pilot, "pause")
        await press(pilot, "x", "backspace")
        await take(pilot, "chat-stopping")
        await press(pilot, "enter")
        await take(pilot, "home-unfinished")
        await press(pilot, "enter")
        await play(app, pilot, lambda screen: screen.run.stage == "trap")
        await take(pilot, "chat-trap")
        await play(app, pilot, _cared)
        await take(pilot, "chat-care")
        await play(app, pilot, lambda screen: screen.moment == "end")
        await take(pilot, "chat-ending")
        await press(pilot, "enter")
        await told(take, app, pilot, "debrief")
        await press(pilot, "right", "right", "right")
        await take(pilot, "debrief-line")
        await press(pilot, "w")
        await take(pilot, "other-ways")


async def guided(take: Take, size: Size) -> None:
    """A chat that explains each message."""
    app = CoachApp(open_story(STORY), motion=False, guided=True, stories=all_stories())
    async with open_app(app, size) as pilot:
        await press(pilot, "enter")
        await play(app, pilot, lambda screen: len(screen.run.passed) >= 4)
        await play(app, pilot, lambda screen: screen.moment == "judge")
        await take(pilot, "chat-guided")


async def coming(take: Take, size: Size) -> None:
    """Somebody is typing."""
    app = CoachApp(open_story(STORY), motion=True, stories=all_stories())
    async with open_app(app, size) as pilot:
        await pilot.press("enter")
        await take(pilot, "chat-typing")


async def kept(take: Take, size: Size) -> None:
    """Progress and Home after a few chats; a run of a chat that has changed since."""
    sitting = Sitting()
    for name in WALKED:
        _walk(sitting, open_story(name))
    with TemporaryDirectory() as folder:
        _walk(sitting, open_story(STORY))
        stories, broken = all_stories()
        changed = [_changed(Path(folder)) if one.id == STORY else one for one in stories]
        app = CoachApp(sitting=sitting, motion=False, stories=(changed, broken))
        async with open_app(app, size) as pilot:
            await take(pilot, "home-played")
            await press(pilot, "p")
            await take(pilot, "progress")
            await press(pilot, "d")
            await take(pilot, "progress-details")
            await press(pilot, "e")
            await take(pilot, "progress-asks")
            await press(pilot, "backspace", "home", "enter")
            await take(pilot, "old-run")


async def knowledge(take: Take, size: Size) -> None:
    """Advice and sources: list, entry, search, nothing found."""
    app = CoachApp(motion=False, stories=all_stories())
    async with open_app(app, size) as pilot:
        await press(pilot, "i")
        await take(pilot, "advice")
        await press(pilot, "down", "enter")
        await take(pilot, "advice-entry")
        await press(pilot, "backspace", *"photo")
        await take(pilot, "advice-search")
        await press(pilot, *"qqq")
        await take(pilot, "advice-nothing")
        app.on_home_wanted()
        await press(pilot, "o")
        await take(pilot, "sources")
        await press(pilot, "enter")
        await take(pilot, "sources-entry")


async def workshop(take: Take, size: Size) -> None:
    """A workshop from the choice of a chat to the contacts."""
    app = CoachApp(motion=False, stories=all_stories())
    async with open_app(app, size) as pilot:
        await press(pilot, "f")
        await take(pilot, "facilitate-asked")
        await press(pilot, "enter")
        await take(pilot, "facilitate-choose")
    app = FacilitateApp(OpeningScreen(Room(open_story(STORY))))
    app.animation_level = "none"
    async with open_app(app, size) as pilot:
        await take(pilot, "facilitate-confides")
        await press(pilot, "enter", "2", "8")
        await take(pilot, "facilitate-setting")
        await press(pilot, "enter")
        await take(pilot, "facilitate-rules")
        await press(pilot, "enter")
        await _to_vote(app, pilot)
        await press(pilot, *"11", "tab", "9", "tab", "5")
        await take(pilot, "facilitate-counts")
        await press(pilot, "enter")
        await take(pilot, "facilitate-counted")
        await press(pilot, "enter")
        await take(pilot, "facilitate-reveal")
        await press(pilot, "enter")
        await take(pilot, "facilitate-discuss")
        await press(pilot, "v", "4", "tab", "3", "tab", *"20", "enter", "enter")
        await take(pilot, "facilitate-revote")
        await press(pilot, "enter")
        await _to_vote(app, pilot, replies=True)
        await take(pilot, "facilitate-replies")
        await press(pilot, *"12", "tab", "6", "tab", "5", "enter", "enter")
        await take(pilot, "facilitate-reply-chosen")
        await press(pilot, "j")
        await take(pilot, "facilitate-stages")
        await press(pilot, "0")
        await take(pilot, "class-debrief")
        for number in range(1, 5):
            await press(pilot, "enter")
            if not isinstance(app.screen, ProjectedScreen) and app.screen.query(".page"):
                await take(pilot, f"class-{number:02}")


WALKS = (first_start, chat, guided, coming, kept, knowledge, workshop)


async def play(app: CoachApp, pilot: Pilot[int], enough: Callable[[ChatScreen], bool]) -> None:
    """Judge well, mostly, and answer with the first reply until it is enough, or the end."""
    screen = app.screen
    assert isinstance(screen, ChatScreen)  # noqa: S101 -- a walk that lost its way
    for _step in range(MOST_STEPS):
        if enough(screen) or screen.moment == "end":
            break
        waiting = screen.run.stop.message
        flagged = bool(waiting and screen.conversation.messages[waiting].why)
        keys = {"judge": "f" if flagged else "o", "reply": "1"}
        await pilot.press(keys.get(screen.moment, "enter"))
        await pilot.pause()
    else:
        raise AssertionError(f"the walk is stuck at {screen.moment}")
    await press(pilot)


async def told(take: Take, app: CoachApp, pilot: Pilot[int], name: str) -> None:
    """A long screen: its beginning, each of its parts, its end."""
    screen = app.screen.query_one(f"#{name}", VerticalScroll)
    await take(pilot, f"{name}-00")
    for number, title in enumerate(screen.query(".title"), 1):
        screen.scroll_to_widget(title, top=True, animate=False)
        await press(pilot)
        await take(pilot, f"{name}-{number:02}")
    screen.scroll_end(animate=False)
    await press(pilot)
    await take(pilot, f"{name}-end")


def _cared(screen: ChatScreen) -> bool:
    """Whether the word of care after the trap is there."""
    return any(line.sort == "care" for line in screen.conversation.lines)


async def _to_vote(app: CoachApp, pilot: Pilot[int], *, replies: bool = False) -> None:
    """On to the next vote, or to the next one on replies."""
    screen = app.screen
    while not isinstance(screen, ProjectedScreen):
        await press(pilot, "enter")
        screen = app.screen
    while screen.moment != "vote" or (replies and screen.run.stop.kind != "reply"):
        await press(pilot, "s" if screen.moment == "vote" else "enter")


def _walk(sitting: Sitting, story: Story) -> None:
    """A whole run that is kept: a flag here, a miss there."""
    run = Playthrough(story.source)
    run.show()
    sitting.begin()
    while (stop := run.stop).kind != "ended":
        if stop.kind == "reply":
            run.reply(run.offered()[0].id)
        else:
            message = run.prepared.beats[stop.beat].messages
            flagged = any(line.message.id == stop.message and line.message.why for line in message)
            run.judge("flag" if flagged and len(run.passed) % 4 else "ordinary")
        sitting.keep(run)


def _changed(folder: Path) -> Story:
    """The story with other words than when it was played."""
    source = (shelf("scenarios") / f"{STORY}.yaml").read_text("utf-8")
    path = folder / f"{STORY}.yaml"
    path.write_text(re.sub(r"- id: (\w+)", r"- id: \1_again", source, count=1), "utf-8")
    return open_story(str(path))
