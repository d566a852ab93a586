"""``coach check`` against bare reading: whole processes, interleaved, medians, ratios printed.

Bare reading is one pass of events with marks, converting to the frozen model, and walking what can
be reached: what any reader of these files has to do. Of what ships it also reads the catalogs, by
Babel. The first check has an empty cache and fills it. Times are those of the processor, so that
other work on the machine does not count. Run: ``python benchmarks/checking.py``.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BARE = """
import sys
from pathlib import Path
from coach.library.located import read
from coach.library.shapes import convert
from coach.story.scenario import Scenario
for path in sorted(Path(sys.argv[1]).glob("*.yaml")):
    scenario = convert(read(path), Scenario)
    seen, waiting = {scenario.start}, [scenario.start]
    while waiting:
        beat = scenario.beats.get(waiting.pop())
        if beat is not None:
            for target in [reply.goto for reply in beat.replies] + [beat.goto]:
                if target is not None and target not in seen:
                    seen.add(target)
                    waiting.append(target)
"""
TRANSLATED = """
import sys
from pathlib import Path
from babel.messages.pofile import read_po
for path in sorted(Path(sys.argv[1]).glob("locale/*/*.po")):
    with path.open("rb") as file:
        read_po(file, locale=path.parent.name)
"""
"""For what ships, bare reading reads the catalogs too, as gettext's tools do."""
CHECK = """
import sys
from coach.cli import main
sys.exit(main(["check", *sys.argv[1:]]))
"""
RUNS = 7


def write_stories(folder: Path, files: int, beats: int) -> None:
    """Files of a size, clean enough for every rule to have its work."""
    folder.mkdir(parents=True)
    for number in range(files):
        (folder / f"story-{number}.yaml").write_text(story(f"story-{number}", beats), "utf-8")


def story(name: str, beats: int) -> str:
    """A story of some beats, three replies each, 36 kB at 60 beats."""
    stages = ("approach", "trust", "gathering", "isolation", "escalation")
    lines = [
        f"format: 1\nid: {name}\nlanguage: en\ntitle: A long chat\nsummary: Sam hears from Alex.",
        f"kind: manipulation\nages: [13, null]\nminutes: {min(60, max(1, beats // 3))}",
        "place: a photo app\nprotagonist: {name: Sam, age: 15}",
        "people:\n  alex: {name: Alex, role: contact}",
        "facts:\n  told: Sam has said which school.\nleave:",
        *(f"  {stage}: left" for stage in stages),
        "start: b0\nbeats:",
    ]
    for beat in range(beats):
        after = f"b{beat + 1}" if beat + 1 < beats else "left"
        stage = stages[beat * len(stages) // beats]
        asks = "\n        if: told" if beat % 20 == 7 else ""
        lines.append(
            f"  b{beat}:\n    stage: {stage}\n    messages:\n"
            f'      - id: m{beat}a\n        text: "the bus was late and then the dog ate it all"\n'
            f"        ordinary: Small talk about an ordinary day.{asks}\n"
            f'      - id: m{beat}b\n        text: "[hurry]quick, tell me[/hurry] before it goes"\n'
            f"        why:\n          hurry: No time to think.\n    replies:"
        )
        for way in ("a", "b", "c"):
            extra = "\n        set: [told]" if way == "b" and beat % 20 == 3 else ""
            lines.append(
                f'      - id: r{beat}{way}\n        text: "not today, maybe later"\n'
                f"        grade: safe\n        because: Sam takes the time that it takes.{extra}\n"
                f"        goto: {after}"
            )
    lines.append("endings:")
    lines.extend(
        f"  {ending}:\n    outcome: safe\n    text: Sam closes the chat.\n"
        f"    help: [talk]\n    advice: [leave-is-allowed]"
        for ending in ("left", "left_too", "left_again", "left_at_last")
    )
    return "\n".join(lines) + "\n"


def timed(code: str, *arguments: str, cache: Path) -> float:
    """Seconds of processor time that a process takes."""
    environment = {
        **os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(cache),
        "PYTHONPYCACHEPREFIX": str(cache.with_name("compiled")), "PYTHONDONTWRITEBYTECODE": "",
    }  # fmt: skip
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment, stdout=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compare(
    folder: Path, cache: Path, bare_code: str = BARE, runs: int = RUNS
) -> tuple[float, float, float]:
    """Medians: bare reading, all rules with an empty cache, all rules on unchanged files."""
    bare, first, again = [], [], []
    for warm in (bare_code, CHECK):
        timed(warm, str(folder), cache=cache)
    for _ in range(runs):
        bare.append(timed(bare_code, str(folder), cache=cache))
        shutil.rmtree(cache, ignore_errors=True)
        first.append(timed(CHECK, str(folder), cache=cache))
        again.append(timed(CHECK, str(folder), cache=cache))
    return statistics.median(bare), statistics.median(first), statistics.median(again)


def main() -> None:
    """Print a table."""
    out = sys.stdout.write
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        sizes = {
            "1 file, 60 beats": (1, 60, RUNS), "10 files, 600 beats": (10, 60, RUNS),
            "100 files, 6,000 beats": (100, 60, RUNS), "1,000 files, 60,000 beats": (1000, 60, 3),
            "1 file, 600 beats": (1, 600, RUNS), "1 file, 4,800 beats": (1, 4800, RUNS),
        }  # fmt: skip
        out(f"{'':27}{'bare':>9}{'check':>9}{'ratio':>8}{'again':>9}{'of first':>10}\n")
        known: dict[str, float] = {}
        for label, (files, beats, runs) in sizes.items():
            folder = root / label.replace(" ", "-").replace(",", "")
            write_stories(folder, files, beats)
            _grow_old(folder)
            known[label] = _tell(label, *compare(folder, root / "cache", runs=runs))
        _tell("what ships", *compare(ROOT / "scenarios", root / "cache", BARE + TRANSLATED))
        times = known["1,000 files, 60,000 beats"] / known["100 files, 6,000 beats"]
        out(f"10 times the files (6,000 to 60,000 beats) take {times:.1f} times as long\n")


def _grow_old(folder: Path) -> None:
    """Nobody is writing in it just now: of files of the last two seconds no run is told again."""
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (0, 0))


def _tell(label: str, bare: float, first: float, again: float) -> float:
    """Print a line; gives the time of the first check."""
    sys.stdout.write(
        f"{label:27}{bare * 1000:6.0f} ms{first * 1000:6.0f} ms{first / bare:7.2f}×"
        f"{again * 1000:6.0f} ms{again / first:9.2f}×\n"
    )
    sys.stdout.flush()
    return first


if __name__ == "__main__":
    main()
