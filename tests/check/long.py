"""The long form of the random tests: ``python -m tests.check.long`` (run by ``.ci/long``).

200 mutations of every shipped scenario against the naive definition, then 50,000 damaged files:
none may take more than 2 s or make the process grow past 300 MB.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
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

MUTATIONS, FILES = 200, 50_000
SECONDS, MEGABYTES = 2.0, 300


def mutate(count: int) -> int:
    """Mutations of what ships; gives the number of disagreements."""
    wrong = 0
    for path in scenario_files(shelf("scenarios")):
        source = read(path).data
        chance = Random(path.stem)
        refused = found = 0
        for number in range(count):
            name, data = mutated(source, chance)
            story = opened(data)
            if story is None:
                refused += 1
                continue
            differ = disagreements(story)
            found += 1
            if differ:
                wrong += 1
                sys.stdout.write(f"{path.stem} {number} {name}: {differ}\n")
        sys.stdout.write(f"{path.stem}: {refused} refused by the reader, {found} compared\n")
        sys.stdout.flush()
    return wrong


def fuzz(count: int) -> int:
    """Damaged files; gives the number that were too slow."""
    slow = 0
    sources = [dumped(SMALL), ordinary("example"), manipulation("example")]
    chance = Random(50_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.yaml"
        for number in range(count):
            text = damaged(chance.choice(sources), chance)
            begun = time.perf_counter()
            survives(text, path)
            if time.perf_counter() - begun > SECONDS:
                slow += 1
                sys.stdout.write(f"slow: file {number}\n{text}\n")
    return slow


def main() -> int:
    """Both; gives the exit code."""
    share = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    wrong = mutate(max(1, round(MUTATIONS * share)))
    slow = fuzz(max(1, round(FILES * share)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(f"{wrong} disagreements, {slow} slow files, {peak:.0f} MB at most\n")
    return 1 if wrong or slow or peak > MEGABYTES else 0


if __name__ == "__main__":
    sys.exit(main())
