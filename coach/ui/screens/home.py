"""Home: the way to help first, then the chats one can play."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.language import _, current
from coach.library.headings import Heading
from coach.library.knowledge import Knowledge
from coach.library.problems import Unreadable
from coach.library.stories import Story
from coach.report.history import Past
from coach.report.progress import reason
from coach.report.sentences import content_note
from coach.ui import commands, messages
from coach.ui.commands import LANGUAGE
from coach.ui.languages import next_language
from coach.ui.screens.page import Page
from coach.ui.sitting import NextUp, Sitting
from coach.ui.text import parts, plain
from coach.ui.widgets.key_button import KeyButton

HAPPENING = "it-is-happening"
GO_ON = "go-on-with"
NEXT = "next-for-you"
FACILITATE = "facilitate"


class HomeScreen(Page):
    """The list of chats."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.PROGRESS,
        commands.SETTINGS,
        commands.SOURCES,
        commands.ABOUT,
        commands.FACILITATE,
    )
    AUTO_FOCUS = "#stories"

    def __init__(self, stories: list[Story], broken: list[Unreadable], sitting: Sitting) -> None:
        super().__init__()
        self.all_stories = stories
        self.broken = broken
        self.sitting = sitting
        self._unfinished: Past | None = None
        self._next_up: NextUp | None = None
        self._painted = False
        """Whether it was seen already: what to play next takes reading, and waits for that."""
        self._changes = sitting.changes

    @property
    def stories(self) -> list[Story]:
        """Those for the learner's age."""
        adult = self.sitting.is_on("adult")
        return [story for story in self.all_stories if adult or not story.for_adults]

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
        self._next_up = self._suggested() if self._painted else None
        with Vertical(id="home"):
            with Horizontal(id="welcome"):
                with Vertical(id="invitation"):
                    yield Static(plain(self._invitation()), markup=False)
                    how = _("Choose with ↑ ↓ and Enter, or click.")
                    yield Static(plain(how, "$quiet"), id="how", markup=False)
                yield KeyButton.of(LANGUAGE, next_language(), id="language")
            yield OptionList(*self._options(), id="stories", markup=False)
            with Horizontal(id="doors"):
                words = _("Advice: what to do, questions, tricks")
                yield KeyButton.of(commands.ADVICE, words, id="to-advice")
                yield KeyButton.of(commands.SOURCES, id="to-sources")
                yield KeyButton.of(commands.ABOUT, id="to-about")
            yield Static(plain(self._note()), id="note", markup=False)

    def words_for(self, binding: Binding) -> str:
        """The language is offered by its own name."""
        return next_language() if binding.id == LANGUAGE.id else super().words_for(binding)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        event.stop()
        if event.option_id == HAPPENING:
            self.action_help()
            return
        if event.option_id == FACILITATE:
            self.action_facilitate()
            return
        if event.option_id == GO_ON and self._unfinished is not None:
            self.post_message(messages.RunOpened(self._unfinished))
            return
        if event.option_id == NEXT and self._next_up is not None:
            self.post_message(messages.StoryChosen(self._next_up.story))
            return
        chosen = next(story for story in self.stories if story.id == event.option_id)
        self.post_message(messages.StoryChosen(chosen))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing behind Home."""
        return False if action == "back" else super().check_action(action, parameters)

    def begin(self) -> None:
        """What was stopped in the middle is one key away."""
        if not self._painted:
            self._painted = True
            if self.sitting.past(self.all_stories):
                self.call_after_refresh(self.retell)
        if self._can_go_on:
            stories = self.query_one("#stories", OptionList)
            stories.highlighted = stories.get_option_index(GO_ON)

    def on_screen_resume(self) -> None:
        """Something may have been played or set meanwhile."""
        if self._changes != self.sitting.changes:
            self.call_next(self.retell)
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

    @property
    def _can_go_on(self) -> bool:
        return self._unfinished is not None and self._unfinished.played is not None

    def _suggested(self) -> NextUp | None:
        """The chat to play next; to somebody new the invitation says it already."""
        found = self.sitting.next_up(self.stories)
        return None if found is None or found.suggestion.why == "first" else found

    def _options(self) -> Iterator[Option | None]:
        yield Option(
            parts(
                (_("It is happening to me, or to someone I know"), "bold $accent"),
                "\n",
                (_("Who helps and what to do, now. No questions asked."), "$quiet"),
            ),
            id=HAPPENING,
        )
        if self._unfinished is not None and self._can_go_on:
            yield None
            yield Option(_going_on(self._unfinished), id=GO_ON)
        if self._next_up is not None:
            yield None
            yield Option(_next(self._next_up), id=NEXT)
        for story in self.stories:
            yield None
            yield Option(_told(story.heading_in(current())), id=story.id)
        yield None
        words = _("For a class or a group: facilitate a workshop")
        hint = _("One projector, votes by hands, notes for you. No accounts, no devices.")
        yield Option(parts((words, "bold"), "\n", (hint, "$quiet")), id=FACILITATE)

    def _invitation(self) -> str:
        question = _("Which chat would you like to read?")
        new_here = not self.sitting.past(self.all_stories)
        if new_here and any(story.heading.kind == "tutorial" for story in self.stories):
            return " ".join((question, _("New here? Begin with the first one: two minutes.")))
        return question

    def _note(self) -> str:
        changed = self._unfinished
        if changed is not None and changed.played is None:
            title = (
                changed.story.heading_in(current()).title if changed.story else changed.run.scenario
            )
            return _(
                "“{title}” has changed since you stopped, so it cannot go on. "
                "What you did in it is under Progress."
            ).format(title=title)
        if not self.broken:
            return content_note()
        files = ", ".join(error.problems[0].where for error in self.broken if error.problems)
        return "\n".join((content_note(), _("Cannot be read: {files}").format(files=files)))


def _going_on(past: Past) -> Content:
    """The run that was stopped in the middle."""
    title = past.story.heading_in(current()).title if past.story else past.run.scenario
    words = _("Go on with “{title}”").format(title=title)
    hint = _("You stopped in the middle; everything is where it was.")
    return parts((f"▸ {words}", "bold $primary"), "\n", (hint, "$quiet"))


def _next(next_up: NextUp) -> Content:
    """The chat suggested next, and why; nothing tells which kind of chat it is."""
    title = next_up.story.heading_in(current()).title
    words = _("Next for you: {title}.").format(title=title)
    why = reason(next_up.suggestion, Knowledge(current()))
    return parts((f"▸ {words}", "bold $learner"), "\n", (why, "$quiet"))


def _told(heading: Heading) -> Content:
    """A story on the list; nothing tells which kind of chat it is."""
    who = _("{name}, {age}").format(name=heading.protagonist.name, age=heading.protagonist.age)
    youngest, oldest = heading.ages
    ages = (
        _("ages {youngest} to {oldest}").format(youngest=youngest, oldest=oldest)
        if youngest and oldest
        else _("from {youngest} years").format(youngest=youngest or 0)
    )
    minutes = _("{minutes} min").format(minutes=heading.minutes)
    facts = f"{who} · {heading.place} · {ages} · {minutes}"
    return parts((heading.title, "bold"), "\n", heading.summary, "\n", (facts, "$quiet"))
