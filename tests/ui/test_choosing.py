"""The chat of a workshop is chosen from a list that tells what each one is."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import OptionList

from coach.library.stories import Story, open_story
from coach.ui import messages
from coach.ui.app import CoachApp
from coach.ui.facilitate.choosing import ChoosingScreen
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.screens.home import HomeScreen
from tests.ui.playing import press, story_of, until, words_on


def broken_chat(folder: Path) -> Story:
    """A good head over a body that leads nowhere."""
    path = story_of(folder).path
    text = path.read_text("utf-8")
    head = Story(path, open_story(str(path)).heading)
    before = text.index("goto: ")
    after = text.index("\n", before)
    path.write_text(f"{text[:before]}goto: nowhere{text[after:]}", "utf-8")
    return head


async def test_a_chat_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """What is wrong and where, on a row that cannot be chosen; asked for, it is told too."""
    broken = broken_chat(tmp_path)
    app = CoachApp(motion=False, stories=([open_story("new-friend"), broken], []))
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        app.post_message(messages.FacilitateWanted(broken))
        await until(pilot, lambda: any("nowhere" in one.message for one in app._notifications))
        assert isinstance(app.screen, HomeScreen)
        await press(pilot, "f")
        await until(pilot, lambda: isinstance(app.screen, ChoosingScreen))
        await until(pilot, lambda: app.screen.query(".first"))
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen.query("#stories"))
        listed = app.screen.query_one("#stories", OptionList)
        row = listed.get_option(broken.id)
        assert row.disabled
        assert "small.yaml:" in str(row.prompt)
        assert not listed.get_option("new-friend").disabled


async def test_a_learner_is_asked_before_anything_is_told() -> None:
    """F on Home, by chance: no kind and no trick is seen; No leads back, Yes to the list."""
    app = CoachApp(motion=False, stories=([open_story("new-friend")], []))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await press(pilot, "f")
        await until(pilot, lambda: "Are you facilitating?" in " ".join(words_on(app).split()))
        await press(pilot, "v")
        assert "anipulation" not in words_on(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)
        await press(pilot, "f", "g", "g", "enter")
        await until(pilot, lambda: "Manipulation" in words_on(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, OpeningScreen))
