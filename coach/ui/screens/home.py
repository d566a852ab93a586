"""Home: the way to help first, then the chats one can play, all of them or some."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.language import _, current
from coach.report import choice_of_chats
from coach.report.choice_of_chats import Choice
from coach.report.listed import cannot_go_on, facts_of, going_on, next_for_you
from coach.report.sentences import content_note
from coach.ui import commands, messages
from coach.ui.commands import LANGUAGE
from coach.ui.languages import next_language
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.choices import Choices
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.strip_of_choices import StripOfChoices

if TYPE_CHECKING:
    from coach.library.problems import Unreadable
    from coach.library.stories import Story
    from coach.report.history import Past
    from coach.report.sitting import NextUp, Sitting
    from coach.ui.offers import Offer

HAPPENING = "it-is-happening"
GO_ON = "go-on-with"
NEXT = "next-for-you"
FACILITATE = "facilitate"
SHOW_ALL = "show-all"
NOTHING = "nothing"


class HomeScreen(Page):
    """The list of chats."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.PROGRESS, commands.SETTINGS, commands.SHOW, commands.SOURCES, commands.ABOUT,
        commands.FACILITATE,
    )  # fmt: skip
    AUTO_FOCUS = "#stories"
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 -- Textual's own name and type
        (0, "-short"), (22, "-medium"), (30, "-tall"),
    ]  # fmt: skip

    def __init__(self, stories: list[Story], broken: list[Unreadable], sitting: Sitting) -> None:
        super().__init__()
        self.all_stories = stories
        self.broken = broken
        self.sitting = sitting
        self.shown: Choice = "all"
        """Which of the chats are listed."""
        self._unfinished: Past | None = None
        self._next_up: NextUp | None = None
        self._painted = False
        """Whether it was seen already: what to play next takes reading, and waits for that."""
        self._changes = sitting.changes

    @property
    def stories(self) -> list[Story]:
        """Those for the learner's age."""
        return self.sitting.offered(self.all_stories)

    def heading(self) -> str:
        """The name of the program."""
        return _("Coach")

    def place(self) -> str:
        """Whether anything is kept."""
        return "" if self.sitting.kept else _("private: nothing is kept")

    def body(self) -> ComposeResult:
        """A word of welcome, the list, the note."""
        self._changes = self.sitting.changes
        self._unfinished = self.sitting.unfinished(self.all_stories)
        self._next_up = self.sitting.suggested(self.stories) if self._painted else None
        with Vertical(id="home"):
            with Horizontal(id="welcome"):
                with Vertical(id="invitation"):
                    yield Static(plain(_("Which chat would you like to read?")), markup=False)
                    how = _("Choose with ↑ ↓ and Enter, or click.")
                    yield Static(plain(how, "$quiet"), id="how", markup=False)
                yield KeyButton.of(LANGUAGE, next_language(), id="language")
            yield StripOfChoices("show_only", id="shown", turned_by=commands.SHOW)
            yield Choices(*self._options(), id="stories", markup=False)
            with Horizontal(id="doors"):
                words = _("Advice and questions")
                yield KeyButton.of(commands.ADVICE, words, id="to-advice")
                yield KeyButton.of(commands.SOURCES, id="to-sources")
                yield KeyButton.of(commands.ABOUT, id="to-about")
            trouble = self._trouble()
            yield Static(
                plain(trouble or content_note()), id="note", classes="-trouble" if trouble else "",
                markup=False,
            )  # fmt: skip

    def words_for(self, binding: Binding) -> str:
        """The language is offered by its own name."""
        return next_language() if binding.id == LANGUAGE.id else super().words_for(binding)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        event.stop()
        match event.option_id:
            case str(name) if name == HAPPENING:
                self.action_help()
            case str(name) if name == FACILITATE:
                self.action_facilitate()
            case str(name) if name == SHOW_ALL:
                self.action_show_only("all")
            case str(name) if name == GO_ON and self._unfinished is not None:
                self.post_message(messages.RunOpened(self._unfinished))
            case str(name) if name == NEXT and self._next_up is not None:
                self.post_message(messages.StoryChosen(self._next_up.story))
            case str(name):
                self.action_play(name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing behind Home."""
        return False if action == "back" else super().check_action(action, parameters)

    def begin(self) -> None:
        """What was stopped in the middle, or is suggested, is one key away; help has its own."""
        self._tell_choices()
        if not self._painted:
            self._painted = True
            if self.sitting.past(self.all_stories):
                self.call_after_refresh(self.tell_anew)
        stories = self.query_one("#stories", OptionList)
        if self.shown != "all":
            stories.highlighted = 1
        elif self._stands_out is not None:
            stories.highlighted = stories.get_option_index(self._stands_out)

    def on_screen_resume(self) -> None:
        """Something may have been played or set meanwhile."""
        if self._changes != self.sitting.changes:
            self.tell_anew()
        else:
            super().on_screen_resume()

    def action_progress(self) -> None:
        """What was noticed over all runs."""
        self.post_message(messages.ProgressWanted())

    def action_sources(self) -> None:
        """What became of each claim of the five documents."""
        self.post_message(messages.EntryWanted("claim:"))

    def action_about(self) -> None:
        """What this program is."""
        self.post_message(messages.AboutWanted())

    def action_facilitate(self) -> None:
        """For a room; the chat is chosen next."""
        self.post_message(messages.FacilitateWanted())

    def action_settings(self) -> None:
        """What can be set."""
        self.post_message(messages.SettingsWanted())

    def action_play(self, name: str) -> None:
        """Open a chat."""
        chosen = next((story for story in self.stories if story.id == name), None)
        if chosen is not None:
            self.post_message(messages.StoryChosen(chosen))

    def action_show(self) -> None:
        """The next choice of chats."""
        following = self.query_one("#shown", StripOfChoices).following
        self.action_show_only(cast(Choice, following))

    def action_show_only(self, choice: Choice) -> None:
        """List these chats; the first of them is one key away."""
        self.shown = choice
        self._tell_choices()
        listed = self.query_one("#stories", Choices)
        listed.set_options(self._options())
        listed.highlighted = min(1, listed.option_count - 1)
        listed.scroll_home(animate=False)

    def also_offered(self) -> Iterator[Offer]:
        """Every chat by its title."""
        from coach.ui.offers import Offer

        for story in self.stories:
            heading = story.heading_in(current())
            yield Offer(heading.title, heading.summary, f"play({story.id!r})")

    @property
    def _adult(self) -> bool:
        return self.sitting.is_on("adult")

    def _choices(self) -> list[tuple[Choice, str]]:
        return choice_of_chats.choices(self._past, adult=self._adult)

    def _tell_choices(self) -> None:
        strip = self.query_one("#shown", StripOfChoices)
        strip.display = bool(self.stories)
        strip.show(self._choices(), self.shown)

    @property
    def _past(self) -> list[Past]:
        return self.sitting.past(self.all_stories)

    @property
    def _can_go_on(self) -> bool:
        return self._unfinished is not None and self._unfinished.played is not None

    @property
    def _stands_out(self) -> str | None:
        """The row that one is most likely here for; none where no row says so of itself."""
        if self._can_go_on:
            return GO_ON
        if self._next_up is not None:
            return NEXT
        return next((story.id for story in self.stories if self._is_first(story)), None)

    def _is_first(self, story: Story) -> bool:
        """Whether it is what somebody who has played nothing begins with."""
        return story.heading.kind == "tutorial" and not self._past

    def _options(self) -> Iterator[Option | None]:
        yield Option(
            _two_lines(
                _("It is happening to me, or to someone I know"), "bold $accent",
                _("Who helps and what to do, now. No questions asked."),
            ),
            id=HAPPENING,
        )  # fmt: skip
        if self.shown != "all":
            yield from self._some()
            return
        if self._unfinished is not None and self._can_go_on:
            words, hint = going_on(self._unfinished)
            yield None
            yield Option(_two_lines(f"▸ {words}", "bold $primary", hint), id=GO_ON)
        if self._next_up is not None:
            from coach.library.knowledge import Knowledge

            words, hint = next_for_you(self._next_up, Knowledge(current()))
            yield None
            yield Option(_two_lines(f"▸ {words}", "bold $learner", hint), id=NEXT)
        for story in self.stories:
            yield None
            yield Option(self._told(story), id=story.id)
        if not self.stories:
            words = choice_of_chats.no_stories(others=bool(self.all_stories))
            yield None
            yield Option(plain(words), id=NOTHING, disabled=True)
        yield None
        words = _("For a class or a group: facilitate a workshop")
        hint = _("One projector, votes by hands, notes for you. No accounts, no devices.")
        yield Option(_two_lines(words, "bold", hint), id=FACILITATE)

    def _some(self) -> Iterator[Option | None]:
        """Only the chats that were asked for, and the way back to all of them."""
        found = choice_of_chats.chosen(self.shown, self.stories, self._past, adult=self._adult)
        for story in found:
            yield None
            yield Option(self._told(story), id=story.id)
        hint = "" if found else choice_of_chats.nothing_shown(self.shown)
        yield None
        yield Option(_two_lines(_("Show all chats"), "bold $primary", hint), id=SHOW_ALL)

    def _told(self, story: Story) -> Content:
        """A story on the list; of its kind nothing is told but that a tutorial comes first."""
        heading = story.heading_in(current())
        facts = "\n" + " · ".join(facts_of(heading))
        if self._is_first(story):
            begin = _("New here? Begin with this one: two minutes.")
            title = parts((f"▸ {heading.title}", "bold $learner"), "\n", (begin, "$learner"))
        else:
            title = plain(heading.title, "bold")
        return parts(title, "\n", heading.summary, (facts, "$quiet"))

    def _trouble(self) -> str:
        """What cannot be gone on with, or read; nothing where all is well."""
        changed = self._unfinished
        if changed is not None and changed.played is None:
            return cannot_go_on(changed)
        files = ", ".join(error.problems[0].where for error in self.broken if error.problems)
        return _("Cannot be read: {files}").format(files=files) if files else ""


def _two_lines(words: str, style: str, hint: str) -> Content:
    return parts((words, style), *(("\n", (hint, "$quiet")) if hint else ()))
