"""Where a workshop is in its plan: which step, how far ahead or behind, what to shorten.

For the facilitator's notes only; nothing of it is on the projected screen, and nothing counts
down.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

BEHIND_FROM = 2.0
"""Minutes behind from which something is to be shortened."""


class Timing(Struct, frozen=True):
    """A moment of a workshop against its plan."""

    step: int
    """The place of the step that the plan has reached by now."""
    minute: float
    """Minutes since the beginning."""
    left: float
    """Minutes to the end; below 0 when it is over."""
    behind: float
    """Minutes behind the plan for the step the workshop is in; below 0 ahead of it."""
    shorten: tuple[int, ...]
    """Places of the longest steps from this one on, to shorten; empty when on time."""


def timing(minutes: Sequence[int], now: float, at: int) -> Timing:
    """The timing at minute ``now`` of a plan with steps of these lengths, in step ``at``.

    Raises:
        ValueError: there is no such step.
    """
    if not 0 <= at < len(minutes):
        raise ValueError(f"a plan of {len(minutes)} steps has no step {at}")
    total = sum(minutes)
    ends = [sum(minutes[: place + 1]) for place in range(len(minutes))]
    step = next((place for place, end in enumerate(ends) if now < end), len(minutes) - 1)
    behind = now - ends[at] if now > ends[at] else min(0.0, now - (ends[at] - minutes[at]))
    left = sorted(range(at, len(minutes)), key=lambda place: -minutes[place])
    shorten = tuple(left[:2]) if behind >= BEHIND_FROM else ()
    return Timing(step, now, total - now, behind, shorten)


def chat_step(minutes: Sequence[int]) -> int:
    """The place of the step in which the chat is played: the longest one."""
    return max(range(len(minutes)), key=lambda place: minutes[place])
