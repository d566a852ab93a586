"""Help now: who helps, at once, from the terminal or in the middle of a chat.

First what one person in danger or under threat needs: the emergency number, the line to call,
the first steps. Then everybody else. A country chosen here is the locale's from then on.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import msgspec

from coach.i18n.formats import country as country_name
from coach.i18n.language import _, current, region, use
from coach.library.helplines import (
    FIRST_STEPS,
    Helpline,
    first_country,
    first_to_try,
    helplines,
    helplines_for,
)
from coach.library.knowledge import Knowledge
from coach.plain.lines import ask, heading, say, say_all
from coach.report import contact_words as words

LIST = "?"


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
    here = country.upper() if country else _own_country(knowledge)
    if form == "json":
        _print_json(knowledge, here)
        return 0
    if here is None:
        heading(_("Choose your country to see who to call: coach help-now --country GB"))
        _tell_countries(knowledge)
    _tell(knowledge, here)
    if here is not None:
        say("", _("Another country: coach help-now --country GB"))
    tell_actions(knowledge, here)
    return 0


def tell_contacts(knowledge: Knowledge, country: str | None) -> None:
    """Tell who helps; which country is asked where none is known, and whether another is meant."""
    here = country or _own_country(knowledge)
    if here is None:
        heading(words.in_danger(None))
        say(_("Choose your country to see who to call"))
        _tell_countries(knowledge)
        here = _asked_country(
            knowledge, _("Number or letters of your country; Enter: for every country:"),
            numbered=True,
        )  # fmt: skip
    while True:
        _tell(knowledge, here)
        another = _("Another country: its two letters, or {list} for the list. Enter: go on:")
        say("")
        here = _asked_country(knowledge, another.format(list=LIST))
        if here is None:
            return


def tell_actions(knowledge: Knowledge, country: str | None = None) -> None:
    """Print what to do, in order; the number to call before its first step."""
    heading(_("What to do, in this order"))
    say(words.in_danger(_emergency(knowledge, country or _own_country(knowledge))))
    for action in knowledge.actions.values():
        say(f"{action.step}. {action.title}")
    say(_("More on each: coach advice"))


# -- countries ----------------------------------------------------------------------------------


def _own_country(knowledge: Knowledge) -> str | None:
    return first_country(knowledge.countries, region(), current())


def in_danger(knowledge: Knowledge) -> str:
    """The number for danger right now where one is, as far as that is known."""
    return words.in_danger(_emergency(knowledge, _own_country(knowledge)))


def _emergency(knowledge: Knowledge, country: str | None) -> str | None:
    return knowledge.countries[country].emergency if country else None


def _tell_countries(knowledge: Knowledge) -> None:
    named = words.named_countries(knowledge)
    say_all(f"{number}. {name} ({code})" for number, (name, code) in enumerate(named, start=1))


def _asked_country(knowledge: Knowledge, prompt: str, *, numbered: bool = False) -> str | None:
    """A country that is chosen, remembered as the locale's; None for Enter alone.

    Numbers count once the list was told: before, one may be meant for what help interrupted.
    """
    named = words.named_countries(knowledge)
    while word := ask(prompt):
        if word == LIST:
            _tell_countries(knowledge)
            numbered = True
            continue
        for number, (name, code) in enumerate(named, start=1):
            meant = {code.casefold(), name.casefold(), *([str(number)] if numbered else [])}
            if word.casefold() in meant:
                use(f"{current()}_{code}")
                return code
        say(_("No contacts are known for {country}.").format(country=word))
    return None


# -- what is told -------------------------------------------------------------------------------


def _tell(knowledge: Knowledge, country: str | None) -> None:
    """The number for now, the line to call, the first steps; then everybody else."""
    now = datetime.now(UTC)
    title = country_name(country) if country else _("Everywhere")
    heading(_("Help now: {country}").format(country=title))
    say(words.in_danger(_emergency(knowledge, country)))
    here = helplines(knowledge.contacts, knowledge.countries, country or "", now)
    if (first := first_to_try(here)) is not None:
        _tell_line(first, now)
    heading(_("The first things to do"))
    say_all(f"{one.step}. {one.title}" for one in knowledge.actions.values()
            if one.step in FIRST_STEPS)  # fmt: skip
    heading(_("Who else helps"))
    say(words.check_first())
    for line in helplines_for(knowledge.contacts, knowledge.countries, country, now):
        if first is None or line.id != first.id:
            _tell_line(line, now)


def _tell_line(line: Helpline, now: datetime) -> None:
    contact = line.contact
    say("", _("{name}: {ways}").format(name=contact.name, ways=", ".join(words.ways(contact))))
    say(f"  {contact.for_whom} {contact.what_happens}")
    known = [". ".join(facts) + "."] if (facts := words.facts(line)) else []
    if contact.caution:
        known.append(contact.caution)
    say("  " + " ".join((*known, words.checked(contact, now.date()))))


def _print_json(knowledge: Knowledge, here: str | None) -> None:
    now = datetime.now(UTC)
    rows = [
        {
            "id": line.id,
            **msgspec.to_builtins(line.contact),
            "opening": line.opening,
            "opens": line.opens.isoformat() if line.opens else None,
        }
        for line in helplines_for(knowledge.contacts, knowledge.countries, here, now)
    ]
    told = {"country": here, "emergency": _emergency(knowledge, here), "contacts": rows}
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(told)).decode() + "\n")
