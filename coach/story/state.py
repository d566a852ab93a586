"""Where a playthrough stands, as frozen values that can be kept and compared."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.story.scenario import Stage
from coach.story.transcript import Judge, Late
from coach.story.trial import Trial


class Stop(Struct, frozen=True):
    """Where the story waits: to begin, for a judgement, for a reply, or at its end."""

    kind: Literal["begin", "judge", "reply", "ended"]
    beat: str
    message: str | None = None
    """The message to judge."""
    ending: str | None = None


class Choice(Struct, frozen=True):
    """A reply that was given where others were offered; ``reply`` is None for leaving."""

    beat: str
    reply: str | None
    offered: tuple[str, ...]


class State(Struct, frozen=True):
    """All that a playthrough knows, to compare two of them."""

    stop: Stop
    facts: frozenset[str]
    shown: tuple[str, ...]
    passed: tuple[Judge, ...]
    late: tuple[Late, ...]
    choices: tuple[Choice, ...]
    trials: tuple[Trial, ...]


class Before(Struct, frozen=True):
    """What an action found, so that undo can give it back."""

    stop: Stop
    index: int
    facts: frozenset[str]
    stage: Stage | None
    shown: int
    passed: int
    late: int
    choices: int
