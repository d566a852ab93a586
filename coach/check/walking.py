"""A walk played twice: straight on, then saved and restored half-way and at its end."""

from __future__ import annotations

import msgspec

from coach.story.playthrough import NotPossible, Playthrough
from coach.story.prepared import Prepared
from coach.story.replay import replay
from coach.story.scenario import Walk
from coach.story.transcript import Transcript
from coach.story.walks import WalkFailed, play, take_step


def walk_twice(story: Prepared, walk: Walk) -> Playthrough:
    """The run of a walk.

    Raises:
        WalkFailed: it does not go as written, or not the same after being restored.
    """
    straight = play(story, walk)
    run = Playthrough(story)
    run.show()
    for number, step in enumerate(walk.steps):
        if number == len(walk.steps) // 2:
            run = _restored(story, run, number)
        take_step(run, step)
    run = _restored(story, run, None)
    if run.state != straight.state:
        raise WalkFailed("ends in another state after being saved and restored")
    return run


def _restored(story: Prepared, run: Playthrough, step: int | None) -> Playthrough:
    """The run saved as it would be on a disk, and read back."""
    saved = msgspec.json.encode(run.transcript)
    try:
        return replay(story, msgspec.json.decode(saved, type=Transcript))
    except NotPossible as error:
        raise WalkFailed(f"cannot be restored: {error}", step) from error
