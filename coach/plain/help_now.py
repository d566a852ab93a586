"""Help now: who helps, at once, from the terminal or in the middle of a chat."""

from __future__ import annotations

from coach.library.knowledge import Knowledge
from coach.plain.lines import say


def help_now(country: str | None, form: str) -> int:
    """Print contacts and what to do, without the screens."""
    tell_contacts(Knowledge(), country)
    return 0


def tell_contacts(knowledge: Knowledge, country: str | None) -> None:
    """Print the contacts of a country."""
    say("")
