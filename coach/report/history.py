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
    def counts(self) -> Counts:
        """What was counted before the threat; nothing for a run that cannot be replayed."""
        return count_trials(self.played.trials) if self.played else Counts()


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
    """The runs that enter the figures: first, unguided, readable, of judged chats."""
    return [
        one
        for one in past
        if one.first
        and one.played is not None
        and one.story is not None
        and one.story.source.kind in ("manipulation", "ordinary")
    ]


def pooled(past: Sequence[Past]) -> Counts:
    """The counts of all runs that enter the figures, together."""
    return pool(one.counts for one in counted(past))


def seen(past: Sequence[Past]) -> list[Seen]:
    """The runs as practice sees them: unguided, from their beginning, still to be replayed."""
    return [
        Seen(one.run.scenario, one.run.begun, one.played.trials)
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
