"""Every walk an author wrote holds, twice: as played, and through its transcript."""

from __future__ import annotations

import pytest

from coach.library.stories import Story
from coach.story.replay import replay
from coach.story.scenario import Walk
from coach.story.walks import WalkFailed, play, tally
from tests.scenes import small


def test_walks_hold_and_replay_to_the_same_end(shipped: Story) -> None:
    """The second time from what would have been saved."""
    assert len(shipped.source.walks) >= 2
    for walk in shipped.source.walks:
        run = play(shipped.source, walk)
        again = replay(shipped.source, run.transcript)
        assert again.state == run.state
        assert again.stop.ending == walk.ending
        if shipped.source.kind == "support":
            assert not again.trials
        else:
            assert tally(again.trials) == walk.tally


@pytest.mark.parametrize(
    ("walk", "reason"),
    [
        (Walk("w", ["o", "x"], "left"), "is no step"),
        (Walk("w", ["reply no"], "left"), "not offered"),
        (Walk("w", ["leave"], "good"), "reaches left"),
        (Walk("w", ["o"], "good"), "stops in beat hello, where message [a-z]+ waits to be judged"),
    ],
)
def test_a_walk_that_does_not_hold_says_why(walk: Walk, reason: str) -> None:
    """The step, or the end, and what was there instead."""
    with pytest.raises(WalkFailed, match=reason):
        play(small(), walk)
