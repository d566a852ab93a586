"""A written walk played by keyboard on the screen gives the debrief that its author declared."""

from __future__ import annotations

import pytest

from coach.library.stories import open_story
from coach.report.debrief import debrief
from coach.story.replay import replay
from coach.story.walks import play, tally
from tests.long import share
from tests.ui.playing import chat, playing, press, run_of, until


@pytest.mark.parametrize("name", share(["volley-club", "new-friend"]))
async def test_a_walk_by_keyboard_is_the_walk(name: str) -> None:
    """The same debrief as the walk, and as the replay of what was played."""
    story = open_story(name)
    walk = max(
        (one for one in story.source.walks if not any("look" in step for step in one.steps)),
        key=lambda one: len(one.steps),
    )
    async with playing(story) as (app, pilot):
        run = run_of(app)
        for step in walk.steps:
            word, _, rest = step.partition(" ")
            wanted = "judge" if word in ("o", "u", "f") else "reply" if word == "reply" else None
            if wanted is not None:
                while chat(app).moment == "more" or run.stop.kind != wanted:
                    await press(pilot, "space")
                await until(pilot, lambda: chat(app).moment in ("judge", "reply", "more"))
                while chat(app).moment == "more":
                    await press(pilot, "space")
            before = len(run.transcript.actions)
            if word in ("o", "u"):
                await press(pilot, word)
            elif word == "f":
                await press(pilot, "f", "enter")
            elif word == "reply":
                offered = [reply.id for reply in run.offered()]
                await press(pilot, str(offered.index(rest) + 1))
            elif word == "leave":
                await press(pilot, "l")
            await until(pilot, lambda before=before: len(run.transcript.actions) > before)  # type: ignore[misc]  # a default binds the loop's value
        assert run.stop.ending == walk.ending
    told = debrief(run, story.source)
    assert tally(run.trials) == walk.tally
    expected = debrief(play(story.source, walk), story.source)
    assert (told.counts, told.first_sign, told.ending_id, told.choices, told.response) == (
        expected.counts, expected.first_sign, expected.ending_id, expected.choices,
        expected.response,
    )  # fmt: skip
    again = replay(story.source, run.transcript)
    assert debrief(again, story.source) == told
