"""Who helps with what an ending calls for: for each kind of help, the open ones first."""

from __future__ import annotations

from datetime import datetime

from coach.i18n.language import current, region
from coach.library.entries import ContactEntry
from coach.library.helplines import first_country, helplines_for
from coach.library.knowledge import Knowledge
from coach.report.debrief import Debrief
from coach.report.sentences import help_word

AT_MOST = 3
"""Contacts named for each kind of help."""


def who_helps(
    told: Debrief, knowledge: Knowledge, now: datetime
) -> list[tuple[str, list[ContactEntry]]]:
    """For each kind of help its word, and whom to turn to; none where nobody is known for it."""
    country = first_country(knowledge.countries, region(), current())
    lines = helplines_for(knowledge.contacts, knowledge.countries, country, now)
    found = []
    for kind in told.ending.help:
        able = [line.contact for line in lines if kind in line.contact.kinds][:AT_MOST]
        if able:
            found.append((help_word(kind), able))
    return found
