"""Naming the trick after a red flag: families, then tactics; one key leaves it unnamed.

Nothing is highlighted and nothing depends on the message, so that the list gives nothing away.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.widgets import Static

from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.ui.text import plain
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.numbered_row import NumberedRow

DIGITS = "1234567890"


class TacticPicker(Vertical):
    """A light list, by digit or mouse."""

    def __init__(self) -> None:
        super().__init__()
        self._knowledge: Knowledge | None = None
        self.family: str | None = None
        """The family that is open; none while the families are listed."""
        self._options: list[str] = []

    def compose(self) -> ComposeResult:
        """The question, the options, the way past it."""
        yield Static(classes="question", markup=False)
        yield Container(classes="options")
        yield KeyButton("", "", "skip_naming", classes="skip")

    def open(self, knowledge: Knowledge, family: str | None = None) -> None:
        """List the families, or the tricks of one of them."""
        self._knowledge = knowledge
        self._list(family)

    def pick(self, number: int) -> str | None:
        """Open a family, or give the tactic that was picked."""
        if not 1 <= number <= len(self._options):
            return None
        option = self._options[number - 1]
        if self.family is not None:
            return option
        self._list(option)
        return None

    def back(self) -> bool:
        """From the tactics to the families; False when the families are listed."""
        if self.family is None:
            return False
        self._list(None)
        return True

    def _list(self, family: str | None) -> None:
        if self._knowledge is None:
            return
        self.family = family
        if family is None:
            titles = {key: one.title for key, one in self._knowledge.families.items()}
            question = _("Red flag. What is it about? Say it only if you want to.")
        else:
            titles = {
                key: one.name
                for key, one in self._knowledge.tactics.items()
                if one.family == family
            }
            question = self._knowledge.families[family].title
        titles = dict(list(titles.items())[: len(DIGITS)])
        self._options = list(titles)
        self.query_one(".question", Static).update(plain(question))
        options = self.query_one(".options", Container)
        options.remove_children()
        options.mount_all(
            NumberedRow(digit, plain(title), f"pick({number})")
            for number, (digit, title) in enumerate(zip(DIGITS, titles.values(), strict=False), 1)
        )
        self.query_one(".skip", KeyButton).tell(_("Enter"), _("Just the red flag"), "skip_naming")
