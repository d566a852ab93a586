"""A chat that is explained as one plays is gone on with where one stopped, like any other."""

from __future__ import annotations

from pathlib import Path

from coach.report.sitting import ON
from coach.story.playthrough import Playthrough
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from tests.ui.keeping import sitting_at
from tests.ui.playing import chat, story_of, until


async def test_guided_by_the_settings_is_gone_on_with(tmp_path: Path) -> None:
    """``coach play`` without ``--guided``, by somebody who has set it for good."""
    story, path = story_of(tmp_path), tmp_path / "coach.db"
    sitting = sitting_at(path)
    sitting.choose("guided", ON)
    run = Playthrough(story.source, guided=True)
    run.show()
    sitting.begin()
    run.judge("ordinary")
    sitting.keep(run)
    sitting.close()
    app = CoachApp(story, sitting=sitting_at(path), motion=False, stories=([], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        assert chat(app).run.guided
        assert chat(app).run.passed
