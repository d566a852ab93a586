"""What is said of a contact: hours, cost, when it was checked. Sentences, for every front end."""

from __future__ import annotations

from datetime import date

from coach.i18n.formats import capital, clock, day, folded, weekdays
from coach.i18n.formats import country as country_name
from coach.i18n.language import _
from coach.library.entries import ContactEntry
from coach.library.helplines import DAYS, EUROPE, EVERYWHERE, Helpline, needs_check
from coach.library.knowledge import Knowledge


def opening(line: Helpline) -> str:
    """Whether it answers now, as far as is known."""
    if line.contact.always_open:
        return _("Open day and night.")
    if line.opening == "closed" and line.opens is not None:
        return _("Closed now; opens {weekday} at {time}.").format(
            weekday=weekdays(line.opens.weekday(), line.opens.weekday()),
            time=clock(line.opens.strftime("%H:%M")),
        )
    if line.opening == "open":
        return _("Open now.")
    return ""


def hours(contact: ContactEntry) -> list[str]:
    """Its opening hours, in the time of its country."""
    sentences = []
    for span in contact.hours:
        first, last = (DAYS.index(name) for name in (span.days[:3], span.days[-3:]))
        sentence = (
            _("every day, {opens} to {closes}")
            if (last - first) % 7 == len(DAYS) - 1
            else _("{days}, {opens} to {closes}")
        )
        sentences.append(
            sentence.format(
                days=weekdays(first, last), opens=clock(span.opens), closes=clock(span.closes)
            )
        )
    return sentences


def conditions(contact: ContactEntry) -> str:
    """What it costs and asks: free, anonymous, for minors or adults."""
    parts = []
    if contact.free:
        parts.append(_("free"))
    if contact.anonymous:
        parts.append(_("no name needed"))
    if contact.minors:
        parts.append(_("for under-18s first"))
    elif contact.minors is False:
        parts.append(_("for adults"))
    return ", ".join(parts)


def facts(line: Helpline) -> list[str]:
    """When it answers and what it asks: beginnings of sentences, without their full stops."""
    contact = line.contact
    told = [opening(line), *hours(contact), conditions(contact)]
    return [capital(fact.rstrip(".")) for fact in told if fact]


def checked(contact: ContactEntry, today: date) -> str:
    """When it was last seen in its source, in few words; every contact says so."""
    if contact.checked is None:
        return _("Its source has no date.")
    seen = day(contact.checked)
    if contact.status == "OLD" or needs_check(contact, today):
        return _("Last checked {date}.").format(date=seen)
    return _("Checked {date}.").format(date=seen)


def check_first() -> str:
    """What these dates mean for whoever calls: said once where contacts are shown."""
    return _("An old date, or none? Check this contact. No answer? Try the next.")


def in_danger(number: str | None) -> str:
    """What comes before everything: the number, or what to call where none was verified."""
    if number is None:
        return _("In danger right now: call your local emergency number.")
    return _("In danger right now: call {number}.").format(number=number)


def named_countries(knowledge: Knowledge) -> list[tuple[str, str]]:
    """Every country that has contacts: its name and its letters, by name."""
    codes = [code for code in knowledge.countries if code not in (EUROPE, EVERYWHERE)]
    named = [(country_name(code), code) for code in codes]
    return sorted(named, key=lambda one: folded(one[0]))


def ways(contact: ContactEntry) -> list[str]:
    """How to reach it: number, text, page, e-mail; or in person."""
    found = []
    if contact.phone:
        found.append(_("Call {number}").format(number=contact.phone))
    if contact.text:
        found.append(_("Text {number}").format(number=contact.text))
    if contact.address:
        found.append(contact.address)
    if contact.email:
        found.append(contact.email)
    return found or [_("In person")]
