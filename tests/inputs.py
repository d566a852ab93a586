"""Inputs as a terminal sends them, each written as a few words: "key enter", "click 3 4".

Owns as well which ones a monkey has, and how often each comes.
"""

from __future__ import annotations

import asyncio

from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size

from coach.ui.app import CoachApp

PASTES = ("paid", "my parents", "[/b] [@click=x]", "\x1b[31m", "é" * 80, "a\nb\tc", "INTERPOL-Q4")
CHARACTERS = {
    "enter": "\r", "tab": "\t", "space": " ", "slash": "/", "plus": "+", "minus": "-",
    "full_stop": ".", "comma": ",", "question_mark": "?", "backspace": "\x7f", "escape": "\x1b",
}  # fmt: skip

SIZES = (
    (80, 24), (80, 24), (60, 20), (60, 20), (40, 12), (40, 12), (120, 40), (76, 22), (104, 30),
    (61, 21), (45, 40), (150, 14),
)  # fmt: skip
KEYS = tuple(
    """
    enter escape tab shift+tab space up down left right pageup pagedown home end backspace delete
    f1 slash plus minus h i g t o u f l p z a w n s r c d x e v j m ctrl+c ctrl+f ctrl+a ctrl+p
    ctrl+z ctrl+end 1 2 3 4 5 6 7 8 9 0 é ß 你 full_stop comma question_mark
    """.split()  # noqa: SIM905 -- a line of keys is read at a glance
)
PLAYING = tuple("enter enter enter o u f f o 1 2 3 4 5 space down enter s v tab z".split())  # noqa: SIM905
ANSWERS = tuple("o o o f f u enter enter 1 1 2 3 s".split())  # noqa: SIM905
READING = tuple("tab enter space pagedown up down left right 1 2 3 i o h r w slash escape".split())  # noqa: SIM905
KINDS = {
    "leave": 0.05, "mood": 70, "bound": 4, "any": 3, "click": 6, "spot": 6, "wheel-up": 1,
    "wheel-down": 1, "move": 2, "drag": 1.5, "size": 0.6, "paste": 0.5, "look": 1,
}  # fmt: skip
"""The sorts of input, and how often each comes."""
BURSTS = (1, 1, 2, 4, 8, 16, 32, 64)
"""Inputs that come before the app has dealt with the first of them."""
LEAVING = ("ctrl+q", "ctrl+c")


class Clock:
    """The clock that three times Esc is measured by: as slow as the monkey says."""

    def __init__(self) -> None:
        self.now = 0.0
        self.hurried = 0
        """How many of the next presses come at once."""

    def __call__(self) -> float:
        """The time."""
        self.now += 0.1 if self.hurried else 1.0
        self.hurried = max(0, self.hurried - 1)
        return self.now


def send(app: CoachApp, what: str) -> None:
    """Send an input as a terminal would."""
    driver = app._driver
    assert isinstance(driver, HeadlessDriver)
    kind, *words = what.split(" ")
    match kind:
        case "key":
            driver.process_message(key_event(words[0]))
        case "leave":
            for _time in range(3):
                driver.process_message(key_event("escape"))
        case "size":
            columns, rows = map(int, words)
            driver._size = (columns, rows)
            driver.process_message(events.Resize(Size(columns, rows), Size(columns, rows)))
        case "paste":
            driver.process_message(events.Paste(PASTES[int(words[0])]))
        case "drag":
            x, y, to_x, to_y = map(int, words)
            driver.process_message(_mouse(events.MouseDown, x, y, 1))
            driver.process_message(_mouse(events.MouseMove, to_x, to_y, 1))
            driver.process_message(_mouse(events.MouseUp, to_x, to_y, 1))
        case "click":
            x, y = map(int, words)
            driver.process_message(_mouse(events.MouseMove, x, y, 0))
            driver.process_message(_mouse(events.MouseDown, x, y, 1))
            driver.process_message(_mouse(events.MouseUp, x, y, 1))
        case _:
            x, y = map(int, words)
            driver.process_message(_mouse(MOUSE[kind], x, y, 0))


async def rest(app: CoachApp) -> None:
    """Until nothing is left that could run now; raises what went wrong meanwhile."""
    loop = asyncio.get_running_loop()
    ready = loop._ready  # type: ignore[attr-defined]  # exact, where the Pilot guesses by CPU time
    for _turn in range(5000):
        await asyncio.sleep(0)
        if not ready:
            break
    else:
        raise AssertionError("it never comes to rest")
    if app._exception is not None:
        raise app._exception


MOUSE = {
    "wheel-up": events.MouseScrollUp, "wheel-down": events.MouseScrollDown,
    "move": events.MouseMove,
}  # fmt: skip


def key_event(key: str) -> events.Key:
    """A key, as a terminal tells it."""
    character = CHARACTERS.get(key, key if len(key) == 1 else None)
    return events.Key(key, character)


def _mouse(kind: type[events.MouseEvent], x: int, y: int, button: int) -> events.MouseEvent:
    return kind(
        widget=None, x=x, y=y, delta_x=0, delta_y=0, button=button, shift=False, meta=False,
        ctrl=False, screen_x=x, screen_y=y,
    )  # fmt: skip
