"""Whom to turn to at a given moment: opening hours, midnight, clock changes, old numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from coach.library.entries import ContactEntry, CountryEntry
from coach.library.helplines import (
    first_country,
    first_to_try,
    helplines,
    helplines_for,
    needs_check,
    places,
)
from coach.library.knowledge import Knowledge

PARIS = ZoneInfo("Europe/Paris")
COUNTRIES = {
    "FR": CountryEntry("Europe/Paris", "112"),
    "GB": CountryEntry("Europe/London"),
    "INT": CountryEntry("Etc/UTC"),
    "EU": CountryEntry("Europe/Brussels"),
}


def contact(**changes: Any) -> ContactEntry:
    """A contact of France with changes."""
    plain = {
        "country": "FR", "name": "A line", "for_whom": "Everybody.",
        "what_happens": "Someone listens.",
        "kinds": ["talk"], "reference": ["somewhere"], "status": "V", "order": 1,
    }  # fmt: skip
    return msgspec.convert({**plain, **changes}, ContactEntry)


def hours(days: str, opens: str, closes: str) -> list[dict[str, str]]:
    """One span of opening hours."""
    return [{"days": days, "opens": opens, "closes": closes}]


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment in the week of Sunday 22 November 2026, in Paris."""
    return datetime(2026, 11, day, hour, minute, tzinfo=PARIS)


def opening(now: datetime, **changes: Any) -> str:
    """How a single contact is at a moment."""
    return helplines({"one": contact(**changes)}, COUNTRIES, "FR", now)[0].opening


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(22, 8, 59), "closed"),
        (at(22, 9), "open"),
        (at(22, 22, 59), "open"),
        (at(22, 23), "closed"),
    ],
)
def test_a_line_opens_and_closes_to_the_minute(now: datetime, expected: str) -> None:
    """The opening minute is open, the closing one is not."""
    assert opening(now, hours=hours("mon-sun", "09:00", "23:00")) == expected


def test_hours_are_meant_in_the_country_s_time() -> None:
    """The same moment elsewhere changes nothing."""
    now = at(22, 9, 30).astimezone(ZoneInfo("Asia/Tokyo"))
    assert opening(now, hours=hours("mon-sun", "09:00", "10:00")) == "open"


def test_a_span_may_end_at_or_after_midnight() -> None:
    """24:00 is midnight; 20:00 to 02:00 belongs to the evening's day."""
    assert opening(at(22, 23, 59), hours=hours("sun", "20:00", "24:00")) == "open"
    assert opening(at(23, 0, 0), hours=hours("sun", "20:00", "24:00")) == "closed"
    assert opening(at(23, 1, 59), hours=hours("sun", "20:00", "02:00")) == "open"
    assert opening(at(23, 2, 0), hours=hours("sun", "20:00", "02:00")) == "closed"


def test_days_may_wrap_round_the_week() -> None:
    """Friday to Monday is four days."""
    assert opening(at(22, 12), hours=hours("fri-mon", "09:00", "17:00")) == "open"
    assert opening(at(24, 12), hours=hours("fri-mon", "09:00", "17:00")) == "closed"


def test_a_closed_line_says_when_it_opens() -> None:
    """The next opening, in its country's time, over a weekend too."""
    line = helplines(
        {"one": contact(hours=hours("mon-fri", "09:00", "17:00"))}, COUNTRIES, "FR", at(20, 18)
    )[0]
    assert line.opens == at(23, 9)
    assert line.opens is not None
    assert line.opens.tzinfo is PARIS


def test_a_clock_change_does_not_move_the_opening() -> None:
    """On the night the clocks go back, nine is still nine."""
    line = helplines(
        {"one": contact(hours=hours("mon-sun", "09:00", "17:00"))},
        COUNTRIES, "FR", datetime(2026, 10, 24, 20, tzinfo=PARIS),
    )[0]  # fmt: skip
    assert line.opens == datetime(2026, 10, 25, 9, tzinfo=PARIS)
    assert line.opens.astimezone(UTC).hour == 8


def test_the_order_is_emergency_open_unknown_closed() -> None:
    """Within a row the contact's own order; closed ones by when they open."""
    contacts = {
        "late": contact(order=1, hours=hours("mon-sun", "12:00", "13:00")),
        "soon": contact(order=2, hours=hours("mon-sun", "09:00", "10:00")),
        "silent": contact(order=3),
        "second": contact(order=5, always_open=True),
        "first": contact(order=4, always_open=True),
        "crisis": contact(order=6, kinds=["emergency"]),
        "abroad": contact(country="GB", order=1, always_open=True),
    }
    lines = helplines(contacts, COUNTRIES, "FR", at(22, 8))
    assert [line.id for line in lines] == ["crisis", "first", "second", "silent", "soon", "late"]


def test_a_closed_emergency_line_does_not_come_first() -> None:
    """First is what answers."""
    closed = hours("mon", "09:00", "10:00")
    assert opening(at(22, 8), kinds=["emergency"], hours=closed) == "closed"


def test_a_system_without_time_zones_promises_nothing() -> None:
    """Where the zone is not known, neither is whether a line is open."""
    countries = {"FR": CountryEntry("Nowhere/Known")}
    always = contact(hours=hours("mon-sun", "00:00", "24:00"))
    lines = helplines({"one": always}, countries, "FR", at(22, 8))
    assert lines[0].opening == "unknown"


def test_the_first_to_try_is_for_talking_and_answers() -> None:
    """Not a crisis line, not the police; a closed one only where nothing else is there."""
    contacts = {
        "crisis": contact(order=1, kinds=["emergency"], always_open=True),
        "police": contact(order=2, kinds=["police", "emergency"], always_open=True),
        "day": contact(order=3, hours=hours("mon-sun", "09:00", "23:00")),
        "form": contact(order=4, kinds=["report"], always_open=True),
        "night": contact(order=5, kinds=["talk", "emergency"], always_open=True),
    }

    def first(now: datetime, *names: str) -> str:
        some = {name: contacts[name] for name in names}
        found = first_to_try(helplines(some, COUNTRIES, "FR", now))
        return found.id if found else ""

    assert first(at(22, 12), *contacts) == "day"
    assert first(at(22, 3), *contacts) == "night"
    assert first(at(22, 3), "crisis", "police", "day") == "day"
    assert first(at(22, 12), "crisis", "police") == ""


def test_europe_and_everybody_come_after_the_country() -> None:
    """A member state has Europe's numbers too."""
    assert places("FR") == ("FR", "EU", "INT")
    assert places("GB") == ("GB", "INT")
    assert places(None) == ("INT",)
    contacts = {"all": contact(country="INT"), "here": contact()}
    lines = helplines_for(contacts, COUNTRIES, "FR", at(22, 8))
    assert [line.id for line in lines] == ["here", "all"]


def test_the_first_country() -> None:
    """The locale's; France in French; none is assumed in English."""
    assert first_country(COUNTRIES, "GB", "fr") == "GB"
    assert first_country(COUNTRIES, "BR", "fr") == "FR"
    assert first_country(COUNTRIES, None, "en") is None
    assert first_country(COUNTRIES, "EU", "en") is None


@pytest.mark.parametrize(
    ("checked", "expected"),
    [
        (None, True), ("2024", True), ("2025", False), ("2025-10", True), ("2025-11", False),
        ("2025-11-20", True), ("2025-11-22", False), ("2026-11-22", False),
    ],
)  # fmt: skip
def test_a_number_seen_long_ago_needs_a_check(checked: str | None, *, expected: bool) -> None:
    """Twelve months, counted from the last day the date can mean."""
    assert needs_check(contact(checked=checked), date(2026, 11, 22)) is expected


def test_every_contact_that_ships_has_a_place_in_some_row() -> None:
    """Every country's contacts can be ordered at any hour."""
    knowledge = Knowledge()
    for code in knowledge.countries:
        for hour in (0, 6, 12, 18):
            now = datetime(2026, 11, 22, hour, tzinfo=UTC)
            lines = helplines(knowledge.contacts, knowledge.countries, code, now)
            mine = [name for name, one in knowledge.contacts.items() if one.country == code]
            assert sorted(line.id for line in lines) == sorted(mine)
