"""How fast the coach starts, on a real pseudo-terminal, against what it stands on.

Home in French against a bare Textual screen with the same widgets and no content; commands
against ``python -c pass``. Interleaved, medians. Home is measured with the heads of the stories
kept from an earlier start, as nearly always, and without (the first start ever, or a private one
on a device that never had another). Processor time to the frame is told beside the seconds: on a
busy machine only that can be compared. Targets: first frame of Home at most 1.10 times the bare
screen; ``coach --version`` at most 2.5 times ``python -c pass``.

    python benchmarks/start.py [rounds]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

T = TypeVar("T")
BARE = str(Path(__file__).parent / "bare_screen.py")
COACH = [sys.executable, "-c", "import re, sys; from coach.cli import main; sys.exit(main())"]
"""What the ``coach`` that pip lays on the path does."""
FRENCH = {"LANG": "fr_FR.UTF-8", "TEXTUAL_ANIMATIONS": "none"}


def first_frame(command: list[str], words: bytes, cache: str) -> tuple[float, float]:
    """Seconds, and of the processor, from starting a process to these words on its screen."""
    terminal = Terminal(command, environment={**FRENCH, "XDG_CACHE_HOME": cache})
    try:
        return terminal.wait_for(words), terminal.worked()
    finally:
        terminal.kill()


def whole(command: list[str]) -> float:
    """Seconds a process takes from start to end."""
    begun = perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return perf_counter() - begun


def interleaved(works: dict[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """What each work gave, taken in turns."""
    given: dict[str, list[T]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            given[name].append(work())
    return given


def frames(rounds: int) -> None:
    """Print the first frames."""
    python = sys.executable
    home = [*COACH, "--private"]
    with tempfile.TemporaryDirectory() as kept, tempfile.TemporaryDirectory() as empty:
        (Path(kept) / "coach").mkdir()
        (Path(kept) / "coach" / "keeps-something").touch()
        filling = {**os.environ, **FRENCH, "XDG_CACHE_HOME": kept, "XDG_DATA_HOME": kept}
        subprocess.run([*COACH, "list"], env=filling, capture_output=True, check=True)
        given = interleaved(
            {
                "bare screen": lambda: first_frame([python, BARE], b"the-last-line", empty),
                "Home, in French": lambda: first_frame(home, b"conversation", kept),
                "Home, nothing kept": lambda: first_frame(home, b"conversation", empty),
            },
            rounds,
        )
    wall = {name: median(seconds for seconds, _worked in one) for name, one in given.items()}
    work = {name: median(worked for _seconds, worked in one) for name, one in given.items()}
    bare = wall["bare screen"], work["bare screen"]
    for name in given:
        print(f"{name:<28}{wall[name] * 1000:7.0f} ms{wall[name] / bare[0]:7.2f} x bare", end="")
        print(f"    processor{work[name] * 1000:5.0f} ms{work[name] / bare[1]:7.2f} x bare")


def main(rounds: int) -> None:
    """Print medians and ratios."""
    frames(rounds)
    commands = {
        "python -c pass": lambda: whole([sys.executable, "-c", "pass"]),
        "coach --version": lambda: whole([*COACH, "--version"]),
        "coach help-now --country FR": lambda: whole([*COACH, "help-now", "--country", "FR"]),
        "coach list": lambda: whole([*COACH, "list"]),
    }
    taken = {name: median(times) for name, times in interleaved(commands, rounds).items()}
    nothing = taken["python -c pass"]
    for name, seconds in taken.items():
        print(f"{name:<28}{seconds * 1000:7.0f} ms{seconds / nothing:7.2f} x python -c pass")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
