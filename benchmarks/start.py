"""How fast the coach starts, on a real pseudo-terminal, against what it stands on.

Home in French against a bare Textual screen with the same widgets and no content; commands
against ``python -c pass``. Interleaved, medians. Targets: first frame of Home at most 1.10 times
the bare screen; ``coach --version`` at most 2.5 times ``python -c pass``.

    python benchmarks/start.py [rounds]
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parent))
from terminal import Terminal

BARE = str(Path(__file__).parent / "bare_screen.py")
FRENCH = {"LANG": "fr_FR.UTF-8", "TEXTUAL_ANIMATIONS": "none"}


def first_frame(command: list[str], words: bytes) -> float:
    """Seconds from starting a process to these words on its screen."""
    terminal = Terminal(command, environment=FRENCH)
    try:
        return terminal.wait_for(words)
    finally:
        terminal.kill()


def whole(command: list[str]) -> float:
    """Seconds a process takes from start to end."""
    begun = perf_counter()
    subprocess.run(command, capture_output=True, check=False)
    return perf_counter() - begun


def interleaved(works: dict[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """The median of each work, taken in turns."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(work())
    return {name: median(taken) for name, taken in times.items()}


def main(rounds: int) -> None:
    """Print medians and ratios."""
    python, coach = sys.executable, [sys.executable, "-m", "coach"]
    home = [*coach, "--private"]
    frames = interleaved(
        {
            "bare screen": lambda: first_frame([python, BARE], b"the-last-line"),
            "Home, in French": lambda: first_frame(home, b"conversation"),
        },
        rounds,
    )
    bare = frames["bare screen"]
    for name, seconds in frames.items():
        print(f"{name:<28}{seconds * 1000:7.0f} ms{seconds / bare:7.2f} x bare screen")
    commands = {
        "python -c pass": lambda: whole([python, "-c", "pass"]),
        "coach --version": lambda: whole([*coach, "--version"]),
        "coach help-now --country FR": lambda: whole([*coach, "help-now", "--country", "FR"]),
        "coach list": lambda: whole([*coach, "list"]),
    }
    taken = interleaved(commands, rounds)
    nothing = taken["python -c pass"]
    for name, seconds in taken.items():
        print(f"{name:<28}{seconds * 1000:7.0f} ms{seconds / nothing:7.2f} x python -c pass")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
