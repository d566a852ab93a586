"""Help now: who helps at this hour, in this country, and what to do, in order.

Owns the layout: the number for now, the line to call and the first steps have the first screen.
Which contacts and in what order is ``coach.library.helplines``'s, sentences
``coach.report.contact_words``'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.formats import country as country_name
from coach.i18n.language import _, current, region, use
from coach.library.entries import ActionEntry
from coach.library.helplines import (
    EVERYWHERE,
    FIRST_STEPS,
    Helpline,
    first_country,
    first_to_try,
    helplines,
    places,
)
from coach.library.knowledge import Knowledge
from coach.report import contact_words as words
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
    READ = "help-now"
    AUTO_FOCUS = "#help-now"
    WITH_HELP = False

    def __init__(self, *, now: datetime | None = None) -> None:
        super().__init__()
        self._moment = now
        self.knowledge = Knowledge(current())
        self.country = first_country(self.knowledge.countries, region(), current())
        self.codes = False
        self._told_first = ""
        """The contact that is told before all others."""
        self._asks = True
        """Whether a country is still to be asked for, where none is known."""
        self._anywhere = False
        """Whether "another country" was chosen."""

    def heading(self) -> str:
        """It says what it is."""
        return _("Help now")

    def body(self) -> ComposeResult:
        """The country, its contacts, what to do."""
        self.knowledge = Knowledge(current())
        if self.country is None:
            yield KeyButton.of(
                commands.COUNTRY, _("Choose your country to see who to call"), id="no-country"
            )
        else:
            with Horizontal(id="country-row"):
                changing = _("{country}: change").format(country=country_name(self.country))
                yield KeyButton.of(commands.COUNTRY, changing, id="country")
                yield KeyButton.of(commands.CODES, id="codes")
        yield Choices(*self._countries(), id="countries", markup=False)
        with VerticalScroll(id="help-now"):
            yield from self._first()
            yield from self._others()
            yield Static(plain(_("What to do, in this order")), classes="title", markup=False)
            for name, action in self.knowledge.actions.items():
                yield Link(_action(action), f"entry('action:{name}')", classes="advice")

    def begin(self) -> None:
        """The list of countries opens when it is asked for, and by itself where none is known."""
        countries = self.query_one("#countries", Choices)
        countries.display = self.country is None and self._asks
        if countries.display:
            countries.highlighted = None  # Enter alone chooses nobody's country
            self.set_focus(countries)

    def forget_words(self) -> None:
        """Another language may assume another country, unless one was chosen."""
        if not self._anywhere:
            self.country = first_country(self.knowledge.countries, region(), current())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """This is help already."""
        return False if action == "help" else super().check_action(action, parameters)

    # -- keys -----------------------------------------------------------------------------------

    def action_country(self) -> None:
        """Open or close the list of countries."""
        self._asks = False
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

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Another country; from here on it is the one that is meant everywhere."""
        event.stop()
        self._asks = False
        self._anywhere = event.option_id == EVERYWHERE
        self.country = None if self._anywhere else event.option_id
        if self.country is not None:
            use(f"{current()}_{self.country}")
        self.in_turn(self._again)

    async def _again(self) -> None:
        await self.retell()
        if self.is_here:
            self.set_focus(self.query_one("#help-now"))

    @property
    def _now(self) -> datetime:
        return self._moment or datetime.now(UTC)

    # -- what is told ---------------------------------------------------------------------------

    def _countries(self) -> list[Option]:
        return [
            *(Option(plain(name), id=code) for name, code in words.named_countries(self.knowledge)),
            Option(plain(_("Another country")), id=EVERYWHERE),
        ]

    def _helplines(self, place: str) -> tuple[Helpline, ...]:
        return helplines(self.knowledge.contacts, self.knowledge.countries, place, self._now)

    def _first(self) -> Iterator[Widget]:
        """The number for now, the line to call, the first steps: all that one screen holds."""
        entry = self.knowledge.countries.get(self.country or "")
        yield Static(emergency_line(entry.emergency if entry else None), markup=False, id="danger")
        first = first_to_try(self._helplines(self.country or ""))
        self._told_first = first.id if first else ""
        if first:
            yield ContactCard(first, self._now, code=self.codes)
        yield Static(plain(_("The first things to do")), classes="title", markup=False)
        for name, action in self.knowledge.actions.items():
            if action.step in FIRST_STEPS:
                step = parts((f" {action.step} ", "bold reverse"), " ", (action.title, "bold"))
                yield Link(step, f"entry('action:{name}')", classes="step")

    def _others(self) -> Iterator[Widget]:
        """Everybody else who helps, and what the dates mean."""
        yield Static(plain(_("Who else helps")), classes="title", markup=False)
        yield Static(plain(words.check_first(), "$quiet"), markup=False, classes="step")
        for place in places(self.country):
            lines = [line for line in self._helplines(place) if line.id != self._told_first]
            if place != self.country:
                yield Static(plain(_place(place)), classes="title", markup=False)
            if urgent := [line for line in lines if line.opening == "emergency"]:
                yield Static(emergency_row(urgent, self._now), classes="urgent", markup=False)
            for line in lines:
                if line.opening != "emergency":
                    yield ContactCard(line, self._now, code=self.codes)


def _place(place: str) -> str:
    return _("Everywhere") if place == EVERYWHERE else _("In Europe")


def _action(action: ActionEntry) -> Content:
    pieces: list[str | tuple[str, str]] = [
        (f" {action.step} ", "bold reverse"), " ", (action.title, "bold"), "\n", action.text
    ]  # fmt: skip
    if action.already:
        pieces += ["\n", (action.already, "$kept")]
    return parts(*pieces)
