"""The printable plan: complete, self-contained, its codes readable, its dates told."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

import pytest

from coach.i18n.language import use
from coach.library.knowledge import Knowledge
from coach.report.contact_words import checked
from coach.report.plan_page import contacts_with_code, plan_page
from tests.run import coach

TODAY = date(2026, 11, 22)


def page(language: str, minutes: int, country: str | None) -> str:
    """The page of a plan."""
    use(language)
    knowledge = Knowledge(language[:2])
    plan = next(one for one in knowledge.plans.values() if one.minutes == minutes)
    return plan_page(knowledge, plan, country, TODAY)


@pytest.mark.parametrize("minutes", [20, 50])
@pytest.mark.parametrize(("language", "country"), [("en_GB", "GB"), ("fr_FR", "FR"), ("en", None)])
def test_the_page_is_whole_and_alone(language: str, country: str | None, minutes: int) -> None:
    """First what to do when a pupil confides, then every step, then the handout on its own."""
    html = page(language, minutes, country)
    knowledge = Knowledge(language[:2])
    text = unescape(html)
    assert html.startswith(f'<!doctype html>\n<html lang="{language[:2]}">')
    assert not re.search(r"<script|<link|<img|<iframe|src=|href=|url\(|@import|\son\w+=", html)
    plan = next(one for one in knowledge.plans.values() if one.minutes == minutes)
    wanted = [knowledge.pages["pupil-confides"].title, plan.title]
    wanted += [step.title for step in plan.steps] + [knowledge.pages["handout"].title]
    places = [text.index(f">{words}<") for words in wanted if words != plan.title]
    assert places == sorted(places)
    assert places[0] < text.index(f"<h1>{plan.title}</h1>") < places[1]
    assert all(step.text in text for step in plan.steps)
    for name in ("pupil-confides", "handout"):
        assert all(words in text for words in knowledge.pages[name].paragraphs)
    assert "break-before: page" in html


@pytest.mark.parametrize(("language", "country"), [("en_GB", "GB"), ("fr_FR", "FR"), ("en", None)])
def test_every_code_has_its_contact_and_its_date(language: str, country: str | None) -> None:
    """A code for each address, with its name, its ways and when it was checked."""
    html = page(language, 50, country)
    contacts = contacts_with_code(Knowledge(language[:2]), country)
    assert contacts
    assert html.count("<svg") == len(contacts)
    for contact in contacts:
        assert contact.country == (country or "INT")
        assert f"<title>{contact.address}</title>" in html
        assert contact.name in unescape(html)
        assert checked(contact, TODAY) in unescape(html)


def test_the_handout_has_nothing_for_the_facilitator() -> None:
    """Its last paragraph stands with the plan."""
    html = unescape(page("en_GB", 50, "GB"))
    last = Knowledge("en").pages["handout"].paragraphs[-1]
    assert last.startswith("For the facilitator")
    assert html.index(last) < html.index('class="handout"')


def test_a_code_is_the_address() -> None:
    """Read back from the page: the same modules as the address gives."""
    import segno

    html = page("fr_FR", 20, "FR")
    drawn = re.findall(r'<path class="qrline"[^>]* d="([^"]+)"', html)
    expected = segno.make("https://3018.fr", micro=False).svg_inline(border=3, omitsize=True)
    wanted = re.search(r' d="([^"]+)"', expected.split('class="qrline"')[1])
    assert wanted is not None
    assert wanted.group(1) in drawn


def test_the_command_writes_both_forms() -> None:
    """Text as before, HTML on request; another length is refused."""
    assert coach("plan", "--minutes", "20").out.lstrip().startswith("When a pupil confides")
    ran = coach("plan", "--minutes", "50", "--format", "html", lang="fr_FR")
    assert ran.code == 0
    assert "3018.fr" in ran.out
    assert coach("plan", "--minutes", "30").code == 2
