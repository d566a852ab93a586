"""The app: which screen is on top, the language, the colours, and leaving at once.

No feature lives here: screens post what they want (``coach.ui.messages``), the app answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from coach.i18n.language import use
from coach.library.problems import Unreadable, tell
from coach.library.stories import Story, all_stories
from coach.report.sitting import OFF, ON, Sitting
from coach.ui import messages, themes
from coach.ui.cursor import CursorApp
from coach.ui.keyed import KeyedApp
from coach.ui.languages import next_code
from coach.ui.layered import LayeredApp
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.page import Page
from coach.ui.starting import StartingApp

if TYPE_CHECKING:  # what Home does not need is imported when it is asked for
    from coach.report.history import Past
    from coach.store.runs import Run
    from coach.story.playthrough import Playthrough
    from coach.ui.key_map import KeyMap

SAID_FOR = 20
"""Seconds that one can read why something cannot be kept."""


class CoachApp(CursorApp, StartingApp, KeyedApp, LayeredApp):
    """The coach on the screen."""

    def __init__(
        self,
        story: Story | None = None,
        *,
        sitting: Sitting | None = None,
        first_start: bool = False,
        guided: bool = False,
        adult: bool | None = None,
        motion: bool | None = None,
        stories: tuple[list[Story], list[Unreadable]] | None = None,
        key_map: KeyMap | None = None,
    ) -> None:
        super().__init__(key_map)
        self.title = ""
        self.story = story
        self.sitting = sitting or Sitting()
        """What is kept and how it is set; without one, in memory only."""
        self.first_start = first_start
        self.guided = guided
        self._stories = stories
        if adult is not None:
            self.sitting.choose("adult", ON if adult else OFF)
        if motion is not None:
            self.sitting.choose("motion", ON if motion else OFF)
        for theme in themes.THEMES:
            self.register_theme(theme)
        self._look()

    # -- the frame ------------------------------------------------------------------------------

    def get_default_screen(self) -> Screen[None]:
        """Home lies under everything."""
        stories, broken = self._stories = self._stories or all_stories(whole=False)
        return HomeScreen(stories, broken, self.sitting)

    def on_mount(self) -> None:
        """Begin with what was never asked, or with the story that was asked for."""
        if self.first_start or self.story:
            self.style_everything()
        if self.first_start:
            from coach.ui.screens.first_start import FirstStartScreen

            self.push_screen(FirstStartScreen(self.sitting))
        else:
            self._begin()
        self._tell_trouble()

    def _begin(self) -> None:
        """The story that was asked for, where one stopped in it; else Home, which is there."""
        if self.story is None:
            return
        past = self.sitting.unfinished([self.story])
        if past is not None and past.played is not None and past.run.guided == self._is_guided:
            self._open(past)
        else:
            self._play(self.story)

    @property
    def _is_guided(self) -> bool:
        """Whether a chat that begins now is explained as one plays: asked for, or set."""
        return self.guided or self.sitting.is_on("guided")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The voices' colours, in themes that are not ours."""
        return dict(themes.DARK.variables)

    # -- which screen ---------------------------------------------------------------------------

    def on_entry_wanted(self, message: messages.EntryWanted) -> None:
        """The screen an entry belongs to lies over whatever was there."""
        from coach.ui.screens.advice import AdviceScreen
        from coach.ui.screens.sources import SourcesScreen

        kind, _colon, name = message.ref.partition(":")
        match kind:
            case "scenario":
                from coach.library.stories import open_story

                self.on_story_chosen(messages.StoryChosen(open_story(name)))
            case "contact":
                self.on_help_wanted()
            case "claim":
                self.look_up(SourcesScreen(name or None))
            case _:
                self.look_up(AdviceScreen(message.ref or None))

    def on_facilitate_wanted(self, message: messages.FacilitateWanted) -> None:
        """A room plays a chat; which one is chosen first."""
        from coach.ui.facilitate import opened

        stories, _broken = self._stories or all_stories(whole=False)
        try:
            screen = opened(message.story, stories, kept=self.sitting.kept)
        except Unreadable as error:
            self._warn_unreadable(error)
        else:
            self.push_screen(screen)

    def on_story_chosen(self, message: messages.StoryChosen) -> None:
        """Play it from its beginning, or from where a run is."""
        self.to_home()
        self._play(message.story, message.run, message.kept, repeated=message.repeated)

    def on_run_opened(self, message: messages.RunOpened) -> None:
        """Go on with it, or tell it again."""
        self._open(message.past)

    def on_progress_wanted(self) -> None:
        """All runs together."""
        from coach.ui.screens.progress import ProgressScreen

        self.push_screen(ProgressScreen(self.sitting, self._known()))

    def on_settings_wanted(self) -> None:
        """What can be set."""
        from coach.ui.screens.settings import SettingsScreen

        self.push_screen(SettingsScreen(self.sitting))

    def on_other_ways_wanted(self, message: messages.OtherWaysWanted) -> None:
        """The ways not taken, over the debrief."""
        from coach.ui.screens.other_ways import OtherWaysScreen

        self.push_screen(OtherWaysScreen(message.story, message.run))

    def on_run_ended(self, message: messages.RunEnded) -> None:
        """The debrief takes the place of the chat, unless Enter or Undo followed at once."""
        run = message.run
        if getattr(self.screen, "run", None) is not run or run.stop.kind != "ended":
            return
        self.switch_screen(self._debrief(message.story, message.run))

    def _debrief(self, story: Story, run: Playthrough) -> Screen[None]:
        from coach.ui.screens.debrief import DebriefScreen

        offered = self.sitting.offered(self._known())
        return DebriefScreen(story, run, self.sitting.next_up(offered))

    def _open(self, past: Past) -> None:
        """A run that was played before: on with it, its debrief, or what is left to read of it."""
        if past.story is None or past.played is None:
            from coach.ui.screens.old_run import OldRunScreen

            self.push_screen(OldRunScreen(past))
            return
        from coach.story.replay import replay

        run = replay(past.story.source, past.transcript)
        if run.stop.kind == "ended":
            self.push_screen(self._debrief(past.story, run))
        else:
            self.to_home()
            self._play(past.story, run, past.run)

    def _play(
        self, story: Story, run: Playthrough | None = None, kept: Run | None = None, *,
        repeated: bool = False,
    ) -> None:  # fmt: skip
        from coach.story.playthrough import Playthrough
        from coach.ui.screens.chat import ChatScreen

        try:
            run = run or Playthrough(story.source, guided=self._is_guided)
        except Unreadable as error:
            self._warn_unreadable(error)
            return
        self.sitting.begin(kept, repeated=repeated)
        adult = self.sitting.is_on("adult")
        self.push_screen(ChatScreen(story, run, adult=adult, on_action=self._keep))

    def _known(self) -> list[Story]:
        """Every story, and the one that was asked for, wherever its file is."""
        stories, _broken = self._stories or all_stories(whole=False)
        asked = self.story
        if asked is None or any(one.id == asked.id for one in stories):
            return stories
        return [*stories, asked]

    # -- what is kept and how it is set ---------------------------------------------------------

    def _keep(self, run: Playthrough) -> None:
        """What was done is durable before what follows from it is shown."""
        self.sitting.keep(run)
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        if (trouble := self.sitting.new_trouble()) is not None:
            from coach.report.troubles import trouble_words

            self._warn(trouble_words(trouble))

    def _warn_unreadable(self, error: Unreadable) -> None:
        self._warn("\n".join(tell(problem) for problem in error.problems[:3]))

    def _warn(self, words: str) -> None:
        self.notify(words, severity="warning", timeout=SAID_FOR, markup=False)

    async def on_keeping_chosen(self, message: messages.KeepingChosen) -> None:
        """Keep here, or erase and keep nothing; the first start leads on, once one is at it."""
        from coach.ui.screens.first_start import FirstStartScreen

        if self.first_start and not isinstance(self.screen, FirstStartScreen):
            return
        if message.keep:
            self.sitting.keep_here()
        elif self.sitting.kept:
            self.sitting.keep_nothing()
        if self.first_start:
            self.first_start = False
            self.pop_screen()
            self._begin()
        else:
            await self._retell()
        self._tell_trouble()

    async def on_setting_chosen(self, message: messages.SettingChosen) -> None:
        """Remember it, and show it."""
        self.sitting.choose(message.setting, message.value)
        if message.setting == "language":
            use(message.value)
        else:  # the colours of a projected page stay in every language
            self._look()
        await self._retell()

    def _look(self) -> None:
        """Colours and motion as they are set."""
        theme = self.sitting.setting("theme")
        first = themes.first(self.console.color_system)
        self.colour(theme if theme in themes.TITLES else first)
        self.animation_level = "full" if self.sitting.is_on("motion", otherwise=True) else "none"

    async def _retell(self) -> None:
        if isinstance(self.screen, Page):
            if self.screen.is_here:  # one that is only opening looks at the language by itself
                await self.screen.retell()
        else:  # the palette: the screen below says itself again when it is seen
            self.on_back()

    async def on_language_wanted(self) -> None:
        """The next language; every screen says itself again when it is seen."""
        await self.on_setting_chosen(messages.SettingChosen("language", next_code()))

    async def on_colours_wanted(self) -> None:
        """The next colours."""
        await self.on_setting_chosen(messages.SettingChosen("theme", themes.after(self.theme)))
