"""Progress: what was noticed over all runs, what to practise, and every run that is kept.

Sentences and figures are ``coach.report.progress``'s; nothing is said that too few trials carry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.formats import capital
from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.report.history import Past
from coach.report.listed import facts_of_run, state_of_run, title_of
from coach.report.progress import details, overall, rate_words, tactics
from coach.report.sitting import Sitting
from coach.ui import commands, messages
from coach.ui.screens.questions import AskingPage
from coach.ui.text import parts, plain
from coach.ui.widgets.choices import Choices
from coach.ui.widgets.deck import Asked
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.plot import share_line

PLOT_WIDTH = 30
MOST_TACTICS = 8


class ProgressScreen(AskingPage):
    """All runs together, and each of them."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.DETAILS, commands.ERASE_ONE, commands.ERASE_ALL, commands.READ_ON,
        commands.READ_UP,
    )  # fmt: skip
    READ = "said"
    AUTO_FOCUS = "#runs"

    def __init__(self, sitting: Sitting, stories: Sequence[Story]) -> None:
        super().__init__()
        self.sitting = sitting
        self.stories = stories
        self.with_details = False
        self._changes = sitting.changes

    def heading(self) -> str:
        """What this is."""
        return _("Progress")

    def body(self) -> ComposeResult:
        """What can be said, then the runs, the latest first."""
        self._changes = self.sitting.changes
        past = self.past
        with Container(id="progress"):
            with VerticalScroll(id="said", can_focus=False):
                yield from _said(past, Knowledge(current()), with_details=self.with_details)
                if not self.sitting.kept:
                    words = _("Nothing of this is kept: it is gone when you leave.")
                    yield Static(plain(words, "$quiet"), classes="part", markup=False)
            runs = [Option(_told(one), id=str(one.run.id)) for one in reversed(past)]
            yield Choices(*runs, id="runs", markup=False)
        yield Asked()

    def begin(self) -> None:
        """An empty list is not shown."""
        super().begin()
        self.query_one("#runs").display = bool(self.past)
        self.set_class(not self.past, "-empty")

    def on_screen_resume(self) -> None:
        """A run may have gone on meanwhile."""
        if self._changes != self.sitting.changes:
            self.tell_anew()
        else:
            super().on_screen_resume()

    @property
    def past(self) -> list[Past]:
        """Every run, the earliest first."""
        return self.sitting.past(self.stories)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What needs runs or figures is offered where there are any."""
        if action in ("erase_one", "erase_all") and not self.past:
            return False
        if action == "details" and not details(self.past):
            return False
        return super().check_action(action, parameters)

    # -- keys -----------------------------------------------------------------------------------

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on, or look at the debrief again."""
        event.stop()
        chosen = self._run_with(event.option_id)
        if chosen is not None:
            self.post_message(messages.RunOpened(chosen))

    async def action_details(self) -> None:
        """Show or hide the figures."""
        self.with_details = not self.with_details
        await self.retell()

    def action_erase_one(self) -> None:
        """The highlighted run, after a question."""
        option = self.query_one("#runs", OptionList).highlighted_option
        chosen = self._run_with(option.id) if option is not None else None
        if chosen is not None:
            words = _("Erase this run of “{title}” for good?").format(title=title_of(chosen))
            self.ask_first(words, _("Erase"), _("Keep it"), lambda: self._erase(chosen))

    def action_erase_all(self) -> None:
        """Every run, after a question."""
        words = _("Erase every run for good? Settings stay.")
        self.ask_first(words, _("Erase"), _("Keep them"), lambda: self._erase(None))

    def _erase(self, one: Past | None) -> None:
        if one is not None:
            self.sitting.forget(one.run)
        else:
            self.sitting.erase_runs(self.stories)
        self.tell_anew()

    def _run_with(self, name: str | None) -> Past | None:
        return next((one for one in self.past if str(one.run.id) == name), None)


def _said(past: Sequence[Past], knowledge: Knowledge, *, with_details: bool) -> Iterator[Static]:
    yield Static(plain("\n".join(overall(past))), classes="part", markup=False)
    colours = ("$flag", "$unsure")
    for (title, words, share), colour in zip(rate_words(past), colours, strict=False):
        line = share_line(share, PLOT_WIDTH, colour)
        pieces = parts((title, "bold"), "\n", line, "\n", words)
        yield Static(pieces, classes="part plot", markup=False)
    spotted, practise = tactics(past)
    for title, sign, names in (
        (_("You already spot"), "●", spotted), (_("To practise"), "○", practise),
    ):  # fmt: skip
        if names:
            lines = [
                piece
                for name in names[:MOST_TACTICS]
                for piece in ("\n", (f"{sign} ", "$flag"), capital(knowledge.tactics[name].name))
            ]
            yield Static(parts((title, "bold"), *lines), classes="part", markup=False)
    figures = details(past)
    if figures and with_details:
        yield Static(plain("\n".join(figures), "$quiet"), classes="part", markup=False)
    elif figures:
        yield KeyButton.of(commands.DETAILS, id="details")


def _told(one: Past) -> Content:
    """A run on the list: when, which, and what can be done with it."""
    facts, state = " · ".join(facts_of_run(one)), f"→ {state_of_run(one)}"
    return parts((title_of(one), "bold"), "\n", (facts, "$quiet"), "\n", (state, "$primary"))
