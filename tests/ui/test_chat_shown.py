"""What the chat shows and when: its language, its pace, the word of care, text that is text."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.i18n.language import current, use
from coach.library.stories import open_story
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.screens.pause import PauseScreen
from coach.ui.widgets.conversation import Conversation
from tests.scenes import SMALL
from tests.ui.playing import chat, playing, press, run_of, story_of, until, words_on


async def test_the_language_changes_and_the_place_stays() -> None:
    """In the middle of a chat, g says everything in French; the run is untouched."""
    async with playing(open_story("new-friend")) as (app, pilot):
        await press(pilot, "o", "o")
        state = run_of(app).state
        await press(pilot, "g")
        await until(pilot, lambda: current() == "fr")
        assert run_of(app).state == state
        french = chat(app).scenario.beats[run_of(app).stop.beat]
        waiting = next(said for said in french.messages if said.id == run_of(app).stop.message)
        await until(pilot, lambda: (waiting.text or "")[:12] in words_on(app))
        await press(pilot, "u")
        assert len(run_of(app).passed) == len(state.passed) + 1


async def test_a_language_changed_on_another_screen_reaches_the_chat() -> None:
    """The chat under help now speaks the new language when one comes back."""
    async with playing(open_story("new-friend")) as (app, pilot):
        await press(pilot, "h")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        await press(pilot, "g", "backspace")
        await until(pilot, lambda: "dix-neuf" in words_on(app))


async def test_messages_come_one_after_another_and_any_key_shows_them(tmp_path: Path) -> None:
    """With motion there is a typing pause; the key that ends it does not judge."""
    async with playing(story_of(tmp_path), motion=True) as (app, pilot):
        await press(pilot, "o")
        assert chat(app).moment == "showing"
        await press(pilot, "o")
        assert chat(app).moment == "judge"
        assert len(run_of(app).passed) == 1


async def test_a_long_passage_waits_for_the_reader(tmp_path: Path) -> None:
    """Four lines at a time, then Enter for more."""
    beats = {**SMALL["beats"]}
    beats["told_her"] = {
        "stage": "response",
        "messages": [{"id": f"told{n}", "narrator": f"Line {n}."} for n in range(9)],
        "goto": "good",
    }
    async with playing(story_of(tmp_path, beats=beats), size=(80, 50)) as (app, pilot):
        await press(pilot, "o", "o", "1", "o", "1")
        assert chat(app).moment == "more"
        assert "Line 3." in words_on(app)
        assert "Line 4." not in words_on(app)
        await press(pilot, "escape", "backspace")
        assert chat(app).moment == "more", "nothing is skipped by almost stopping"
        await press(pilot, "space", "enter")
        assert chat(app).moment == "end"


async def test_after_the_trap_there_is_a_word_of_care(tmp_path: Path) -> None:
    """It stands where the trap ends, before the threat."""
    beats = {key: {**beat} for key, beat in SMALL["beats"].items()}
    beats["later"]["stage"] = "trap"
    async with playing(story_of(tmp_path, beats=beats)) as (app, pilot):
        await press(pilot, "o", "o", "1", "o", "1")
        assert [line.sort for line in chat(app).query_one(Conversation).lines][-2] == "care"


async def test_guided_explains_after_each_judgement(tmp_path: Path) -> None:
    """The stage and the reasons are there in guided mode only."""
    async with playing(story_of(tmp_path), guided=True, size=(100, 40)) as (app, pilot):
        assert "Stage 1 of 8" in words_on(app)
        await press(pilot, "o")
        assert "A greeting." in words_on(app)
        await press(pilot, "f", "enter")
        await until(pilot, lambda: "There is no reason for the hurry." in words_on(app))
        await press(pilot, "z")
        await until(pilot, lambda: "There is no reason" not in words_on(app))
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o", "o")
        assert "Stage" not in words_on(app)
        assert "A greeting." not in words_on(app)


@pytest.mark.parametrize(
    "nasty",
    ["see [/ here [LINK] [b]x[/b]", "red \x1b[31m bell \x07 end", "[@click=app.exit]press[/]"],
)
async def test_text_is_text(tmp_path: Path, nasty: str) -> None:
    """Markup and escape codes in a story are characters one can see, and do nothing."""
    from msgspec.structs import replace

    from coach.library.scenarios import Loaded
    from coach.library.stories import story_of as opened

    story = story_of(tmp_path)
    hello = story.source.beats["hello"]
    text = nasty.replace("[b]", "[[b]").replace("[/b]", "[[/b]")
    first = replace(hello.messages[0], text=text)
    hello = replace(hello, messages=[first, *hello.messages[1:]])
    source = replace(story.source, beats={**story.source.beats, "hello": hello}, title=nasty)
    changed = opened(Loaded(source, story.located, story.path))
    async with playing(changed) as (app, pilot):
        shown = words_on(app)
        assert "\x1b" not in shown
        assert "\x07" not in shown
        await pilot.pause()
        for piece in ("[LINK]", "\\x1b[31m", "[@click=app.exit]press"):
            if piece.replace("\\x1b", "\x1b") in nasty:
                assert piece in shown


async def test_a_language_has_letters_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A letter a translator gives works, unless it means something else here."""
    words = {"letter for red flag": "s", "letter for not sure": "p"}
    monkeypatch.setattr("coach.ui.letters.pgettext", words.get)
    use("en")
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "s")
        assert chat(app).moment == "naming"
        await press(pilot, "enter", "p")
        await until(pilot, lambda: isinstance(app.screen, PauseScreen))
