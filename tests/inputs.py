"""Inputs as a terminal sends them, each written as a few words: "key enter", "click 3 4"."""

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
