"""A trial: one judged message that was shown and passed, with what the learner said of it.

The unit of everything in ``coach.scoring``. A message with several tactics is one trial.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.story.scenario import STAGES_BEFORE_THREAT, Stage

Verdict = Literal["ordinary", "unsure", "flag"]
VERDICTS: tuple[Verdict, ...] = ("ordinary", "unsure", "flag")
Result = Literal["hit", "miss", "false_alarm", "correct_rejection"]


class Trial(Struct, frozen=True):
    """The first judgement of a message; undo and second looks do not change it."""

    message: str
    """The message's id."""
    stage: Stage
    tactics: tuple[str, ...]
    """The tactics flagged in it; empty for an ordinary message."""
    verdict: Verdict
    named: str | None = None
    """The tactic the learner named after a flag, if any."""

    @property
    def is_signal(self) -> bool:
        """Whether the message carries a flag."""
        return bool(self.tactics)

    @property
    def counts(self) -> bool:
        """Whether it enters the main figures: approach to trap."""
        return self.stage in STAGES_BEFORE_THREAT

    @property
    def result(self) -> Result:
        """Hit, miss, false alarm or correct rejection; not sure counts as no."""
        if self.verdict == "flag":
            return "hit" if self.tactics else "false_alarm"
        return "miss" if self.tactics else "correct_rejection"
