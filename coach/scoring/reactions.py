"""Reacting: the replies chosen, and what was done once there was a threat.

Two figures, shown side by side and never combined.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from coach.story.scenario import CHECKLIST, Does, Grade, Reply

GRADE_POINTS: dict[Grade, float] = {"safe": 1.0, "risky": 0.5, "harmful": 0.0}

CHECKLIST_POINTS: dict[Does, int] = {
    "tell": 3,
    "stop": 2,
    "nopay": 2,
    "nomore": 2,
    "evidence": 2,
    "block_report": 2,
    "official": 1,
}
CHECKLIST_TOTAL = sum(CHECKLIST_POINTS.values())

UNDONE_BY: dict[Does, Does] = {"nopay": "pay", "nomore": "send"}
"""Doing the second takes the first away; doing the first afterwards repairs it."""


class Checklist(Struct, frozen=True):
    """What was done after the threat, in the order of ``CHECKLIST``."""

    done: tuple[Does, ...]
    repaired: tuple[Does, ...]
    """Done only after the opposite ("paid, then stopped"); half the points."""
    undone: tuple[Does, ...]
    """Not done, or done once, and then the opposite, last of all: for a kind word, no points."""
    deleted_first: bool
    """Something was deleted before it was kept as evidence: for a word of advice, no points."""

    @property
    def missing(self) -> tuple[Does, ...]:
        """What was not done, or was done and then undone."""
        return tuple(x for x in CHECKLIST if x not in self.done and x not in self.repaired)

    @property
    def points(self) -> float:
        """Points of what was done, and half those of what was repaired; 14 at most."""
        done = sum(CHECKLIST_POINTS[one] for one in self.done)
        return done + sum(CHECKLIST_POINTS[one] for one in self.repaired) / 2

    @property
    def share(self) -> float:
        """Points of 14, 0 to 1."""
        return self.points / CHECKLIST_TOTAL


def reply_mean(replies: Sequence[Reply]) -> float | None:
    """The mean of safe 1, risky ½, harmful 0 over the replies chosen; None for none."""
    if not replies:
        return None
    return sum(GRADE_POINTS[reply.grade] for reply in replies) / len(replies)


def response_checklist(
    choices: Sequence[Sequence[Does]], threat_at: int | None
) -> Checklist | None:
    """What was done after the threat.

    Args:
        choices: what each choice of the run did, in order, those before the threat included:
            paying or sending then leaves stopping now a repair.
        threat_at: how many of them were made before the threat was shown; None when no threat
            was reached.

    Returns:
        None when no threat was reached.
    """
    if threat_at is None:
        return None
    undoes = {against: good for good, against in UNDONE_BY.items()}
    done: set[Does] = set()
    spoilt: set[Does] = set()
    deleted_first = False
    for place, acts in enumerate(choices):
        for act in acts:
            if act in undoes:
                spoilt.add(undoes[act])
                done.discard(undoes[act])
            elif place >= threat_at and act in CHECKLIST_POINTS:
                done.add(act)
            elif place >= threat_at and act == "delete":
                deleted_first |= "evidence" not in done
    return Checklist(
        done=tuple(act for act in CHECKLIST if act in done - spoilt),
        repaired=tuple(act for act in CHECKLIST if act in done & spoilt),
        undone=tuple(act for act in CHECKLIST if act in spoilt - done),
        deleted_first=deleted_first,
    )
