"""A judgement key to the next message painted, on a real pseudo-terminal, in a very long chat.

Against Textual's own key echo: an app that does nothing but show a word for each key. Both run side
by side and take turns, key by key; movement is off, so that work is measured and not the pause for
typing. Targets: p95 at most 4 times the echo's, and the 400th message at most 1.3 times the 20th.
Processor time is told as well: on a busy machine only that can be compared.

    python benchmarks/chat.py [messages]
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).parent))

MESSAGES = 450
A_BEAT = 30
EARLY, LATE = 20, 400
AROUND = 10
"""Messages on either side of one that are measured with it."""
MOST, SLOWER = 4.0, 1.3
WORDS = "this is what a message looks like when somebody writes a little more than one line of it"


def token(number: int) -> str:
    """A word that stands in one message only."""
    return f"q{number:04d}z"


def write_story(path: Path, messages: int) -> None:
    """A scenario of one line; every message is judged and has a word of its own."""
    beats: dict[str, Any] = {}
    for first in range(0, messages, A_BEAT):
        following = first + A_BEAT
        beats[f"b{first}"] = {
            "stage": "approach",
            "messages": [
                {
                    "id": f"m{number}",
                    "text": f"{token(number)} {WORDS if number % 3 else 'short'}",
                    "ordinary": "Nothing is asked.",
                }
                for number in range(first, min(following, messages))
            ],
            "goto": f"b{following}" if following < messages else "good",
        }
    story = {
        "format": 1, "id": "long", "language": "en", "title": "A long story",
        "summary": "Sam hears from Robin.", "kind": "ordinary", "ages": [13, None], "minutes": 60,
        "place": "a chat", "protagonist": {"name": "Sam", "age": 15},
        "people": {"robin": {"name": "Robin", "role": "contact"}},
        "start": "b0", "leave": {"approach": "good"}, "beats": beats,
        "endings": {
            "good": {
                "outcome": "safe", "text": "Fine.", "help": ["talk"], "advice": ["tell-someone"],
            },
        },
    }  # fmt: skip
    path.write_text(yaml.safe_dump(story, sort_keys=False), encoding="utf-8")


def play(path: str) -> None:
    """The chat alone, kept in memory only."""
    import gc

    from coach.library.stories import open_story
    from coach.ui.app import CoachApp

    gc.disable()  # as coach.ui.start does; the app sees to the rest
    CoachApp(open_story(path), motion=False, stories=([], [])).run()


def echo() -> None:
    """Textual's own answer to a key: another word in the one widget there is."""
    from textual import events
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    class Echo(App[None]):
        keys = 0

        def compose(self) -> ComposeResult:
            yield Static("ready", id="echo")

        def on_key(self, event: events.Key) -> None:
            event.stop()
            self.keys += 1
            self.query_one("#echo", Static).update(token(self.keys))

    Echo().run()


class Keys:
    """What keys took in one terminal."""

    def __init__(self, command: list[str]) -> None:
        from terminal import Terminal

        self.terminal = Terminal(command)
        self.seconds: list[float] = []
        self.worked: list[float] = []
        """Seconds of the processor."""

    def judge(self, words: bytes) -> None:
        """Press the key and wait for the words; what comes after them is nobody's wait."""
        self.terminal.settle(0.02)
        before = self.terminal.worked()
        self.seconds.append(self.terminal.answered("o", words))
        self.worked.append(self.terminal.worked() - before)


def measure(messages: int) -> tuple[Keys, Keys]:
    """Every key, in the chat and in the echo, taken in turns."""
    this = [sys.executable, str(Path(__file__))]
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "long.yaml"
        write_story(story, messages)
        chat, other = Keys([*this, "--play", str(story)]), Keys([*this, "--echo"])
        try:
            chat.terminal.wait_for(b"A long story")
            other.terminal.wait_for(b"ready")
            chat.terminal.settle()
            chat.terminal.answered("\r", token(0).encode())
            for number in range(1, messages):
                for one in (chat, other):
                    one.judge(token(number).encode())
        finally:
            chat.terminal.kill()
            other.terminal.kill()
    return chat, other


def compare(name: str, judged: list[float], echoed: list[float]) -> bool:
    """Print medians, 95th percentiles and ratios; whether the targets are met."""
    late = [quantiles(times, n=20)[-1] for times in (judged, echoed)]
    middle = [median(times) for times in (judged, echoed)]
    early, at_last = (median(judged[at - AROUND : at + AROUND]) for at in (EARLY, LATE))
    print(f"{name}: p50 {middle[0] * 1000:.1f} ms, p95 {late[0] * 1000:.1f} ms;", end=" ")
    print(f"echo {middle[1] * 1000:.1f} ms, {late[1] * 1000:.1f} ms;", end=" ")
    print(f"p50 {middle[0] / middle[1]:.1f} x echo, p95 {late[0] / late[1]:.1f} x echo;", end=" ")
    print(f"message {LATE} {at_last / early:.2f} x message {EARLY}")
    return late[0] / late[1] <= MOST and at_last / early <= SLOWER


def main(messages: int) -> int:
    """Print seconds and work; 1 when a target is missed."""
    chat, other = measure(messages)
    met = compare("seconds", chat.seconds, other.seconds)
    compare("processor", chat.worked, other.worked)
    return 0 if met else 1


if __name__ == "__main__":
    if "--play" in sys.argv:
        play(sys.argv[-1])
    elif "--echo" in sys.argv:
        echo()
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else MESSAGES))
