"""Random keys, clicks, wheels, pastes, sizes, languages and colours over every screen of the app.

python -m tests.monkey [inputs] [seed …]    one process a seed; prints inputs, screens, memory

What has to hold meanwhile is ``tests.monkey_rules``'. A failing seed prints its last inputs; the
same seed and number of inputs plays them again.
"""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import tempfile
import traceback
from collections import Counter, deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir, contextmanager
from pathlib import Path
from random import Random
from unittest import mock

from textual import screen as drawing

from coach.i18n.language import current, use
from coach.library.problems import Unreadable
from coach.library.stories import Story, all_stories
from coach.report.sitting import Sitting
from coach.store.keeping import open_keeper
from coach.ui import leaving
from coach.ui.app import CoachApp
from coach.ui.facilitate.notes import NotesScreen
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.room import Room
from coach.ui.facilitating import FacilitateApp
from coach.ui.screens.home import HomeScreen
from coach.ui.starting import COLLECTING
from tests import inputs as sent
from tests.memory import Memory, early_and_late, tenths
from tests.monkey_rules import Rules

INPUTS, SEEDS = 200_000, tuple(range(1, 9))
LAST_TOLD = 60
LONG_RUN = 20_000  # inputs from which on memory has to be flat; before, caches are being filled
FEW = 4
"""Open screens at most where memory is measured: each holds some while it is open."""
MOST_RUNS = 25  # kept runs, after which it erases them: a learner's shelf, not a year of noise
BETWEEN_FRAMES = 0.5
"""Seconds; a terminal is drawn more often; here that would cost more than all inputs together."""
LONG_HERE = 8  # bursts away from any chat, after which it rather goes back
TO_A_CHAT = 0.6
"""How often something is chosen at Home, which is what Home is for."""
IN_A_CHAT = 0.15
"""How often one plays where there is a chat or a workshop to play."""
IN_EARNEST = 0.1
"""How often the button that leaves is heeded: a start takes as long as many inputs."""


class Monkey:
    """One seed's worth of inputs, over as many lives of the app as it takes."""

    def __init__(self, inputs: int, seed: int, folder: Path, stories: list[Story]) -> None:
        self.inputs = inputs
        self.chance = Random(seed)
        self.folder = folder
        self.stories = stories
        self.done: deque[str] = deque(maxlen=LAST_TOLD)
        self.count = 0
        self.lives = 0
        self.seen: Counter[str] = Counter()
        """How often each screen, and each moment of a chat, was on top."""
        self.deepest = 0
        self.memory = Memory()
        self.clock = sent.Clock()
        self._mood: tuple[str, ...] = sent.PLAYING
        self._measure_at = 0
        self._bored = 0
        """Inputs since there was a chat or a workshop to play."""
        self._app = CoachApp()
        self._rules = Rules(self)

    @property
    def app(self) -> CoachApp:
        """The app that lives now."""
        return self._app

    async def run(self) -> None:
        """All inputs."""

        def heeded(app: leaving.LeavingApp) -> None:
            if self.chance.random() < IN_EARNEST:
                app.action_leave_now()

        with (
            mock.patch.object(leaving, "monotonic", self.clock),
            mock.patch.object(leaving.LeavingApp, "on_leave_at_once", heeded),
            mock.patch.object(drawing, "UPDATE_PERIOD", BETWEEN_FRAMES),
        ):
            while self.count < self.inputs:
                await self._live()

    async def _live(self) -> None:
        """One life: from a start until it is left."""
        self.lives += 1
        use(self.chance.choice(("en_GB", "fr_FR", "fr_BE")))
        self._app, sitting = self._born()
        size = self.chance.choice(sent.SIZES)
        self.done.append(f"-- {type(self._app).__name__} {size} in {current()}")
        async with self._app.run_test(size=size, notifications=True, tooltips=True):
            await self.settle()
            while self.count < self.inputs and not self._app._exit:
                await self._one()
                if len(sitting.past(self.stories)) > MOST_RUNS:
                    sitting.erase_runs(self.stories)
        sitting.close()

    def _born(self) -> tuple[CoachApp, Sitting]:
        """An app as one of the commands starts it."""
        chance = self.chance
        path = self.folder / f"{self.lives}.db"
        keeps = chance.random() < 0.5
        sitting = Sitting(open_keeper(path, create=keeps), path=path)
        sitting.choose("motion", chance.choice((*["no"] * 7, "yes")))
        if chance.random() < 0.5:
            sitting.choose("adult", "yes")
        story = chance.choice(self.stories)
        stories: tuple[list[Story], list[Unreadable]] = (self.stories, [])
        start = chance.random()
        if start < 0.4:
            return CoachApp(sitting=sitting, stories=stories), sitting
        if start < 0.55:
            return CoachApp(sitting=sitting, stories=stories, first_start=True), sitting
        if start < 0.75:
            guided = chance.random() < 0.3
            return CoachApp(story, sitting=sitting, stories=stories, guided=guided), sitting
        sheet = self.folder / "workshop.json"
        first = (
            NotesScreen(story, sheet) if start > 0.95 else OpeningScreen(Room(story, path=sheet))
        )
        app = FacilitateApp(first, sitting=sitting)
        app._stories = stories
        return app, sitting

    async def _one(self) -> None:
        """A burst of inputs, and now and then a look at everything that has to hold."""
        for what in self._burst():
            self.send(what)
        await self.settle()
        self.note()
        self._mood = self.chance.choice((self._mood, *[sent.PLAYING] * 4, sent.READING, sent.KEYS))
        await self._rules.look()
        if self.count >= self._measure_at and len(self._app.screen_stack) <= FEW:
            self.memory.measure()
            self._measure_at = self.count + max(200, self.inputs // 100)

    def note(self) -> None:
        """Where one is."""
        if not self._app.is_running or not self._app.screen_stack:
            return
        screen = self._app.screen
        moment = getattr(screen, "moment", getattr(screen, "part", ""))
        self.seen[f"{type(screen).__name__} {moment}".strip()] += 1
        self._bored = 0 if moment else self._bored + 1
        self.deepest = max(self.deepest, len(self._app.screen_stack))

    # -- inputs ---------------------------------------------------------------------------------

    def _burst(self) -> list[str]:
        """What comes at once: at Home mostly a choice from the list, else anything."""
        chance = self.chance
        if isinstance(self._app.screen, HomeScreen) and chance.random() < TO_A_CHAT:
            pages, rows = chance.randrange(4), chance.randint(1, 5)
            return [*["key pagedown"] * pages, *["key down"] * rows, "key enter"]
        moment = getattr(self._app.screen, "moment", "")
        if moment and chance.random() < IN_A_CHAT:
            return ["key enter" if moment == "start" else f"key {chance.choice(sent.ANSWERS)}"]
        return [self._chosen() for _input in range(chance.choice(sent.BURSTS))]

    def _chosen(self) -> str:
        """An input, as it is written in a report."""
        chance = self.chance
        if self._bored > LONG_HERE and chance.random() < 0.3:
            return "key escape"
        width, height = self._app.size
        x, y = chance.randrange(width), chance.randrange(height)
        (kind,) = chance.choices(list(sent.KINDS), list(sent.KINDS.values()))
        match kind:
            case "mood":
                return f"key {chance.choice(self._mood)}"
            case "bound" | "any":
                bound = list(self._app.screen.active_bindings) if kind == "bound" else sent.KEYS
                keys = [key for key in bound if key not in sent.LEAVING]
                return f"key {chance.choice(keys)}" if keys else "key enter"
            case "spot":
                return f"click {self._spot(width, height) or f'{x} {y}'}"
            case "drag":
                return f"drag {x} {y} {chance.randrange(width)} {chance.randrange(height)}"
            case "size":
                anything = (chance.randint(40, 200), chance.randint(12, 60))
                columns, rows = chance.choice((anything, (200, 60), *sent.SIZES))
                return f"size {columns} {rows}"
            case "paste":
                return f"paste {chance.randrange(len(sent.PASTES))}"
            case "leave":
                return chance.choice(("key ctrl+q", "leave"))
            case "look":
                return f"key {chance.choice('gt')}"
        return f"{kind} {x} {y}"

    def _spot(self, width: int, height: int) -> str:
        """The middle of something that can have the focus."""
        widgets = [one for one in self._app.screen.focus_chain if one.id != "leave"]
        spots = [one.region.center for one in widgets if one.is_on_screen]
        if not spots:
            return ""
        x, y = self.chance.choice(spots)
        return f"{max(0, min(int(x), width - 1))} {max(0, min(int(y), height - 1))}"

    async def do(self, what: str) -> None:
        """Send an input, and wait until nothing more follows from it."""
        self.send(what)
        await self.settle()

    def send(self, what: str) -> None:
        """Send an input as a terminal would."""
        self.done.append(what)
        self.count += 1
        if what == "leave":
            self.clock.hurried = 3
        sent.send(self._app, what)

    async def settle(self) -> None:
        """Until nothing is left that could run now."""
        await sent.rest(self._app)


@contextmanager
def a_home() -> Iterator[Path]:
    """A folder that is the home, and where one is, while the monkey is let loose."""
    with tempfile.TemporaryDirectory() as folder:
        names = ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")
        with mock.patch.dict(os.environ, dict.fromkeys(names, folder)), chdir(folder):
            yield Path(folder)


def loose(inputs: int, seed: int) -> Monkey:
    """Let it loose with a seed; raises what it finds, with its last inputs."""
    with a_home() as folder:
        stories = all_stories(whole=False)[0]
        for story in stories:  # kept once read, 19 MB of them: no growth to be found while it plays
            story.told_in("fr")
        monkey = Monkey(inputs, seed, folder, stories)
        gc.collect()
        gc.freeze()  # as the program does after its first frame
        gc.set_threshold(*COLLECTING)
        try:
            asyncio.run(monkey.run())
        except BaseException as error:
            last = "\n".join(monkey.done)
            error.add_note(f"seed {seed}, input {monkey.count} of {inputs}; the last ones:\n{last}")
            raise
        return monkey


def _one_seed(inputs: int, seed: int) -> int:
    try:
        monkey = loose(inputs, seed)
    except Exception:  # noqa: BLE001 -- whatever it is, it is told and counts
        traceback.print_exc()
        return 1
    early, late = early_and_late(monkey.memory.held)
    lent, lent_late = early_and_late(monkey.memory.lent)
    flat = late <= early * 1.1 or inputs < LONG_RUN
    sys.stdout.write(
        f"seed {seed}: {monkey.count} inputs, {monkey.lives} lives, {len(monkey.seen)} places, "
        f"{monkey.deepest} screens deep, memory held {early:.0f} -> {late:.0f} MB"
        f"{'' if flat else ' GROWS'} (lent by the system {lent:.0f} -> {lent_late:.0f} MB)\n"
        f"  held in each tenth: {' '.join(f'{one:.0f}' for one in tenths(monkey.memory.held))} MB\n"
    )
    for place, times in monkey.seen.most_common():
        sys.stdout.write(f"  {times:6} {place}\n")
    return 0 if flat else 1


def main() -> int:
    """The command line; 0 when nothing was found."""
    numbers = [int(word) for word in sys.argv[1:]]
    inputs, seeds = numbers[0] if numbers else INPUTS, numbers[1:] or list(SEEDS)
    if len(seeds) == 1:
        return _one_seed(inputs, seeds[0])
    words = [sys.executable, "-m", "tests.monkey", str(inputs // len(seeds))]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        codes = pool.map(lambda seed: subprocess.call([*words, str(seed)]), seeds)
        failed = sum(code != 0 for code in codes)
    sys.stdout.write(f"{inputs} inputs over {len(seeds)} seeds, {failed} seeds with faults\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
