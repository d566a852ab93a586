"""Killing the program for real: a process on a terminal, SIGKILL at a random moment, and again.

python -m tests.crash 300 [seed]    prints kills, resumed, actions lost, integrity

After each kill the database must be whole, hold every action whose next message had been seen on
the terminal, and nothing that was not done; the next start must go on exactly there.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
from pathlib import Path
from random import Random
from time import monotonic, sleep

import yaml
from msgspec import Struct

from coach.library.stories import Story, open_story
from coach.store.keeping import open_keeper
from coach.store.runs import Runs
from coach.story.playthrough import Playthrough
from coach.story.replay import replay
from coach.story.transcript import Action, Judge
from tests.scenes import data

MESSAGES = 60
"""Judged messages of the story that is played."""
A_BEAT = 5
"""How many of them before each reply."""
LIMIT = 60.0
"""Seconds after which something counts as never shown."""
LONGEST_WAIT = 0.06
"""Seconds at most between the last key and the kill."""
EARLY = 0.1
"""How often it is killed while it is still starting."""
STARTING = 0.5
ROWS, COLUMNS = 30, 100
_ESCAPES = re.compile(
    rb"\x1b(?:\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|\[[0-?]*[ -/]*[@-~]|.)"
)


class Report(Struct):
    """What came of it."""

    kills: int = 0
    while_starting: int = 0
    """Kills before the program had shown anything to answer."""
    resumed: int = 0
    """Starts that went on exactly where the killed program was."""
    lost: int = 0
    """Actions whose next message had been seen, and that are gone."""
    broken: int = 0
    """Times the database was not whole."""
    wrong: int = 0
    """Times it held something that was not done."""
    finished: int = 0
    """Chats played to their end on the way."""


def token(number: int) -> str:
    """A word that stands in one message only."""
    return f"q{number:03d}z"


def write_story(folder: Path) -> Story:
    """A chat of one line, every message with a word of its own."""
    beats: dict[str, object] = {}
    for first in range(0, MESSAGES, A_BEAT):
        numbers = range(first, first + A_BEAT)
        following = f"b{first + A_BEAT}" if first + A_BEAT < MESSAGES else "good"
        beats[f"b{first}"] = {
            "stage": "approach",
            "messages": [
                {"id": f"m{n}", "text": f"word {token(n)}", "ordinary": "A word."} for n in numbers
            ],
            "replies": [
                {
                    "id": f"{name}{first}", "text": name, "grade": "safe", "because": "Yes.",
                    "goto": following,
                }
                for name in ("yes", "no")
            ],
        }  # fmt: skip
    ending = data()["endings"]["good"]
    story = data(
        id="crash-test", title="Crash test", kind="ordinary", start="b0", beats=beats, facts={},
        leave={"approach": "good"}, endings={"good": ending},
    )  # fmt: skip
    path = folder / "crash-test.yaml"
    path.write_text(yaml.safe_dump(story, sort_keys=False), "utf-8")
    return open_story(str(path))


class Program:
    """The coach as a process on a terminal of its own."""

    def __init__(self, home: Path, *words: str, started: tuple[str, ...] = ("-m", "coach")) -> None:
        self.seen: set[int] = set()
        """Messages that were on the terminal."""
        self._raw = b""
        self._terminal, inside = pty.openpty()
        fcntl.ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environment = {
            **os.environ, "HOME": str(home), "XDG_DATA_HOME": str(home), "LANG": "en_GB.UTF-8",
            "TERM": "xterm-256color",
        }  # fmt: skip
        self._process = subprocess.Popen(
            [sys.executable, *started, *words], stdin=inside, stdout=inside, stderr=inside,
            env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(inside)

    def press(self, key: str) -> None:
        """Type a key."""
        os.write(self._terminal, key.encode())

    def read(self, seconds: float) -> str:
        """What comes within so many seconds, without escape codes; all of it counts as seen."""
        ready, _out, _error = select.select([self._terminal], [], [], seconds)
        if ready:
            try:
                self._raw += os.read(self._terminal, 65536)
            except OSError:  # the other end is gone
                return self._look()
        return self._look()

    def wait_for(self, words: str) -> bool:
        """Wait until some words were shown; False when they never are."""
        end = monotonic() + LIMIT
        while monotonic() < end:
            if words in self.read(0.05):
                return True
        return False

    def end(self) -> tuple[int, str]:
        """Wait until it has ended by itself: its exit code, and all that it ever wrote."""
        end = monotonic() + LIMIT
        while self._process.poll() is None and monotonic() < end:
            self.read(0.05)
        code = self._process.poll()
        self.kill()
        return -1 if code is None else code, self._raw.decode("utf-8", "replace")

    def kill(self) -> None:
        """SIGKILL; then read what it had still written."""
        self._process.kill()
        self._process.wait()
        while select.select([self._terminal], [], [], 0)[0]:
            try:
                more = os.read(self._terminal, 65536)
            except OSError:
                break
            if not more:
                break
            self._raw += more
        self._look()
        os.close(self._terminal)

    def _look(self) -> str:
        words = _ESCAPES.sub(b"", self._raw).decode("utf-8", "replace")
        self.seen.update(int(found) for found in re.findall(r"q(\d{3})z", words))
        return words


class Crashes:
    """Many kills in one database, run after run."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.home = folder
        self.chance = Random(seed)
        self.report = Report()
        self.path = folder / "coach" / "coach.db"
        self.story = write_story(folder)
        keeper = open_keeper(self.path, create=True)
        keeper.set("motion", "no")
        keeper.close()
        self.run = self._new_run()
        """What was done so far, as the driver knows it."""

    def crash(self) -> None:
        """Start, resume, play a little, kill, look at the database."""
        before = len(self.run.transcript.actions)
        if self.run.stop.kind == "ended":
            self.run = self._new_run()
            self.report.finished += 1
            before = 0
        program = Program(self.home, "play", str(self.story.path))
        if self.chance.random() < EARLY:
            program.read(self.chance.uniform(0, STARTING))
            sleep(self.chance.uniform(0, STARTING))
            self.report.while_starting += 1
            self._end(program, before)
            return
        there = program.wait_for("Begin" if before == 0 else self._question())
        if there and before:
            expected = self.run.shown[-1]
            self.report.resumed += program.wait_for(token(int(expected[1:])))
        elif there:
            self.report.resumed += 1  # there was nothing to go on with, and it says so
        for key in self._keys(before) if there else ():
            program.press(key)
            program.read(self.chance.uniform(0, LONGEST_WAIT))
        program.read(self.chance.uniform(0, LONGEST_WAIT))
        self._end(program, before)

    def _end(self, program: Program, before: int) -> None:
        program.kill()
        self.report.kills += 1
        self._check(program.seen, before)

    def _question(self) -> str:
        return "How does this message" if self.run.stop.kind == "judge" else "What does"

    def _keys(self, before: int) -> list[str]:
        """Keys for some more actions; what they do is done to the driver's own run too."""
        keys = ["\r"] if before == 0 else []
        for _step in range(self.chance.randint(0, 7)):
            if self.run.stop.kind == "ended":
                break
            if self.run.stop.kind == "judge":
                verdict = self.chance.choice("ouf")
                keys += ["f", "\r"] if verdict == "f" else [verdict]
                self.run.judge({"o": "ordinary", "u": "unsure", "f": "flag"}[verdict])  # type: ignore[arg-type]
            else:
                number = self.chance.randint(1, 2)
                keys.append(str(number))
                self.run.reply(self.run.offered()[number - 1].id)
        return keys

    def _check(self, seen: set[int], before: int) -> None:
        """What is kept against what was done and what was seen."""
        done = self.run.transcript.actions
        kept, whole = self._kept()
        self.report.broken += not whole
        if kept != done[: len(kept)]:
            self.report.wrong += 1
        needed = max([before, *(self._needed(done, message) for message in seen)])
        self.report.lost += max(0, needed - len(kept))
        self.run = replay(self.story.source, kept) if kept else self._new_run()

    def _kept(self) -> tuple[tuple[Action, ...], bool]:
        """The actions of the run that is played now, and whether the database is whole."""
        runs = Runs(self.path)
        whole = runs.integrity() == "ok"
        all_runs = runs.all()
        mine = all_runs[0] if len(all_runs) > self.report.finished else None
        kept = runs.transcript(mine).actions if mine is not None else ()
        runs.close()
        return kept, whole

    def _needed(self, done: tuple[Action, ...], message: int) -> int:
        """How many actions lead to a message: all that come before it can be seen."""
        for place, action in enumerate(done):
            if isinstance(action, Judge) and action.message == f"m{message}":
                return place
        return len(done)

    def _new_run(self) -> Playthrough:
        run = Playthrough(self.story.source)
        run.show()
        return run


def crash(times: int, seed: int = 1) -> Report:
    """Kill the program so many times; gives what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        crashes = Crashes(Path(folder), seed)
        for _time in range(times):
            crashes.crash()
        return crashes.report


def main() -> int:
    """The command line; 0 when nothing was lost."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    report = crash(times, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write(
        f"kills {report.kills} ({report.while_starting} while starting), "
        f"resumed {report.resumed}, chats finished {report.finished}, "
        f"actions lost {report.lost}, database not whole {report.broken}, "
        f"something else kept {report.wrong}\n"
    )
    resumed = report.kills == report.resumed + report.while_starting
    good = resumed and not (report.lost or report.broken or report.wrong)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
