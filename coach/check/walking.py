"""A walk played twice: straight on, and saved and restored before every step."""

from __future__ import annotations

from coach.story.playthrough import NotPossible, Playthrough, Score, replay
from coach.story.scenario import Walk
from coach.story.walks import WalkFailed, play, take_step


def walk_twice(score: Score, walk: Walk) -> Playthrough:
    """The run of a walk.

    Raises:
        WalkFailed: it does not go as written, or not the same after being restored.
    """
    straight = play(score, walk)
    run = Playthrough(score)
    run.show()
    for number, step in enumerate(walk.steps):
        try:
            run = replay(score, run.transcript)
            take_step(run, step)
        except NotPossible as error:
            raise WalkFailed(f"step {number + 1} '{step}' after restoring: {error}", number) from error
    if run.state != straight.state:
        raise WalkFailed("ends in another state after being saved and restored")
    return run
