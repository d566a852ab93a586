"""A service that helps, as a card: how to reach it, for whom, what happens, when it was checked."""

from __future__ import annotations

from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from coach.library.helplines import Helpline
from coach.report import contact_words as words
from coach.ui.text import parts
from coach.ui.widgets.qr_code import qr_code

SHAPES: dict[str, tuple[str, str]] = {
    "open": ("●", "$kept"),
    "emergency": ("●", "$flag"),
    "closed": ("○", "$quiet"),
}


class ContactCard(Vertical):
    """One contact."""

    def __init__(self, line: Helpline, now: datetime, *, code: bool = False) -> None:
        super().__init__(classes=f"-{line.opening}")
        self.line = line
        self._now = now
        self._code = code

    def compose(self) -> ComposeResult:
        """The words, and the address as a code when it is asked for."""
        yield Static(_told(self.line, self._now), markup=False)
        if self._code and self.line.contact.address:
            code = Static(qr_code(self.line.contact.address), classes="code", markup=False)
            code.tooltip = Content(self.line.contact.address)
            yield code


def emergency_line(number: str | None) -> Content:
    """What comes before everything: the number, or what to call where none was verified."""
    return parts((words.in_danger(number), "bold $flag"))


def emergency_row(lines: list[Helpline], now: datetime) -> Content:
    """Emergency and crisis lines, one under the other, in few words."""
    pieces: list[str | tuple[str, str]] = []
    for line in lines:
        contact = line.contact
        pieces += ["\n" if pieces else "", (", ".join(words.ways(contact)), "bold $flag")]
        name = "" if contact.name in (contact.phone, contact.text) else f" · {contact.name}"
        pieces += [f"{name} · {contact.for_whom}"]
        pieces += ["\n  ", (words.checked(contact, now.date()), "$quiet")]
    return parts(*pieces)


def _told(line: Helpline, now: datetime) -> Content:
    contact = line.contact
    pieces: list[str | tuple[str, str]] = [(contact.name, "bold"), "\n"]
    ways = words.ways(contact)
    pieces += [("   ".join(ways), "bold $primary"), "\n"]
    state = words.facts(line)
    if state:
        sign = SHAPES.get(line.opening)
        pieces += [(f"{sign[0]} ", sign[1]) if sign else "", " · ".join(state), "\n"]
    pieces += [contact.for_whom, " ", contact.what_happens]
    if contact.caution:
        pieces += ["\n", (f"! {contact.caution}", "$unsure")]
    pieces += ["\n", (words.checked(contact, now.date()), "$quiet")]
    return parts(*pieces)
