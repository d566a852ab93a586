"""The app: which screen is on top, the language, the colours, and leaving at once.

No feature lives here: screens post what they want (``coach.ui.messages``), the app answers.
"""

from __future__ import annotations

import sys
from pathlib import PurePath
from time import monotonic
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from coach.i18n.language import LANGUAGES, current, use
from coach.library.problems import Unreadable
from coach.library.stories import Story, all_stories
from coach.story.playthrough import Playthrough
from coach.ui import messages, themes
from coach.ui.commands import LEAVE_NOW, bindings
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.page import Page

THREE_TIMES_WITHIN = 1.5
"""Seconds in which three presses of Esc end the program."""
CLEARED = "\x1b[0m\x1b[2J\x1b[3J\x1b[H\x1b]0;\x07"
"""Screen, scrollback and window title of a terminal, emptied."""


class CoachApp(App[int]):
    """The coach on the screen."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = [
        "styles/frame.tcss", "styles/chat.tcss", "styles/pages.tcss",
    ]  # fmt: skip
    BINDINGS: ClassVar[list[BindingType]] = bindings(LEAVE_NOW)
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        story: Story | None = None,
        *,
        private: bool = False,
        guided: bool = False,
        adult: bool = False,
        motion: bool = True,
        stories: tuple[list[Story], list[Unreadable]] | None = None,
    ) -> None:
        super().__init__()
        self.title = ""
        self.story = story
        self.private = private
        self.guided = guided
        self.adult = adult
        """Whether the learner has said they are 18 or older."""
        self.left_at_once = False
        self._stories = stories
        self._escapes: list[float] = []
        if not motion:
            self.animation_level = "none"
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = themes.DARK.name

    # -- the frame ------------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[None]:
        """Home lies under everything."""
        stories, broken = self._stories or all_stories()
        return HomeScreen(stories, broken, adult=self.adult)

    def on_mount(self) -> None:
        """Begin with the story that was asked for."""
        if self.story is not None:
            self._play(self.story)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The voices' colours, in themes that are not ours."""
        return dict(themes.DARK.variables)

    async def on_event(self, event: events.Event) -> None:
        """Watch for three times Esc; a window that loses the focus is not drawn anew."""
        if isinstance(event, events.AppBlur):
            return
        if isinstance(event, events.Key) and self._third_escape(event):
            self.action_leave_now()
            return
        await super().on_event(event)

    def _third_escape(self, event: events.Key) -> bool:
        if event.key != "escape" or event.is_forwarded:  # forwarded: seen here already
            return False
        now = monotonic()
        self._escapes = [then for then in self._escapes if now - then < THREE_TIMES_WITHIN]
        self._escapes.append(now)
        return len(self._escapes) >= 3

    # -- leaving --------------------------------------------------------------------------------

    def action_leave_now(self) -> None:
        """End the program; ``run`` clears what is left in the terminal."""
        self.left_at_once = True
        self.exit(0)

    def action_help_quit(self) -> None:
        """Ctrl+C means what people mean by it."""
        self.action_leave_now()

    def on_leave_at_once(self) -> None:
        """The button at the top of every screen."""
        self.action_leave_now()

    # -- which screen ---------------------------------------------------------------------------

    def on_help_wanted(self) -> None:
        """Help lies over whatever was there."""
        from coach.ui.screens.help_now import HelpNowScreen

        self.push_screen(HelpNowScreen())

    def on_pause_wanted(self) -> None:
        """Nothing of the chat is seen."""
        from coach.ui.screens.pause import PauseScreen

        self.push_screen(PauseScreen())

    def on_back(self) -> None:
        """One screen back; from Home there is none."""
        if len(self.screen_stack) > 1:
            self.pop_screen()

    def on_home_wanted(self) -> None:
        """Everything above Home goes."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def on_story_chosen(self, message: messages.StoryChosen) -> None:
        """Play it from its beginning."""
        self.on_home_wanted()
        self._play(message.story)

    def on_run_ended(self, message: messages.RunEnded) -> None:
        """The debrief takes the place of the chat."""
        from coach.ui.screens.debrief import DebriefScreen

        self.switch_screen(DebriefScreen(message.story, message.run))

    def _play(self, story: Story, run: Playthrough | None = None) -> None:
        from coach.ui.screens.chat import ChatScreen

        run = run or Playthrough(story.source, guided=self.guided)
        self.push_screen(ChatScreen(story, run, adult=self.adult))

    # -- words and colours ----------------------------------------------------------------------

    async def on_language_wanted(self) -> None:
        """The next language; every screen says itself again when it is seen."""
        codes = list(LANGUAGES)
        here = codes.index(current()) if current() in codes else -1
        use(codes[(here + 1) % len(codes)])
        if isinstance(self.screen, Page):
            await self.screen.retell()

    def on_colours_wanted(self) -> None:
        """The next colours."""
        self.theme = themes.after(self.theme)


def run(story: Story | None, *, private: bool, guided: bool) -> int:
    """Show the screens until they are left; gives the exit code."""
    app = CoachApp(story, private=private, guided=guided)
    code = app.run()
    if app.left_at_once:
        sys.stdout.write(CLEARED)
        sys.stdout.flush()
    return app.return_code or code or 0
