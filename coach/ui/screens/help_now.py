"""Help now: who helps at this hour, in this country, and what to do, in order.

Owns the layout. Which contacts and in what order is ``coach.library.helplines``'s, sentences
``coach.report.contact_words``'s.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import ClassVar
from unicodedata import normalize

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.formats import country as country_name
from coach.i18n.language import _, current, region
from coach.library.entries import ActionEntry
from coach.library.helplines import EVERYWHERE, Helpline, first_country, helplines, places
from coach.library.knowledge import Knowledge
from coach.ui import commands
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.choices import Choices
from coach.ui.widgets.contact_card import ContactCard, emergency_line, emergency_row
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.link import Link


class HelpNowScreen(Page):
    """Who helps, at once."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.READ_ON, commands.READ_UP, commands.COUNTRY, commands.CODES
    )
    AUTO_FOCUS = "#help-now"
    WITH_HELP = False

    def __init__(self, *, now: datetime | None = None) -> None:
        super().__init__()
        self._moment = now
        self.knowledge = Knowledge(current())
        self.country = first_country(self.knowledge.countries, region(), current())
        self.codes = False

    def heading(self) -> str:
        """It says what it is."""
        return _("Help now")

    def body(self) -> ComposeResult:
        """The country, its contacts, what to do."""
        self.knowledge = Knowledge(current())
        with Horizontal(id="country-row"):
            yield KeyButton.of(commands.COUNTRY, self._country_words(), id="country")
            yield KeyButton.of(commands.CODES, id="codes")
        yield Choices(*self._countries(), id="countries", markup=False)
        with VerticalScroll(id="help-now"):
            yield from self._contacts()
            yield Static(plain(_("What to do, in this order")), classes="title", markup=False)
            for name, action in self.knowledge.actions.items():
                yield Link(_action(action), f"entry('action:{name}')", classes="advice")

    def begin(self) -> None:
        """The list of countries opens when it is asked for."""
        self.query_one("#countries").display = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """This is help already."""
        return False if action == "help" else super().check_action(action, parameters)

    # -- keys -----------------------------------------------------------------------------------

    def action_country(self) -> None:
        """Open or close the list of countries."""
        countries = self.query_one("#countries")
        countries.display = not countries.display
        self.set_focus(countries if countries.display else self.query_one("#help-now"))

    async def action_codes(self) -> None:
        """Show or hide addresses as codes."""
        self.codes = not self.codes
        await self._again()

    def action_back(self) -> None:
        """Out of the list of countries first."""
        if self.query_one("#countries").display:
            self.action_country()
        else:
            super().action_back()

    def action_read(self, step: int) -> None:
        """A screenful on or back."""
        told = self.query_one("#help-now", VerticalScroll)
        if step > 0:
            told.scroll_page_down(animate=False)
        else:
            told.scroll_page_up(animate=False)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Another country."""
        event.stop()
        self.country = None if event.option_id == EVERYWHERE else event.option_id
        self.in_turn(self._again)

    async def _again(self) -> None:
        await self.retell()
        if self.is_here:
            self.set_focus(self.query_one("#help-now"))

    # -- what is told ---------------------------------------------------------------------------

    def _countries(self) -> list[Option]:
        codes = [code for code in self.knowledge.countries if len(code) == 2]  # not INT
        named = sorted(
            ((country_name(code), code) for code in codes if code != "EU"),
            key=lambda one: normalize("NFKD", one[0]),  # É after E, not after Z
        )
        return [
            *(Option(plain(name), id=code) for name, code in named),
            Option(plain(_("Another country")), id=EVERYWHERE),
        ]

    def _country_words(self) -> str:
        if self.country is None:
            return _("Choose a country")
        return _("{country}: change").format(country=country_name(self.country))

    def _contacts(self) -> list[Widget]:
        knowledge, now = self.knowledge, self._moment or datetime.now(UTC)
        entry = knowledge.countries.get(self.country or "")
        number = entry.emergency if entry else None
        shown: list[Widget] = []
        for place in places(self.country):
            lines = helplines(knowledge.contacts, knowledge.countries, place, now)
            lines = tuple(line for line in lines if not number or line.contact.phone != number)
            urgent = [line for line in lines if line.opening == "emergency"]
            if not shown:
                shown.append(_urgent(number, urgent, now))
            else:
                shown.append(Static(plain(_place(place)), classes="title", markup=False))
                if urgent:
                    shown.append(Static(emergency_row(urgent, now), classes="advice", markup=False))
            shown += [
                ContactCard(line, now, code=self.codes)
                for line in lines
                if line.opening != "emergency"
            ]
        return shown


def _urgent(number: str | None, lines: list[Helpline], now: datetime) -> Vertical:
    rows = [Static(emergency_line(number), markup=False)]
    if lines:
        rows.append(Static(emergency_row(lines, now), markup=False))
    return Vertical(*rows, classes="urgent")


def _place(place: str) -> str:
    return _("Everywhere") if place == EVERYWHERE else _("In Europe")


def _action(action: ActionEntry) -> Content:
    pieces: list[str | tuple[str, str]] = [
        (f" {action.step} ", "bold reverse"), " ", (action.title, "bold"), "\n", action.text
    ]  # fmt: skip
    if action.already:
        pieces += ["\n", (action.already, "$kept")]
    return parts(*pieces)
