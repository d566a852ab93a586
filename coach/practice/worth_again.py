"""Chats worth another go: played once, with something to practise in them.

Only what was played to its end is named, since its debrief has told what it was: a list of chats
"to practise" that held one nobody has opened yet would tell what kind it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from coach.practice.cards import Seen
from coach.practice.next_story import due_tactics


def worth_again(
    ended: Sequence[Seen], families: Mapping[str, str], now: datetime
) -> frozenset[str]:
    """The scenarios in which something was misjudged the last time, or has come due since."""
    last = {run.scenario: run for run in sorted(ended, key=lambda run: run.at)}
    due = set(due_tactics(ended, families, now))
    return frozenset(
        name
        for name, run in last.items()
        if any(
            (trial.counts and trial.result in ("miss", "false_alarm"))
            or due.intersection(trial.tactics)
            for trial in run.trials
        )
    )
