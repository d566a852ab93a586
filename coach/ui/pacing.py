"""The pace of a chat: how many lines a reader gets at a time, and the pause before each.

A thing of the screen only: the playthrough is already at its next stop.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from coach.ui.thread import Line

LINES_AT_ONCE = 4
SHORTEST, LONGEST, PER_LETTER = 0.35, 1.1, 0.009
"""Seconds of a typing pause."""


class Pace:
    """Lines that wait to be shown; stops when the reader's screen is full."""

    def __init__(self, rows: Callable[[Line], int], room: Callable[[], int]) -> None:
        self._rows = rows
        self._room = room
        self._waiting: deque[Line] = deque()
        self._unread = 0
        self._used = 0

    def add(self, lines: Iterable[Line]) -> None:
        """Let these lines follow."""
        self._waiting.extend(lines)

    @property
    def coming(self) -> Line | None:
        """The line that is shown next."""
        return self._waiting[0] if self._waiting else None

    @property
    def is_full(self) -> bool:
        """Whether the next line has to wait until the reader asks for more."""
        line = self.coming
        if line is None or self._unread == 0:
            return False
        return self._unread >= LINES_AT_ONCE or self._used + self._rows(line) > self._room()

    def take(self) -> Line:
        """The next line, now shown."""
        line = self._waiting.popleft()
        if line.sort in ("message", "care"):  # one's own answer has been read already
            self._unread += 1
            self._used += self._rows(line)
        return line

    def turn(self) -> None:
        """The reader has read what is there."""
        self._unread = self._used = 0

    def clear(self) -> None:
        """Nothing waits any more."""
        self._waiting.clear()
        self.turn()


def typing_pause(words: str) -> float:
    """How long it takes until a message of these words appears, in seconds."""
    return min(LONGEST, SHORTEST + len(words) * PER_LETTER)
