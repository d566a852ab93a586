"""The flow of a chat: lines appear one after another, with a pause for typing, a screenful at most.

Owns when a line is shown. Which lines come is the screen's; how much fits is ``coach.ui.pacing``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, Protocol

from textual.timer import Timer

from coach.ui.pacing import Pace, typing_pause
from coach.ui.thread import Line
from coach.ui.widgets.conversation import Conversation

Reached = Literal["showing", "more", "settled"]
"""A line is being typed; the reader has to ask for more; everything is there."""


class _Screen(Protocol):
    """What the flow needs of the screen it runs on."""

    @property
    def conversation(self) -> Conversation: ...

    @property
    def moves(self) -> bool: ...

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Timer: ...

    def reached(self, what: Reached) -> None: ...


class Flow:
    """Shows lines on a screen at a reader's pace."""

    def __init__(self, screen: _Screen) -> None:
        self._screen = screen
        self._timer: Timer | None = None
        self._pace = Pace(self._rows, self._room)

    @property
    def coming(self) -> Line | None:
        """The line that is shown next."""
        return self._pace.coming

    def show(self, lines: Iterable[Line]) -> None:
        """Let these lines follow, the first of them at once."""
        self._pace.turn()
        self._pace.add(lines)
        self._next()

    def go_on(self) -> None:
        """The reader has read what is there."""
        self._pace.turn()
        self._next()

    def catch_up(self) -> None:
        """Show at once what is still being typed."""
        self._stop_timer()
        self._next(at_once=True)

    def forget(self) -> None:
        """Nothing is coming any more."""
        self._stop_timer()
        self._pace.clear()

    def _next(self, *, at_once: bool = False) -> None:
        conversation = self._screen.conversation
        while self._pace.coming is not None:
            if self._pace.is_full:
                self._screen.reached("more")
                return
            conversation.append(self._pace.take())
            following = self._pace.coming
            if following and not at_once and self._screen.moves and not self._pace.is_full:
                self._screen.reached("showing")
                pause = typing_pause(conversation.words_of(following))
                self._timer = self._screen.set_timer(pause, self._next)
                return
        self._screen.reached("settled")

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _rows(self, line: Line) -> int:
        return self._screen.conversation.rows_for(line)

    def _room(self) -> int:
        return self._screen.conversation.room
