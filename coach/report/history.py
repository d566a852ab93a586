"""Runs that were kept, read back as stories: what reports, progress and practice are made of.

A run whose scenario has changed or gone since stays readable: its actions are all there, only its
figures are left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from coach.library.problems import Unreadable
from coach.library.stories import Story
from coach.practice.cards import Seen
from coach.scoring.detection import Counts, count_trials, pool
from coach.store.runs import Run, Runs
from coach.story.playthrough import NotPossible, Playthrough
from coach.story.replay import replay
from coach.story.transcript import Transcript
from coach.story.trial import Trial


class Past(Struct, frozen=True):
    """A run that was kept, and what it was."""

    run: Run
    transcript: Transcript
    story: Story | None
    """None when the scenario is gone."""
    played: Playthrough | None
    """None when the scenario is gone or has changed."""
    first: bool
    """Whether it is the first unguided run of its scenario: the one that counts."""

    @property
    def finished(self) -> Playthrough | None:
        """The run, once it has ended: before, nobody may learn from it what was right."""
        return self.played if self.played and self.played.stop.kind == "ended" else None

    @property
    def trials(self) -> tuple[Trial, ...]:
        """Its trials; none for a run that has not ended or cannot be replayed."""
        return self.finished.trials if self.finished else ()

    @property
    def counts(self) -> Counts:
        """What was counted before the threat."""
        return count_trials(self.trials)


def past_runs(runs: Runs, stories: Sequence[Story]) -> list[Past]:
    """Every run that was kept, the earliest first."""
    known = {story.id: story for story in stories}
    begun: set[str] = set()
    found = []
    for run in reversed(runs.all()):
        story = known.get(run.scenario)
        transcript = runs.transcript(run)
        first = not (run.guided or run.repeated) and run.scenario not in begun
        if not run.guided:
            begun.add(run.scenario)
        found.append(Past(run, transcript, story, _replayed(story, transcript), first))
    return found


def counted(past: Sequence[Past]) -> list[Past]:
    """The runs that enter the figures: first, unguided, finished, of judged chats."""
    return [
        one
        for one in past
        if one.first
        and one.finished is not None
        and one.story is not None
        and one.story.source.kind in ("manipulation", "ordinary")
    ]


def pooled(past: Sequence[Past]) -> Counts:
    """The counts of all runs that enter the figures, together."""
    return pool(one.counts for one in counted(past))


def seen(past: Sequence[Past]) -> list[Seen]:
    """The runs as practice sees them: unguided, from their beginning, still to be replayed.

    One that has not ended is known as played, and nothing of how it went.
    """
    return [
        Seen(one.run.scenario, one.run.begun, one.trials)
        for one in past
        if one.played is not None and not (one.run.guided or one.run.repeated)
    ]


def _replayed(story: Story | None, transcript: Transcript) -> Playthrough | None:
    if story is None:
        return None
    try:
        return replay(story.source, transcript)
    except (NotPossible, Unreadable):
        return None
