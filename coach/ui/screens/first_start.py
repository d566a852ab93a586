"""The first start: the language, the age band, and whether this device is only one's own.

Nothing is written before the last question has a yes; no answer means that nothing is kept.
"""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _, current
from coach.report.sentences import content_note
from coach.report.settings import what_is_kept
from coach.report.sitting import OFF, ON, Sitting
from coach.ui import commands, messages
from coach.ui.commands import BACK, HELP, LANGUAGE
from coach.ui.languages import next_language
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.numbered_row import NumberedRow

UNDER, ADULT, KEEP, NOTHING = 1, 2, 3, 4


class FirstStartScreen(Page):
    """Two questions, and help before either of them."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(*commands.PICKS[:4])
    AUTO_FOCUS: ClassVar[str | None] = "#pick-4"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def body(self) -> ComposeResult:
        """Help, the age, the device."""
        with VerticalScroll(id="first-start", can_focus=False):
            with Horizontal(id="welcome"):
                with Vertical(id="invitation"):
                    yield Static(plain(_("Welcome."), "bold $primary"), markup=False)
                    yield Static(
                        plain(_("Here you practise chats: read, judge, answer. Nobody watches.")),
                        markup=False,
                    )
                yield KeyButton.of(LANGUAGE, next_language(), id="language")
            yield KeyButton(
                HELP.key, _("It is happening to me, or to someone I know"), "help", id="happening"
            )
            yield Static(plain(_("How old are you?")), classes="question", markup=False)
            yield _row(UNDER, self._chosen(_("Under 18"), here=not self._adult))
            yield _row(ADULT, self._chosen(_("18 or older"), here=self._adult))
            yield Static(plain(_("Is this device only yours?")), classes="question", markup=False)
            yield _row(KEEP, _explained(
                _("Yes, only mine: keep my chats here"),
                what_is_kept(),
            ))  # fmt: skip
            yield _row(NOTHING, _explained(
                _("No, or not sure: keep nothing"),
                _("Everything is gone when you leave; these questions come again next time."),
            ))  # fmt: skip
            yield Static(plain(content_note(), "$quiet"), classes="where", markup=False)

    def begin(self) -> None:
        """The way to help is seen first, though the last answer has the focus."""
        told = self.query_one("#first-start", VerticalScroll)
        self.call_after_refresh(told.scroll_home, animate=False)

    def words_for(self, binding: Binding) -> str:
        """Esc is an answer too."""
        if binding.id == BACK.id:
            return _("Keep nothing")
        return next_language() if binding.id == LANGUAGE.id else super().words_for(binding)

    def action_pick(self, number: int) -> None:
        """The age, or the answer that leads on."""
        if number in (UNDER, ADULT):
            value = ON if number == ADULT else OFF
            self.post_message(messages.SettingChosen("adult", value))
        else:
            self.sitting.choose("language", current())
            self.post_message(messages.KeepingChosen(keep=number == KEEP))

    def action_back(self) -> None:
        """No answer: nothing is kept."""
        self.post_message(messages.KeepingChosen(keep=False))

    @property
    def _adult(self) -> bool:
        return self.sitting.is_on("adult")

    def _chosen(self, words: str, *, here: bool) -> Content:
        return parts((f"● {words}", "bold") if here else f"○ {words}")


def _row(number: int, words: Content) -> NumberedRow:
    row = NumberedRow(str(number), words, f"pick({number})")
    row.id = f"pick-{number}"
    return row


def _explained(words: str, hint: str) -> Content:
    return parts((words, "bold"), "\n", (hint, "$quiet"))
