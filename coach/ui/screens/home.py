"""Home: the way to help first, then the chats one can play."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.language import LANGUAGES, _, current
from coach.library.problems import Unreadable
from coach.library.stories import Story
from coach.report.sentences import content_note
from coach.story.scenario import Scenario
from coach.ui import messages
from coach.ui.commands import LANGUAGE
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.key_button import KeyButton

HAPPENING = "it-is-happening"


class HomeScreen(Page):
    """The list of chats."""

    AUTO_FOCUS = "#stories"

    def __init__(
        self, stories: list[Story], broken: list[Unreadable], *, adult: bool = False
    ) -> None:
        super().__init__()
        self.stories = [story for story in stories if adult or not story.for_adults]
        self.broken = broken

    def heading(self) -> str:
        """The name of the program."""
        return _("Coach")

    def body(self) -> ComposeResult:
        """A word of welcome, the list, the note."""
        with Vertical(id="home"):
            with Horizontal(id="welcome"):
                with Vertical(id="invitation"):
                    yield Static(plain(self._invitation()), markup=False)
                    how = _("Choose with ↑ ↓ and Enter, or click.")
                    yield Static(plain(how, "$quiet"), id="how", markup=False)
                yield KeyButton.of(LANGUAGE, self._other_language(), id="language")
            yield OptionList(*self._options(), id="stories", markup=False)
            yield Static(plain(self._note()), id="note", markup=False)

    def words_for(self, binding: Binding) -> str:
        """The language is offered by its own name."""
        return self._other_language() if binding.id == LANGUAGE.id else super().words_for(binding)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        event.stop()
        if event.option_id == HAPPENING:
            self.action_help()
            return
        chosen = next(story for story in self.stories if story.source.id == event.option_id)
        self.post_message(messages.StoryChosen(chosen))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing behind Home."""
        return False if action == "back" else super().check_action(action, parameters)

    def _options(self) -> Iterator[Option | None]:
        yield Option(
            parts(
                (_("It is happening to me, or to someone I know"), "bold $accent"),
                "\n",
                (_("Who helps and what to do, now. No questions asked."), "$quiet"),
            ),
            id=HAPPENING,
        )
        for story in self.stories:
            yield None
            yield Option(_told(story.told_in(current())), id=story.source.id)

    def _invitation(self) -> str:
        question = _("Which chat would you like to read?")
        if any(story.source.kind == "tutorial" for story in self.stories):
            return " ".join((question, _("New here? Begin with the first one: two minutes.")))
        return question

    def _note(self) -> str:
        if not self.broken:
            return content_note()
        files = ", ".join(error.problems[0].where for error in self.broken if error.problems)
        return "\n".join((content_note(), _("Cannot be read: {files}").format(files=files)))

    def _other_language(self) -> str:
        codes = list(LANGUAGES)
        here = codes.index(current()) if current() in codes else -1
        return LANGUAGES[codes[(here + 1) % len(codes)]]


def _told(scenario: Scenario) -> Content:
    """A story on the list; nothing tells which kind of chat it is."""
    who = _("{name}, {age}").format(name=scenario.protagonist.name, age=scenario.protagonist.age)
    youngest, oldest = scenario.ages
    ages = (
        _("ages {youngest} to {oldest}").format(youngest=youngest, oldest=oldest)
        if youngest and oldest
        else _("from {youngest} years").format(youngest=youngest or 0)
    )
    minutes = _("{minutes} min").format(minutes=scenario.minutes)
    facts = f"{who} · {scenario.place} · {ages} · {minutes}"
    return parts((scenario.title, "bold"), "\n", scenario.summary, "\n", (facts, "$quiet"))
