"""Tactics: which ones a learner notices, and which ones to practise.

A message with several tactics counts for each of them: a flag set on it noticed them all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from coach.story.trial import Trial


def spotted_and_to_practise(
    trials: Iterable[Trial], *, least: int = 1
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tactics noticed at least half of the times, most noticed first; and those most missed.

    Args:
        trials: judged messages, of one run or of several.
        least: how often a tactic must have been shown before anything is said of it.
    """
    shown: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for trial in trials:
        shown.update(trial.tactics)
        if trial.result == "hit":
            hits.update(trial.tactics)
    enough = [tactic for tactic, times in shown.items() if times >= least]
    spotted = [tactic for tactic in enough if hits[tactic] * 2 >= shown[tactic]]
    practise = [tactic for tactic in enough if hits[tactic] * 2 < shown[tactic]]
    spotted.sort(key=lambda tactic: -hits[tactic])
    practise.sort(key=lambda tactic: hits[tactic] - shown[tactic])
    return tuple(spotted), tuple(practise)
