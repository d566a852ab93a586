"""The keys: everything that works on the screen one has come from, in groups, and the way back."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from coach.i18n.language import _
from coach.ui import commands, messages
from coach.ui.commands import bound, command_called, key_name
from coach.ui.key_map import default_path
from coach.ui.offers import Offer, grouped
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.key_button import KeyButton

MOST = 4
"""More keys than this are told by the first and the last."""


class KeysScreen(Page):
    """What every key of another screen does."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(commands.READ_ON, commands.READ_UP)
    READ = "keys-of-it"
    AUTO_FOCUS = "#keys-of-it"

    def __init__(self, under: Page) -> None:
        super().__init__()
        self.under = under
        """The screen whose keys are told."""

    def heading(self) -> str:
        """What this is."""
        return _("Keys")

    def place(self) -> str:
        """Whose keys they are."""
        return self.under.heading()

    def body(self) -> ComposeResult:
        """The keys by group, then what holds on every screen."""
        with VerticalScroll(id="keys-of-it"):
            yield KeyButton.of(commands.PALETTE, id="to-palette")
            groups = grouped(self.under)
            for group, offers in groups.items():
                yield Static(plain(_(group)), classes="title", markup=False)
                yield from (_row(offer) for offer in offers)
            for words in _rules():
                yield Static(plain(words), classes="paragraph", markup=False)
            yield Static(plain(self._own_keys(), "$quiet"), classes="paragraph", markup=False)

    def action_keys(self) -> None:
        """The key that opens it closes it."""
        self.action_back()

    def action_palette(self) -> None:
        """What can be done on the screen below is looked for there."""
        self.app.post_message(messages.Back())
        self.app.post_message(messages.PaletteWanted())

    def _own_keys(self) -> str:
        """Where a person's own keys are written, and the names to use there."""
        try:
            path = default_path()
        except OSError:  # no home to keep it in
            return ""
        there = map(command_called, bound(type(self.under)))
        names = [one.id for one in there if one is not None and not one.fixed]
        return _(
            "Your own keys: one command a line in {path}, for example “{example}”. "
            "The commands here: {names}."
        ).format(path=path, example=f"{names[0]}: x", names=", ".join(names))


def _row(offer: Offer) -> Horizontal:
    """Keys, words, what it means."""
    keys = [_(key_name(key)) for key in offer.keys]
    told = f"{keys[0]} … {keys[-1]}" if len(keys) > MOST else "  ".join(keys)
    hint = f"\n{offer.hint}" if offer.hint else ""
    return Horizontal(
        Static(plain(told, "bold $primary"), classes="keys", markup=False),
        Static(parts((offer.words, "bold"), (hint, "$quiet")), classes="words", markup=False),
        classes="key-row",
    )


def _rules() -> list[str]:
    """What holds on every screen and is no command."""
    return [
        _("In a list ↑ and ↓ choose, Enter opens. Tab goes to the next button, Enter presses it."),
        _("The mouse does all of it too."),
    ]
