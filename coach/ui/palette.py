"""The palette: what can be done here, found by its name in the language in use.

Textual's own palette with our commands in it, and none of Textual's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import work
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.css.query import NoMatches
from textual.visual import VisualType

from coach.i18n.language import _
from coach.library.finding import words_of
from coach.ui import messages
from coach.ui.commands import HELP, KEYS, PALETTE, key_name
from coach.ui.offers import Offer, offered
from coach.ui.screens.page import Page
from coach.ui.text import parts
from coach.ui.widgets.key_button import KeyButton

IN_HINT = 0.01
"""What letters are worth that are only in what is said about a command."""


class Offers(Provider):
    """What the screen under the palette can be asked for now."""

    async def discover(self) -> Hits:
        """All of it, help first."""
        for offer in self._offered():
            yield DiscoveryHit(_told(offer), self._asking(offer), text=offer.words)

    async def search(self, query: str) -> Hits:
        """What fits the letters that were typed; accents do not matter."""
        typed = _plain(query)
        matcher = self.matcher(typed)
        found = False
        for offer in self._offered():
            score = matcher.match(_plain(offer.words))
            score = score or IN_HINT * (typed in _plain(offer.hint))
            if score:
                found = True
                yield Hit(score, _told(offer), self._asking(offer), text=offer.words)
        if not found:
            words = _("Nothing here is called that: see every key of this screen")
            nothing = Offer(words, "", KEYS.action)
            yield Hit(1, _told(nothing), self._asking(nothing), text=words)

    def _offered(self) -> list[Offer]:
        return list(offered(self.screen)) if isinstance(self.screen, Page) else []

    def _asking(self, offer: Offer) -> Callable[[], object]:
        """Have the screen do it, as if its key had been pressed."""
        return partial(self.app.post_message, messages.Pressed(self.screen, offer.action))


class Palette(CommandPalette):
    """Our palette."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(PALETTE.keys, "escape", show=False, id=PALETTE.id),
        Binding("f1", "help", show=False),
    ]

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Once: a second click would take the screen below away as well."""
        if self.app.screen is not self:
            return AwaitComplete()
        return super().dismiss(result)

    def __init__(self) -> None:
        super().__init__((Offers,), placeholder=_("What would you like to do?"))
        self._helps: list[tuple[KeyButton, VisualType]] = []
        """The way to help on the screen below, and what it said."""

    @work(exclusive=True, group=CommandPalette._GATHER_COMMANDS_GROUP)  # noqa: SLF001 -- inherited
    async def _gather_commands(self, search_value: str) -> None:
        """Look for what fits; of what was closed meanwhile nothing is left to be filled."""
        textuals = CommandPalette._gather_commands  # noqa: SLF001 -- inherited
        try:
            await textuals.__wrapped__(self, search_value)  # type: ignore[attr-defined]  # @work
        except NoMatches:
            if self.is_current and self.is_attached:
                raise

    def _action_command_list(self, action: str) -> None:
        """A list without room has no pages: Textual looks for them, and breaks."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)

    def on_mount(self) -> None:
        """Letters are typed here: for as long the way to help that is seen below is F1."""
        below = self.app.screen_stack[-2].query("#help").results(KeyButton)
        self._helps = [(button, button.content) for button in below]
        for button, _before in self._helps:
            button.tell("F1", _(HELP.title), HELP.action)

    def on_unmount(self) -> None:
        """It is what it was."""
        for button, before in self._helps:
            if button.is_attached:
                button.update(before)

    def action_help(self) -> None:
        """Help is one key away here too, where letters are for typing."""
        self.dismiss()
        self.app.post_message(messages.HelpWanted())


def _told(offer: Offer) -> Content:
    """A command, its key, what it does."""
    key = f"  {_(key_name(offer.keys[0]))}" if offer.keys else ""
    hint = f"\n{offer.hint}" if offer.hint else ""
    return parts((offer.words, "bold"), (key, "bold $primary"), (hint, "$quiet"))


def _plain(words: str) -> str:
    """Small letters without accents."""
    return " ".join(words_of(words))
