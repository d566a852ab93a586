"""Help now: who helps, at once, from the terminal or in the middle of a chat."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import msgspec

from coach.i18n.formats import country as country_name
from coach.i18n.language import _, current, region
from coach.library.helplines import Helpline, first_country, helplines_for
from coach.library.knowledge import Knowledge
from coach.plain.lines import heading, say
from coach.report import contact_words as words


def help_now(country: str | None, form: str) -> int:
    """Print contacts and what to do, without the screens; 2 for a country we do not have."""
    knowledge = Knowledge(current())
    known = [code for code in knowledge.countries if len(code) == 2]
    if country is not None and country.upper() not in known:
        sys.stderr.write(
            _("No contacts are known for {country}; known: {countries}").format(
                country=country, countries=", ".join(known)
            )
            + "\n"
        )
        return 2
    if form == "json":
        _print_json(knowledge, country)
    else:
        tell_contacts(knowledge, country)
        tell_actions(knowledge)
    return 0


def tell_contacts(knowledge: Knowledge, country: str | None) -> None:
    """Print the contacts of a country (or of the locale's), then those for everybody."""
    now = datetime.now(UTC)
    here = country.upper() if country else _own_country(knowledge)
    title = country_name(here) if here else _("Everywhere")
    heading(_("Help now: {country}").format(country=title))
    emergency = knowledge.countries[here].emergency if here else None
    if emergency is None:
        say(_("In danger right now: call your local emergency number."))
    else:
        say(_("In danger right now: call {number}.").format(number=emergency))
    for line in _lines(knowledge, here, now):
        if line.contact.phone != emergency or emergency is None:
            _tell_line(line, now)
    say("", _("Another country: coach help-now --country GB"))


def tell_actions(knowledge: Knowledge) -> None:
    """Print what to do, in order."""
    heading(_("What to do, in this order"))
    for action in knowledge.actions.values():
        say(f"{action.step}. {action.title}")
    say(_("More on each: coach advice"))


def _own_country(knowledge: Knowledge) -> str | None:
    return first_country(knowledge.countries, region(), current())


def _lines(knowledge: Knowledge, country: str | None, now: datetime) -> list[Helpline]:
    return helplines_for(knowledge.contacts, knowledge.countries, country, now)


def _tell_line(line: Helpline, now: datetime) -> None:
    contact = line.contact
    say("", _("{name}: {ways}").format(name=contact.name, ways=", ".join(words.ways(contact))))
    say(f"  {contact.for_whom}", f"  {contact.what_happens}")
    if facts := words.facts(line):
        say("  " + ". ".join(facts) + ".")
    if contact.caution:
        say(f"  {contact.caution}")
    say(f"  {words.checked(contact, now.date())}")


def _print_json(knowledge: Knowledge, country: str | None) -> None:
    here = country.upper() if country else _own_country(knowledge)
    now = datetime.now(UTC)
    rows = [
        {
            "id": line.id,
            **msgspec.to_builtins(line.contact),
            "opening": line.opening,
            "opens": line.opens.isoformat() if line.opens else None,
        }
        for line in _lines(knowledge, here, now)
    ]
    emergency = knowledge.countries[here].emergency if here else None
    told = {"country": here, "emergency": emergency, "contacts": rows}
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(told)).decode() + "\n")
