"""What all screens share: the way to help and to leave, the language, one Back.

Owns the frame around a screen and the translation of its keys. What a screen shows is its own.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import OptionDoesNotExist

from coach.i18n.language import _, current
from coach.ui import commands, messages
from coach.ui.widgets.key_bar import KeyBar
from coach.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from coach.ui.offers import Offer


class Page(Screen[None]):
    """A screen of the coach."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.HELP, commands.BACK, commands.KEYS, commands.PALETTE, commands.ADVICE,
        commands.LANGUAGE, commands.COLOURS,
    )  # fmt: skip
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 -- Textual's own name and type
        (0, "-narrow"), (76, "-middle"), (104, "-wide"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = [(0, "-short"), (22, "-tall")]  # noqa: RUF012 -- the same
    WITH_HELP: ClassVar[bool] = True
    READ: ClassVar[str] = ""
    """The id of what is read by the screenful, on screens that have it."""

    def __init__(self) -> None:
        super().__init__()
        self._told_in = current()
        self._is_told = False

    # -- what a screen fills in -----------------------------------------------------------------

    def heading(self) -> str:
        """Where one is."""
        return _("Coach")

    def place(self) -> str:
        """More about where one is, on screens that have room for it."""
        return ""

    def body(self) -> ComposeResult:
        """What the screen shows."""
        yield Widget()

    def begin(self) -> None:
        """What is done once the widgets are there, first and in every other language."""

    def forget_words(self) -> None:
        """Another language is spoken from here on: let go of sentences that were kept."""

    def words_for(self, binding: Binding) -> str:
        """The words of a key in the language in use."""
        return _(binding.description)

    def also_offered(self) -> Iterable[Offer]:
        """What can be found by name here and has no key."""
        return ()

    # -- the frame ------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Top bar, body, key bar."""
        with_keys = bool(self.check_action(commands.KEYS.action, ()))
        yield TopBar(self.heading(), self.place(), with_help=self.WITH_HELP, with_keys=with_keys)
        yield from self.body()
        yield KeyBar(markup=False)

    def on_mount(self) -> None:
        """Start."""
        if not self.query(KeyBar):  # left before it was there
            return
        self._is_told = True
        self.begin()
        self._follow_reading()
        if self._told_in != current():  # chosen while it was being opened
            self.tell_anew()
        if commands.chosen_keys():
            self._tell_clashes()

    def on_screen_resume(self) -> None:
        """Back on this screen: it may have to say everything in another language."""
        if self._told_in != current():
            self.tell_anew()

    def tell_anew(self) -> None:
        """Say everything again, before any key that comes after this."""
        self.in_turn(self.retell)

    def in_turn(self, act: Callable[[], Awaitable[None]]) -> None:
        """Have the app do it, as it does what keys ask for: the one, then the other."""

        async def if_still_here() -> None:
            if self.is_here:
                await act()

        self.app.call_next(if_still_here)

    @property
    def is_here(self) -> bool:
        """Whether its widgets are: not when it was just opened, told anew, or left."""
        return self._is_told and self.is_attached

    async def retell(self) -> None:
        """Say everything again, in the language in use; the place stays."""
        chosen: dict[str | None, str | None] = {}
        if self._told_in != current():
            self.forget_words()
            for listed in self.query(OptionList):
                option = listed.highlighted_option
                chosen[listed.id] = option.id if option is not None else None
        self._told_in = current()
        focused = self.focused.id if self.focused is not None else None
        read_to = {one.id: one.scroll_y for one in self.query(VerticalScroll) if one.id}
        self._is_told = False
        await self.recompose()
        self._is_told = bool(self.query(KeyBar))
        if not self.is_here:  # left meanwhile
            return
        self.begin()
        self._follow_reading()
        for listed in self.query(OptionList):
            with suppress(OptionDoesNotExist):
                if option_id := chosen.get(listed.id):
                    listed.highlighted = listed.get_option_index(option_id)
        if focused and (again := self.query(f"#{focused}")):
            self.set_focus(again.first(), scroll_visible=False)
        for name, at in read_to.items():
            for one in self.query(f"#{name}").results(VerticalScroll):
                self.call_after_refresh(one.scroll_to, y=at, animate=False)
        self.refresh_bindings()

    def _follow_reading(self) -> None:
        """Offer to read on whenever there is more than fits, which sizes and words change."""
        for told in self._what_is_read():
            self.watch(told, "show_vertical_scrollbar", self.refresh_bindings, init=False)

    def _what_is_read(self) -> list[VerticalScroll]:
        return list(self.query(f"#{self.READ}").results(VerticalScroll)) if self.READ else []

    def _tell_clashes(self) -> None:
        """Say which commands of this screen have come to share a key."""
        from coach.ui.key_map import clashes_on

        for words in clashes_on(type(self)):
            self.notify(words, severity="warning", markup=False)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, their words in the language in use."""
        return {
            key: ActiveBinding(
                active.node,
                Binding(
                    active.binding.key,
                    active.binding.action,
                    self.words_for(active.binding),
                    show=active.binding.show,
                    key_display=active.binding.key_display,
                    priority=active.binding.priority,
                    tooltip=_(active.binding.tooltip),
                    id=active.binding.id,
                ),
                active.enabled,
                _(active.tooltip),
            )
            for key, active in super().active_bindings.items()
        }

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Reading on is offered where something does not fit."""
        if action == "read":
            return any(told.show_vertical_scrollbar for told in self._what_is_read())
        return super().check_action(action, parameters)

    # -- what every screen can be asked ---------------------------------------------------------

    def action_help(self) -> None:
        """Who helps, now."""
        self.post_message(messages.HelpWanted())

    def action_leave_now(self) -> None:
        """End the program and clear the screen."""
        self.post_message(messages.LeaveAtOnce())

    def action_back(self) -> None:
        """The screen before."""
        self.post_message(messages.Back())

    def action_keys(self) -> None:
        """Every key of this screen."""
        self.post_message(messages.KeysWanted())

    def action_palette(self) -> None:
        """Find by its name what can be done here."""
        self.post_message(messages.PaletteWanted())

    def action_advice(self) -> None:
        """What is known, to look up."""
        self.post_message(messages.EntryWanted())

    async def action_entry(self, ref: str) -> None:
        """One entry of what is known."""
        self.post_message(messages.EntryWanted(ref))

    def action_read(self, step: int) -> None:
        """A screenful on or back."""
        for told in self._what_is_read():
            (told.scroll_page_down if step > 0 else told.scroll_page_up)(animate=False)

    def action_language(self) -> None:
        """The next language."""
        self.post_message(messages.LanguageWanted())

    def action_colours(self) -> None:
        """The next colours."""
        self.post_message(messages.ColoursWanted())

    def on_text_selected(self, event: events.TextSelected) -> None:
        """Selecting text changes nothing."""
        event.stop()
