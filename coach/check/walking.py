"""A walk played twice: straight on, then once more from what was saved of the first time."""

from __future__ import annotations

import msgspec

from coach.story.playthrough import NotPossible, Playthrough
from coach.story.prepared import Prepared
from coach.story.replay import replay
from coach.story.scenario import Walk
from coach.story.transcript import Transcript
from coach.story.walks import WalkFailed, play


def walk_twice(story: Prepared, walk: Walk) -> Playthrough:
    """The run of a walk.

    Raises:
        WalkFailed: it does not go as written, or not the same from its transcript.
    """
    straight = play(story, walk)
    saved = msgspec.json.encode(straight.transcript)  # as it would be on a disk
    try:
        again = replay(story, msgspec.json.decode(saved, type=Transcript))
    except NotPossible as error:
        raise WalkFailed("cannot be restored: {error}", error=error) from error
    if (again.state, again.transcript) != (straight.state, straight.transcript):
        raise WalkFailed("ends in another state after being saved and restored")
    return straight
