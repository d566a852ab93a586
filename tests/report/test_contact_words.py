"""What is said of a contact: hours as sentences write them, dates in few words."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from coach.i18n.language import use
from coach.library.entries import Hours
from coach.library.knowledge import Knowledge
from coach.report.contact_words import checked, hours

CONTACTS = Knowledge().contacts


@pytest.mark.parametrize(
    ("locale", "days", "said"),
    [
        ("en_GB", "mon-sun", "every day, 9 am to 6:30 pm"),
        ("en_US", "sun-sat", "every day, 9 am to 6:30 pm"),
        ("en", "mon-fri", "Monday – Friday, 9 am to 6:30 pm"),
        ("fr_FR", "sat", "samedi, de 9 h à 18 h 30"),
        ("fr_BE", "mon-sun", "tous les jours de 9 h à 18 h 30"),
    ],
)
def test_hours_are_said_as_in_texts(locale: str, days: str, said: str) -> None:
    """Not as a clock shows them; no number is parted from its unit."""
    use(locale)
    contact = msgspec.structs.replace(
        CONTACTS["fr-3018"], hours=[Hours(days, opens="09:00", closes="18:30")]
    )
    (told,) = hours(contact)
    assert told.replace("\u00a0", " ") == said
    assert "9\u00a0" in told


def test_a_date_is_said_in_few_words() -> None:
    """What it means is said once, elsewhere."""
    contact = CONTACTS["fr-3018"]
    old = msgspec.structs.replace(contact, checked="2013")
    none = msgspec.structs.replace(contact, checked=None)
    today = date(2025, 6, 1)
    assert [checked(one, today) for one in (contact, old, none)] == [
        "Checked 18 March 2025.", "Last checked 2013.", "Its source has no date.",
    ]  # fmt: skip
