"""Dates, hours, numbers, lists and money as the locale in use writes them (Babel)."""

from __future__ import annotations

from datetime import date, time
from unicodedata import combining, normalize

from coach.i18n.language import babel_locale

_GROUPED_FROM = 1000
"""Whole numbers below are nothing but their digits in every language there is: no Babel needed."""


def day(value: str) -> str:
    """A date as precise as it is given: ``2025``, ``2025-11`` or ``2025-11-17``."""
    from babel.dates import format_date, format_skeleton

    parts = [int(part) for part in value.split("-")]
    if len(parts) == 1:
        return value
    if len(parts) == 2:
        return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=babel_locale())
    return format_date(date(*parts), format="long", locale=babel_locale())


_CLOCK = {"fr": ("H\u00a0'h'", "H\u00a0'h'\u00a0mm")}
_CLOCK_ELSEWHERE = ("h\u00a0a", "h:mm\u00a0a")
"""A full hour and any other as sentences write them (9 h, 9 am), not as a clock shows them."""


def clock(value: str) -> str:
    """An hour of the day, ``09:00``, as one says it; ``24:00`` is midnight."""
    from babel.dates import format_time

    hour, minute = (int(part) for part in value.split(":"))
    locale = babel_locale()
    full, other = _CLOCK.get(locale.partition("_")[0], _CLOCK_ELSEWHERE)
    pattern = other if minute else full
    return format_time(time(hour % 24, minute), format=pattern, locale=locale).lower()


def number(value: float) -> str:
    """A number."""
    if isinstance(value, int) and 0 <= value < _GROUPED_FROM:
        return str(value)
    from babel.numbers import format_decimal

    return format_decimal(value, locale=babel_locale())


def percent(value: float) -> str:
    """A share from 0 to 1, in percent."""
    from babel.numbers import format_percent

    return format_percent(value, locale=babel_locale())


def country(code: str) -> str:
    """The name of a country from its two letters."""
    from babel import Locale

    return str(Locale.parse(babel_locale()).territories.get(code, code))


def listing(words: list[str]) -> str:
    """Words as a list: "a, b and c"."""
    from babel.lists import format_list

    return format_list(words, locale=babel_locale()) if words else ""


def weekdays(first: int, last: int) -> str:
    """Days of the week from one to another (Monday is 0): "Monday – Friday", or one day."""
    from babel.dates import get_day_names

    names = get_day_names("wide", context="stand-alone", locale=babel_locale())
    return names[first] if first == last else f"{names[first]} – {names[last]}"


def capital(words: str) -> str:
    """The same words beginning with a capital letter."""
    return words[:1].upper() + words[1:]


def folded(words: str) -> str:
    """The same words small and without accents: to sort them, and to find them as people type."""
    letters = normalize("NFKD", words.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in letters if not combining(letter))
