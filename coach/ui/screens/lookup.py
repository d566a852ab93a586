"""Looking something up: a search field, a list of what fits, and the entry one reads.

Owns how one moves between the three, by key and mouse, side by side or one after the other. What
is listed and how an entry is told is the screen's that is made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual import events, getters
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.language import _
from coach.ui import commands
from coach.ui.screens.page import Page
from coach.ui.text import plain
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.reading import Entries, Reading
from coach.ui.widgets.search_field import SearchField


class Lookup(Page):
    """A search, a list, an entry."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.FIND, commands.OTHERS, commands.OTHERS_BACK, commands.READ_ON, commands.READ_UP,
        commands.LIST_UP, commands.LIST_DOWN, *commands.PICKS,
    )  # fmt: skip
    READ = "article"
    AUTO_FOCUS = ""
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 -- Textual's own name and type
        (0, "-narrow"), (76, "-middle"), (100, "-wide"),
    ]  # fmt: skip

    search = getters.query_one("#search", SearchField)
    entries = getters.query_one("#entries", Entries)
    article = getters.query_one("#article", Reading)
    """The pane with the entry."""

    def __init__(self, shown: str | None = None) -> None:
        super().__init__()
        self.words = ""
        """What was typed."""
        self.listed: str | None = shown
        """The entry that is highlighted in the list."""
        self.shown: str | None = shown
        """The entry that is told; another one than the list's after following a link."""
        self.reading = shown is not None
        """Whether one is in the entry; where there is no room for both, the list is hidden."""
        self.links: list[str] = []
        """Where the entry that is told leads."""
        self._direct = shown is not None
        """Opened at an entry: Back leads out again, not to the list."""
        self._trail: list[tuple[str, float]] = []
        """The entries one has come through, and how far each was read."""
        self._from = "entries"
        self._begun = False

    # -- what a screen fills in -----------------------------------------------------------------

    def asked(self) -> str:
        """What the search field says while it is empty."""
        return ""

    def filters(self) -> ComposeResult:
        """What stands between the search field and the list."""
        yield from ()

    def options(self) -> Iterable[Option | None]:
        """The list, for what was typed."""
        return ()

    def told(self, name: str) -> Iterator[Widget]:
        """An entry; also says where it leads, in ``links``."""
        del name
        yield from ()

    def turn(self, step: int) -> None:
        """List the next or the previous sort of entries."""

    # -- what is there --------------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """The search, the list, the entry."""
        with Vertical(id="finding"):
            yield SearchField(self.words, placeholder=self.asked(), id="search")
            yield from self.filters()
        with Horizontal(id="panes"):
            with Vertical(id="found"):
                yield Entries(id="entries", markup=False)
                with Vertical(id="nothing"):
                    yield Static(markup=False)
                    yield KeyButton("F1", _("Help now"), "help", id="help-instead")
            yield Reading(id="article")

    def begin(self) -> None:
        """Fill in what has to wait for the widgets."""
        self.search.cursor_blink = self.app.animation_level != "none"
        self.set_class(self.reading, "-reading")
        if not self._begun:
            self._begun = True
            self.set_focus(self.article if self.reading else self.search)
        self.call_next(self._fill_again, self._read_to)

    async def retell(self) -> None:
        """In another language, at the same place of the same entry."""
        self._read_to = self.article.scroll_y
        await super().retell()

    _read_to: float = 0

    async def _fill_again(self, at: float) -> None:
        shown = self.shown
        await self.fill(keep=True)
        if shown is not None and (shown != self.shown or at):
            await self.tell(shown, at=at)

    async def fill(self, *, keep: bool = False) -> None:
        """List what fits what was typed; the entry highlighted before may stay so."""
        if not self.is_here:  # everything is being told anew, and filled after that
            return
        options = list(self.options())
        names = [one.id for one in options if one is not None and one.id]
        self.entries.set_options(options)
        self.entries.display = bool(names)
        nothing = self.query_one("#nothing")
        nothing.display = not names
        self.set_class(not names, "-nothing")
        if not names:
            self.listed = self.shown = None
            sorry = _("Nothing is found for “{words}”.").format(words=self.words)
            advice = _("Try a single, shorter word.")
            nothing.query_one(Static).update(plain(f"{sorry}\n{advice}"))
            await self.article.show(())
            self.refresh_bindings()
            return
        if not (keep and self.listed in names):
            self.listed = names[0]
        self.entries.highlighted = self.entries.get_option_index(str(self.listed))
        await self.tell(str(self.listed))

    async def tell(self, name: str, *, at: float = 0) -> None:
        """Tell an entry."""
        if not self.is_here:
            return
        self.shown = name
        self.links = []
        await self.article.show(list(self.told(name)), at=at)
        self.refresh_bindings()

    # -- moving ---------------------------------------------------------------------------------

    @property
    def can_read(self) -> bool:
        """Whether the entry can be seen."""
        return self.reading or self.has_class("-wide")

    def read(self, *, reading: bool) -> None:
        """Into the entry, or out of it."""
        if not self.is_here:
            return
        if reading and not self.reading:
            self._from = self.focused.id or "" if self.focused is not None else ""
        self.reading = reading
        self.set_class(reading, "-reading")
        back = self.search if self._from == "search" else self.entries
        self.set_focus(self.article if reading else back)
        self.refresh_bindings()

    async def follow(self, name: str) -> None:
        """To another entry, with a way back to this one."""
        if self.shown is not None:
            self._trail.append((self.shown, self.article.scroll_y))
        await self.tell(name)
        self.read(reading=True)

    def list_anew(self) -> None:
        """Something else is listed: the list is what one looks at."""
        self._trail.clear()
        self._direct = False
        self.reading = False
        self.remove_class("-reading")
        self.call_next(self.fill)

    async def on_input_changed(self, event: Input.Changed) -> None:
        """Find as one types."""
        event.stop()
        if event.value != self.words:
            self.words = event.value
            self.list_anew()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter opens what is found first."""
        event.stop()
        if self.shown is not None:
            self.read(reading=True)

    async def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """What is highlighted is told, where there is room beside the list."""
        event.stop()
        option = event.option_list.highlighted_option
        if option is not None and option.id is not None and option.id != self.listed:
            self.listed = option.id
            self._trail.clear()
            self._direct = False
            await self.tell(option.id)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Into the entry."""
        event.stop()
        self._trail.clear()
        if event.option_id is not None and event.option_id != self.shown:
            self.listed = event.option_id
            await self.tell(event.option_id)
        self.read(reading=True)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """In the search field a letter is a letter: help is F1 there."""
        del event
        if not self.is_here:  # everything is being told anew
            return
        typing = self.focused is self.search
        self.query_one("#help", KeyButton).tell("F1" if typing else "h", _("Help now"), "help")

    # -- keys -----------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys mean something here."""
        match action:
            case "pick":
                return self.can_read and _number(parameters) <= len(self.links)
            case "read" if not self.can_read:
                return False
            case "find":
                return self.focused is not self.search
            case "move":
                return self.focused is self.search and bool(self.entries.option_count)
        return super().check_action(action, parameters)

    def words_for(self, binding: Binding) -> str:
        """The side arrows go through entries while one reads; Esc clears the words first."""
        if binding.id == commands.BACK.id and self.words and not (self.reading or self._direct):
            return _("Clear the search")
        if binding.id == commands.OTHERS.id and self.reading:
            return _("Next")
        return super().words_for(binding)

    def action_find(self) -> None:
        """To the search field."""
        self._direct = False
        self.reading = False
        self.remove_class("-reading")
        self.set_focus(self.search)

    def action_move(self, step: int) -> None:
        """Down or up the list while one is in the search field."""
        entries = self.entries
        (entries.action_cursor_down if step > 0 else entries.action_cursor_up)()

    def action_side(self, step: int) -> None:
        """The next entry while one reads; else the next sort of entries."""
        if self.reading:
            self.action_move(step)
        else:
            self.turn(step)

    async def action_pick(self, number: int) -> None:
        """Follow a link by its digit."""
        await self.open(self.links[number - 1])

    async def open(self, name: str) -> None:
        """Where a link leads."""
        await self.follow(name)

    def action_back(self) -> None:
        """To the entry before, to the list, out of the search, out of the screen."""
        if self._trail:
            name, at = self._trail.pop()
            self.call_next(self.tell, name, at=at)
        elif self._direct or not (self.reading or self.words):
            super().action_back()
        elif self.reading:
            self.read(reading=False)
        else:
            self.search.value = ""
            self.set_focus(self.search)


def _number(parameters: tuple[object, ...]) -> int:
    number = parameters[0] if parameters else 0
    return number if isinstance(number, int) else 0
