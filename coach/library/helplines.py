"""Whom to turn to now: the contacts of a country in the order to try them at a given moment.

Pure: the moment is handed in. Emergency and crisis lines come first, then what is open, then what
gives no hours, then what is closed, with when it opens. Words belong to the front ends.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct

from coach.library.entries import ContactEntry, CountryEntry, Hours

Opening = Literal["emergency", "open", "unknown", "closed"]
ORDER: tuple[Opening, ...] = ("emergency", "open", "unknown", "closed")
"""The order of the rows: a line that gives no hours may well answer."""

EVERYWHERE = "INT"
EUROPE = "EU"
FIRST_STEPS = (1, 2, 3, 4)
"""The steps of the agreed list told beside the first contact; the emergency line is step 0."""
MEMBERS = frozenset(
    (
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    )
)  # fmt: skip
"""Countries that the services of the European Union are for."""

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CHECKED_WITHIN = timedelta(days=366)
DEFAULT = "FR"
"""The country shown when the locale names none that has contacts."""


class Helpline(Struct, frozen=True):
    """A contact as it is at one moment."""

    id: str
    contact: ContactEntry
    opening: Opening
    opens: datetime | None = None
    """When a closed line opens next, in its country's time."""


def first_country(
    countries: Mapping[str, CountryEntry], region: str | None, language: str
) -> str | None:
    """The country to show first: the locale's, else France in French, else none is assumed."""
    if region in countries and region not in (EUROPE, EVERYWHERE):
        return region
    return DEFAULT if language == "fr" else None


def places(country: str | None) -> tuple[str, ...]:
    """Whose contacts serve somebody there: the country's, Europe's, everybody's."""
    here = (country,) if country else ()
    europe = (EUROPE,) if country in MEMBERS else ()
    return (*here, *europe, EVERYWHERE)


def helplines(
    contacts: Mapping[str, ContactEntry],
    countries: Mapping[str, CountryEntry],
    place: str,
    now: datetime,
) -> tuple[Helpline, ...]:
    """The contacts of one place in the order to try them at ``now`` (an aware datetime)."""
    zone = _zone(countries[place].zone) if place in countries else None
    lines = [
        _at(name, contact, zone, now)
        for name, contact in contacts.items()
        if contact.country == place
    ]
    far = datetime.max.replace(tzinfo=UTC)
    return tuple(
        sorted(
            lines,
            key=lambda line: (ORDER.index(line.opening), line.opens or far, line.contact.order),
        )
    )


def helplines_for(
    contacts: Mapping[str, ContactEntry],
    countries: Mapping[str, CountryEntry],
    country: str | None,
    now: datetime,
) -> list[Helpline]:
    """Everything that serves somebody in a country: its own contacts, Europe's, everybody's."""
    return [
        line for place in places(country) for line in helplines(contacts, countries, place, now)
    ]


def first_to_try(lines: Sequence[Helpline]) -> Helpline | None:
    """The one line to show before all others: made for this, to talk to, and not closed now."""
    able = [line for line in lines if set(line.contact.kinds) - {"emergency", "police"}]
    return min(
        able,
        key=lambda line: (
            line.opening == "closed", "talk" not in line.contact.kinds, line.contact.order,
        ),
        default=None,
    )  # fmt: skip


def needs_check(contact: ContactEntry, today: date) -> bool:
    """Whether its number was never dated, or last seen more than twelve months ago."""
    if contact.checked is None:
        return True
    parts = [int(part) for part in contact.checked.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) == 3 else monthrange(year, month)[1]
    return today - date(year, month, day) > CHECKED_WITHIN


def _at(name: str, contact: ContactEntry, zone: ZoneInfo | None, now: datetime) -> Helpline:
    emergency = "emergency" in contact.kinds
    if contact.always_open or not contact.hours or zone is None:
        known: Opening = "open" if contact.always_open else "unknown"
        return Helpline(name, contact, "emergency" if emergency else known)
    spans = [span for hours in contact.hours for span in _spans(hours, zone, now)]
    if any(opens <= now < closes for opens, closes in spans):
        return Helpline(name, contact, "emergency" if emergency else "open")
    upcoming = min((opens for opens, _closes in spans if opens > now), default=None)
    return Helpline(name, contact, "closed", upcoming.astimezone(zone) if upcoming else None)


def _spans(hours: Hours, zone: ZoneInfo, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The opening times around ``now``, a week ahead; in UTC, so that clock changes count."""
    first, _dash, last = hours.days.partition("-")
    start, end = DAYS.index(first), DAYS.index(last or first)
    today = now.astimezone(zone).date()
    for ahead in range(-1, 9):
        day = today + timedelta(days=ahead)
        if (day.weekday() - start) % 7 > (end - start) % 7:
            continue
        past_midnight = hours.closes == "24:00" or hours.closes <= hours.opens
        closing_day = day + timedelta(days=1) if past_midnight else day
        yield _moment(day, hours.opens, zone), _moment(closing_day, hours.closes, zone)


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime:
    hour, minute = (int(part) for part in clock.split(":"))
    return datetime.combine(day, time(hour % 24, minute), zone).astimezone(UTC)


def _zone(name: str) -> ZoneInfo | None:
    """A time zone; none on a system without time zone data."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None
