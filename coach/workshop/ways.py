"""The way to a later stage, for a facilitator who has no time for what comes before it.

It is the shortest, whatever its replies are: to show the trap, somebody has to walk into it.
"""

from __future__ import annotations

from collections import deque

from coach.story.playthrough import NotPossible, Playthrough
from coach.story.scenario import STAGES, Scenario, Stage, holds

_Place = tuple[str, frozenset[str]]
"""A beat, or an ending, and the facts that are known there."""


def way_to(run: Playthrough, stage: Stage) -> tuple[str, ...]:
    """The replies to give from here until a stage begins; by the fewest beats, through none later.

    Raises:
        NotPossible: the story does not get there from here.
    """
    if run.stage == stage:
        return ()
    here: _Place = (run.stop.beat, run.facts)
    waiting: deque[tuple[_Place, tuple[str, ...]]] = deque([(here, ())])
    seen = {here}
    beats, last = run.scenario.beats, STAGES.index(stage)
    while waiting:
        place, given = waiting.popleft()
        beat = beats.get(place[0])
        if beat is None or STAGES.index(beat.stage) > last:
            continue
        if beat.stage == stage:
            return given
        for reply, after in _steps(run.scenario, place):
            if after not in seen:
                seen.add(after)
                waiting.append((after, (*given, *reply)))
    raise NotPossible(f"the story does not come to {stage} from here")


def _steps(scenario: Scenario, place: _Place) -> list[tuple[tuple[str, ...], _Place]]:
    """The reply to give, or none where the story just goes on, and where that leads."""
    name, facts = place
    beat = scenario.beats[name]
    found: list[tuple[tuple[str, ...], _Place]] = [
        ((reply.id,), (reply.goto, facts | frozenset(reply.set)))
        for reply in beat.replies
        if holds(reply, facts)
    ]
    if found or beat.goto is None:
        return found
    return [((), (beat.goto, facts))]
