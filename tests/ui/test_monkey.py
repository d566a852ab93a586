"""Random inputs, a small seeded share of what ``.ci/long`` does; and what they have found."""

from __future__ import annotations

from pathlib import Path

from coach.i18n.language import use
from coach.library.stories import open_story
from coach.story.playthrough import Playthrough
from coach.ui.app import CoachApp
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.messages import KeepingChosen, LanguageWanted
from coach.ui.palette import Palette
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.screens.help_now import HelpNowScreen
from coach.ui.screens.home import HomeScreen
from coach.ui.widgets.key_button import KeyButton
from tests.inputs import rest, send
from tests.monkey import loose
from tests.ui.playing import beyond, playing, press, story_of, until, words_on
from tests.ui.rooms import begin, facilitating

TO_THE_END = ("o", "f", "enter", "1", "o", "1")


async def test_tab_leads_to_the_buttons_of_a_projected_chat() -> None:
    """Outside a vote, where Tab goes from count to count."""
    async with facilitating(open_story("first-steps"), None) as (app, pilot):
        screen = await begin(app, pilot)
        await press(pilot, "tab")
        assert (screen.moment, app.focused) == ("vote", None)
        await press(pilot, "n", "escape", "escape", "tab")
        assert screen.moment == "stopping"
        assert app.focused is not None


async def at_once(app: CoachApp, *keys: str) -> None:
    """Keys that come before the first of them is dealt with."""
    for key in keys:
        send(app, f"key {key}")
    await rest(app)


def test_nothing_breaks_and_every_way_leads_home() -> None:
    """The rules of ``tests.monkey_rules`` hold after random keys, clicks and sizes."""
    monkey = loose(60, 3)
    assert monkey.count >= 60
    assert monkey.seen


async def test_the_next_key_of_a_workshop_can_be_clicked(tmp_path: Path) -> None:
    """What is clicked may be replaced by what it does."""
    async with facilitating(open_story("first-steps"), tmp_path / "workshop.json") as (app, pilot):
        await pilot.click("#next")
        screen = app.screen
        assert isinstance(screen, OpeningScreen)
        await until(pilot, lambda: screen.part == "setting")
        await until(pilot, lambda: len(screen.query("#next")) == 1)


async def test_a_projected_chat_told_anew_while_it_asks() -> None:
    """Back to an earlier step between two languages: what was asked meanwhile is asked again."""
    async with facilitating(open_story("first-steps"), None) as (app, pilot):
        screen = await begin(app, pilot)
        await at_once(app, "g", "u", "g")
        await until(pilot, lambda: screen.is_here and screen.query("Panel > *"))
        await press(pilot, "enter")
        assert screen.moment == "vote"


async def test_enter_twice_at_the_end_opens_one_debrief(tmp_path: Path) -> None:
    """The second one comes before the first is dealt with."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, *TO_THE_END)
        await at_once(app, "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, DebriefScreen))
        await pilot.pause()
        assert len(app.screen_stack) == 2


async def test_a_step_taken_back_at_once_after_the_end(tmp_path: Path) -> None:
    """The run has not ended any more when its debrief is due."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, *TO_THE_END)
        await at_once(app, "enter", "z")
        shown = isinstance(app.screen, DebriefScreen)
        assert shown == (app.screen.run.stop.kind == "ended")  # type: ignore[attr-defined]  # both


async def test_keys_that_come_before_a_screen_is_there() -> None:
    """Help in two languages; pages of a palette without a list, and it never stays stale."""
    async with playing(None, size=(60, 20)) as (app, pilot):
        await at_once(app, "h", "c", "g", "enter", "g", "escape", "i", "g", "tab", "u")
        app.on_home_wanted()
        await at_once(app, "ctrl+p", "pagedown", "escape", "g", "ctrl+p", "pageup")
        await until(pilot, lambda: isinstance(app.screen, Palette))
        use("en")
        app.post_message(LanguageWanted())
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        await until(pilot, lambda: "Tout fermer" in words_on(app))


async def test_a_language_chosen_while_a_chat_is_opening(tmp_path: Path) -> None:
    """There is nothing to tell anew yet; once it is there, it speaks the language."""
    async with playing(None) as (app, pilot):
        chat = ChatScreen(story_of(tmp_path), Playthrough(story_of(tmp_path).source))
        app.push_screen(chat)
        assert not chat.is_here
        await app.on_language_wanted()
        await until(pilot, lambda: chat.is_here and chat._told_in == "fr")
        await until(pilot, lambda: "Tout fermer" in words_on(app))


async def test_a_button_that_has_gone_means_nothing(tmp_path: Path) -> None:
    """Enter may come when what it stood on was left."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        button = app.screen.query_one("#help", KeyButton)
        app.on_home_wanted()
        await until(pilot, lambda: not button.is_attached)
        button.action_press()
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_the_first_answer_takes_only_its_own_screen_away() -> None:
    """Help that was opened in the same moment stays, and so does the question under it."""
    async with playing(None, first_start=True) as (app, pilot):
        await press(pilot, "h")
        await until(pilot, lambda: isinstance(app.screen, HelpNowScreen))
        app.post_message(KeepingChosen(keep=False))
        await pilot.pause()
        assert isinstance(app.screen, HelpNowScreen)
        await press(pilot, "escape", "4")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))


async def test_help_does_not_pile_up(tmp_path: Path) -> None:
    """From help to the advice and back to help, again and again: Home stays near."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        for _round in range(3):
            await press(pilot, "h", "i", "f1")
        assert len(app.screen_stack) <= 7


async def test_pages_of_a_list_without_room() -> None:
    """In a window that has no line left for the list, page down does nothing."""
    async with playing(None, size=(40, 12)) as (app, pilot):
        await pilot.resize_terminal(40, 3)
        await press(pilot, "pagedown", "pageup")
        await pilot.resize_terminal(40, 12)
        assert app.is_running


async def test_stopping_is_answered_wherever_the_focus_was(tmp_path: Path) -> None:
    """Tab to the way to help, Esc, Enter: the question is answered, help is not opened."""
    async with playing(story_of(tmp_path)) as (app, pilot):
        await press(pilot, "o", "tab", "escape")
        assert getattr(app.screen, "moment", "") == "stopping"
        assert app.focused is None
        await press(pilot, "h")
        await until(pilot, lambda: len(app.screen_stack) == 3)
        await press(pilot, "backspace", "enter")
        await until(pilot, lambda: len(app.screen_stack) == 1)


async def test_the_smallest_window(tmp_path: Path) -> None:
    """At 40x12 a chat can be read, judged and left, and help is there."""
    async with playing(story_of(tmp_path), size=(40, 12)) as (app, pilot):
        assert not beyond(app)
        assert app.screen.query_one("#help").region.width > 0
        assert app.screen.query_one("#leave").region.right <= 40
        await press(pilot, "o", "f", "enter", "h")
        await until(pilot, lambda: app.screen.query("ContactCard"))
        assert not beyond(app)
