"""What keeping costs a key: from the key to the painted answer, with the store and without.

Chats with and without take turns in one run; the ratio of their p95 is to be at most 1.1.

    python -m benchmarks.keeping [rounds]
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from textual.pilot import Pilot

from coach.library.stories import Story, open_story
from coach.report.sitting import Sitting
from coach.store.keeping import open_keeper
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen

STORY = "new-friend"
ROUNDS = 30
MOST = 1.1


async def latencies(story: Story, sitting: Sitting) -> list[float]:
    """Seconds from each key to the screen that answers it, over one chat."""
    app = CoachApp(story, sitting=sitting, motion=False, stories=([story], []))
    times: list[float] = []
    async with app.run_test(size=(100, 30)) as pilot:
        while not isinstance(app.screen, ChatScreen) or not app.screen.query("#deck"):
            await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        screen = app.screen
        while screen.moment != "end":
            keys = {"judge": "o", "reply": "1"}
            key = keys.get(screen.moment, "enter")
            if key == "enter":
                await pilot.press(key)
                await pilot.pause()
            else:
                times.append(await _answered(app, screen, pilot, key))
    return times


async def _answered(app: CoachApp, screen: ChatScreen, pilot: Pilot[int], key: str) -> float:
    """One key: until what follows from it was laid out and painted."""
    done = len(screen.run.transcript.actions)
    painted = asyncio.Event()
    begun = perf_counter()
    app.simulate_key(key)
    while len(screen.run.transcript.actions) == done:
        await asyncio.sleep(0)
    screen.call_after_refresh(painted.set)
    await painted.wait()
    took = perf_counter() - begun
    await pilot.pause()
    return took


def main(rounds: int) -> int:
    """Print medians, 95th percentiles and their ratios; 1 when keeping costs too much."""
    story = open_story(STORY)
    kept: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds + 1):
            path = Path(folder) / "coach.db"
            sitting = Sitting(open_keeper(path, create=True), path=path)
            nothing = Sitting()
            nothing.keep = lambda _run: None  # type: ignore[method-assign]  # no store at all
            turns = [(sitting, kept), (nothing, bare)]
            for one, times in turns if number % 2 else reversed(turns):
                found = asyncio.run(latencies(story, one))
                if number:  # the first round only warms up
                    times.extend(found)
            sitting.close()
    medians = median(kept), median(bare)
    late = quantiles(kept, n=20)[-1], quantiles(bare, n=20)[-1]
    ratio = late[0] / late[1]
    print(f"{len(kept)} keys with the store, {len(bare)} without")
    middle = medians[0] / medians[1]
    print(f"median {medians[0] * 1000:.2f} ms and {medians[1] * 1000:.2f} ms: ratio {middle:.3f}")
    print(f"p95    {late[0] * 1000:.2f} ms and {late[1] * 1000:.2f} ms: ratio {ratio:.3f}")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
