"""The long form of the random tests: ``python -m tests.check.long`` (run by ``.ci/long``).

200 mutations of every shipped scenario against the naive definition, then 50,000 damaged files:
none may take more than 2 s or make its process grow past 300 MB. One process for each processor;
what is tried is the same on every machine. A number after the command makes a share of it.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from coach.check.template import ordinary
from coach.check.template_long import manipulation
from coach.library.located import read
from coach.library.shelves import scenario_files, shelf
from tests.check.agreement import disagreements, opened
from tests.check.fuzzing import damaged, survives
from tests.check.making import SMALL, dumped
from tests.check.mutating import mutated
from tests.check.naive import TooManyStates

MUTATIONS, FILES = 200, 50_000
AT_ONCE, FILES_AT_ONCE = 10, 1_000
"""How many a process does before it takes the next share."""
SECONDS, MEGABYTES = 2.0, 300


def mutate(path: Path, begin: int, count: int) -> tuple[int, int, list[str]]:
    """Mutations of a scenario: how many the reader refused, have too many states, and differ."""
    source = read(path).data
    chance = Random(f"{path.stem} {begin}")
    refused = vast = 0
    wrong = []
    for number in range(begin, begin + count):
        name, changed = mutated(source, chance)
        story = opened(changed)
        if story is None:
            refused += 1
            continue
        try:
            differ = disagreements(story)
        except TooManyStates:  # a fact that mattered in one place matters everywhere now
            vast += 1
            continue
        if differ:
            wrong.append(f"{path.stem} {number} {name}: {differ}")
    return refused, vast, wrong


def fuzz(begin: int, count: int) -> tuple[float, float, list[str]]:
    """Damaged files: the slowest in seconds, the memory in MB, the ones over the limit."""
    slowest = 0.0
    slow = []
    sources = [dumped(SMALL), ordinary("example"), manipulation("example")]
    chance = Random(begin)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.yaml"
        for number in range(begin, begin + count):
            text = damaged(chance.choice(sources), chance)
            begun = time.process_time()
            survives(text, path)
            took = time.process_time() - begun
            slowest = max(slowest, took)
            if took > SECONDS:
                slow.append(f"slow: file {number}\n{text}")
    return slowest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, slow


def mutations(count: int) -> int:
    """So many of everything that ships; gives the number of disagreements."""
    begun = time.perf_counter()
    paths = scenario_files(shelf("scenarios"))
    totals = [0, 0, 0]
    with ProcessPoolExecutor(os.cpu_count()) as processes:
        shares = {
            path: [
                processes.submit(mutate, path, number, min(AT_ONCE, count - number))
                for number in range(0, count, AT_ONCE)
            ]
            for path in paths
        }
        for path, waiting in shares.items():
            found = [share.result() for share in waiting]
            differ = [line for one in found for line in one[2]]
            here = sum(one[0] for one in found), sum(one[1] for one in found), len(differ)
            _say(f"{path.stem}: {_told(count, *here)}", *differ)
            totals = [one + two for one, two in zip(totals, here, strict=True)]
    took = time.perf_counter() - begun
    _say(f"mutations: {_told(count * len(paths), *totals)}, {took:.0f} s")
    return totals[2]


def _told(count: int, refused: int, vast: int, differ: int) -> str:
    return (
        f"{count} made, {refused} refused by the reader, {vast} too large to enumerate, "
        f"{count - refused - vast} compared, {differ} disagreements"
    )


def damage(count: int) -> bool:
    """So many damaged files; tells whether all kept to the limits."""
    begun = time.perf_counter()
    with ProcessPoolExecutor(os.cpu_count()) as processes:  # new ones: their memory is measured
        shares = [
            processes.submit(fuzz, number, min(FILES_AT_ONCE, count - number))
            for number in range(0, count, FILES_AT_ONCE)
        ]
        found = [share.result() for share in shares]
    _say(*(line for one in found for line in one[2]))
    slowest, memory = max(one[0] for one in found), max(one[1] for one in found)
    _say(
        f"{count} damaged files: no traceback, the slowest {slowest:.2f} s, "
        f"{memory:.0f} MB at most, {time.perf_counter() - begun:.0f} s"
    )
    return slowest <= SECONDS and memory <= MEGABYTES


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


def main() -> int:
    """Both; gives the exit code."""
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    _say(f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} processors")
    differ = mutations(max(1, round(MUTATIONS * share)))
    well = damage(max(1, round(FILES * share)))
    return 1 if differ or not well else 0


if __name__ == "__main__":
    sys.exit(main())
