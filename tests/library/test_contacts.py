"""What the contacts and the pages that ship promise: numbers with a source, no dead words."""

from __future__ import annotations

import re

from coach.cli import COMMANDS
from coach.library.knowledge import Knowledge
from coach.library.shelves import shelf

WITHOUT = {"SN", "MA", "CI", "EU", "INT"}
"""Places for which no source of an emergency number was read."""


def test_every_emergency_number_is_that_of_a_contact_with_its_source() -> None:
    """The line at the top of Help now says no more than some contact does."""
    knowledge = Knowledge()
    for code, country in knowledge.countries.items():
        assert (country.emergency is None) == (code in WITHOUT), code
        if country.emergency:
            assert [
                one.reference
                for one in knowledge.contacts.values()
                if one.country == code and one.phone == country.emergency
                and "emergency" in one.kinds
            ], code  # fmt: skip


def test_pages_name_only_commands_that_there_are() -> None:
    """``coach serve`` never was one."""
    for path in (*shelf("content").glob("*.yaml"), *shelf("content").glob("locale/*/*.po")):
        words = path.read_text(encoding="utf-8").replace("\\", "")
        for name in re.findall(r"[\"«]\s?coach ([a-z-]+)", words):
            assert name in COMMANDS, (path.name, name)


def test_no_source_is_linked_in_a_language_nobody_asked_for() -> None:
    """A page in Swedish says nothing to whoever checks it."""
    for name, reference in Knowledge().references.items():
        assert "lang=" not in reference.address, name


def test_our_titles_of_sources_are_translated() -> None:
    """They describe a page; they are not its own title."""
    french = Knowledge("fr").references
    assert french["netsafe-hours"].title != Knowledge().references["netsafe-hours"].title
    assert french["police-be-emergency"].publisher == "Police belge"
