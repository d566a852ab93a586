"""The chat on the screen: what keys and mouse do, and that it is the playthrough that decides."""

from __future__ import annotations

from pathlib import Path

from coach.story.playthrough import Playthrough
from coach.story.replay import replay
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.pause import PauseScreen
from coach.ui.widgets.conversation import Conversation
from tests.ui.playing import (
    bubbles,
    chat,
    click,
    click_key,
    playing,
    press,
    run_of,
    story_of,
    until,
    words_on,
)  # fmt: skip


async def test_a_whole_chat_by_keyboard_is_the_playthrough(tmp_path: Path) -> None:
    """Keys on the screen and calls on the playthrough give the same state."""
    story = story_of(tmp_path)
    async with playing(story) as (app, pilot):
        await press(pilot, "o", "f", "6", "1")  # asking for more, its first trick
        named = run_of(app).passed[-1].tactic
        await press(pilot, "2", "u", "1")
        await until(pilot, lambda: chat(app).moment == "end")
        run = run_of(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
    expected = Playthrough(story.source)
    expected.show()
    expected.judge("ordinary")
    expected.judge("flag", named)
    expected.reply("school")
    expected.judge("unsure")
    expected.reply("tell")
    assert named is not None
    assert run.state == expected.state
    assert replay(story.source, run.transcript).state == expected.state


async def test_a_whole_chat_by_mouse(tmp_path: Path) -> None:
    """No key is needed, not even to name a trick or to leave it unnamed."""
    async with playing(story_of(tmp_path), begun=False) as (app, pilot):
        await pilot.click("Asked .first")
        await until(pilot, lambda: chat(app).moment == "judge")
        await pilot.click("#ordinary")
        await until(pilot, lambda: run_of(app).passed)
        await pilot.click("#flag")
        await until(pilot, lambda: app.screen.query("TacticPicker NumberedRow"))
        await pilot.pause()
        await pilot.click("TacticPicker .skip")
        await until(pilot, lambda: app.screen.query("Replies NumberedRow"))
        await pilot.pause()
        await pilot.click("Replies NumberedRow")
        await until(pilot, lambda: run_of(app).stop.message == "fine")
        await pilot.pause()
        await pilot.click("#unsure")
        await until(pilot, lambda: chat(app).moment == "reply")
        await pilot.pause()
        await pilot.click("Replies NumberedRow")
        await until(pilot, lambda: chat(app).moment == "end")
        await pilot.pause()
        await pilot.click("Asked .first")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await pilot.pause()
        await click_key(pilot, "Back")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_second_look_turns_a_message_into_a_flag(tmp_path: Path) -> None:
    """Arrow up finds an earlier message; f flags it outside the counts."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o", "u", "up")
        assert chat(app).moment == "looking"
        assert isinstance(app.focused, Conversation)
        assert app.focused.looked_at is not None
        assert app.focused.looked_at.message_id == "quick"
        await press(pilot, "up", "down", "f")
        assert [late.message for late in run_of(app).late] == ["quick"]
        assert chat(app).moment == "reply"
        await press(pilot, "up", "f")
        assert len(run_of(app).late) == 1, "a flag is not flagged again"
        await press(pilot, "backspace")
        assert chat(app).moment == "reply"


async def test_second_look_by_mouse(tmp_path: Path) -> None:
    """A click on an earlier message, a click on the button; the newest is not looked back at."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o")
        first, _answer, newest = bubbles(app)
        await click(pilot, newest)
        await pilot.pause()
        assert chat(app).moment == "judge"
        await click(pilot, first)
        await until(pilot, lambda: chat(app).moment == "looking")
        await pilot.pause()
        await pilot.click("Asked .first")
        await until(pilot, lambda: run_of(app).late)
        assert chat(app).moment == "judge"


async def test_second_look_by_tab(tmp_path: Path) -> None:
    """Tab comes to the newest message that was judged, and past it to the buttons."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        for _time in range(6):
            await press(pilot, "tab")
            assert not isinstance(app.focused, Conversation), "nothing was judged yet"
        await press(pilot, "o")
        for _time in range(6):
            if not isinstance(app.focused, Conversation):
                await press(pilot, "tab")
        looked_at = chat(app).looked_at
        assert looked_at is not None
        assert looked_at.message_id == "hi"
        assert chat(app).moment == "looking"
        await press(pilot, "tab", "enter")
        await until(pilot, lambda: run_of(app).late)


async def test_the_key_bar_can_be_clicked(tmp_path: Path) -> None:
    """Each key in it is a button too."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await click_key(pilot, "Pause")
        await until(pilot, lambda: isinstance(app.screen, PauseScreen))


async def test_what_a_button_says_the_key_bar_does_not_say_again(tmp_path: Path) -> None:
    """Esc goes back at the beginning, and back to reading where one is asked whether to stop."""
    async with playing(story_of(tmp_path), begun=False) as (app, pilot):
        assert words_on(app).count("Esc") == 1
        await press(pilot, "enter")
        await until(pilot, lambda: chat(app).moment == "judge")
        await pilot.pause()
        assert "Esc Back" in words_on(app)
        await press(pilot, "o", "escape")
        await until(pilot, lambda: chat(app).moment == "stopping")
        await pilot.pause()
        assert words_on(app).count("Esc") == 1


async def test_judging_needs_the_message_in_sight(tmp_path: Path) -> None:
    """While looking back, the letter for ordinary does not judge the newest message."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o", "up", "o", "u")
        assert len(run_of(app).passed) == 1


async def test_undo_takes_the_last_step_back(tmp_path: Path) -> None:
    """Lines, marks and the question go back with it; the trial stays."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o", "o")
        await press(pilot, "1")
        lines = chat(app).query_one(Conversation).lines
        assert len(lines) == 6  # hi, answer, quick, the reply, time, fine
        await press(pilot, "z", "z")
        await until(pilot, lambda: len(chat(app).conversation.lines) == 3)
        assert run_of(app).stop.message == "quick"
        assert chat(app).moment == "judge"
        await press(pilot, "f", "enter")
        assert run_of(app).passed[-1].verdict == "flag"
        assert [trial.verdict for trial in run_of(app).trials] == ["ordinary", "ordinary"]


async def test_pause_hides_the_chat(tmp_path: Path) -> None:
    """Nothing of the chat is left to read, and any key goes on where one was."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        assert "Robin" in words_on(app)
        await press(pilot, "p")
        await until(pilot, lambda: isinstance(app.screen, PauseScreen))
        await pilot.pause()
        assert "Robin" not in words_on(app)
        assert "hi :)" not in words_on(app)
        await press(pilot, "x")
        assert chat(app).moment == "judge"


async def test_leaving_the_contact_is_a_choice_in_the_story(tmp_path: Path) -> None:
    """L leads where the story says, and z takes it back."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "l")
        assert run_of(app).stop.ending == "left"
        await press(pilot, "z")
        assert run_of(app).stop.message == "hi"


async def test_escape_asks_before_stopping_and_one_more_goes_on(tmp_path: Path) -> None:
    """Backspace does what Esc does; nothing is asked when nothing was played."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o", "escape")
        assert chat(app).moment == "stopping"
        await press(pilot, "backspace")
        assert chat(app).moment == "judge"
        await press(pilot, "backspace", "enter")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_naming_never_blocks(tmp_path: Path) -> None:
    """Esc gives the flag back, Enter leaves it unnamed."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "f", "1", "backspace", "escape")
        assert chat(app).moment == "judge"
        await press(pilot, "f", "z")
        assert chat(app).moment == "judge"
        assert not run_of(app).passed
        await press(pilot, "f", "1", "enter")
        assert run_of(app).passed[-1].tactic is None
        assert run_of(app).passed[-1].verdict == "flag"


async def test_a_callback_hears_of_every_action(tmp_path: Path) -> None:
    """Whoever keeps runs is told after each step."""
    heard: list[int] = []
    async with playing(story_of(tmp_path)) as (app, pilot):
        chat(app).on_action = lambda run: heard.append(len(run.transcript.actions))
        await press(pilot, "o", "o", "z")
    assert heard == [1, 2, 3]
