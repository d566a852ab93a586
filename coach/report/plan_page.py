"""A lesson plan as one HTML page to print: what to read first, the plan, the handout on its own.

Nothing outside the page and no script in it; addresses of the handout are QR codes drawn inline.
Dates of contacts are told as everywhere: each says when it was checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from coach.i18n.formats import country as country_name
from coach.i18n.language import _, current
from coach.library.entries import ContactEntry, PageEntry, PlanEntry
from coach.library.helplines import EVERYWHERE
from coach.library.knowledge import Knowledge
from coach.report import contact_words

MOST_CONTACTS = 4
"""Contacts of the handout, so that it stays on one sheet."""
_STYLE = """
body { font: 11pt/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
       color: #111; background: #fff; }
h1, h2, h3 { line-height: 1.2; margin: 1.2em 0 .4em; } h1 { font-size: 1.6em; }
section { break-before: page; } section:first-of-type { break-before: auto; }
section > :first-child { margin-top: 0; }
.plan { font-size: 10pt; line-height: 1.32; } .plan li { margin: 0; }
.read-first { border: .15rem solid #111; padding: 1rem 1.2rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; }
td, th { border-top: 1px solid #777; padding: .25rem .6rem .25rem 0; }
th { white-space: nowrap; font-weight: bold; }
.handout { line-height: 1.4; } .handout p { margin: .35em 0; }
.contacts { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem 1.2rem; margin-top: .6rem; }
.contact { display: flex; gap: .7rem; break-inside: avoid; }
.contact svg { flex: none; width: 27mm; height: 27mm; background: #fff; }
.contact p { margin: 0; overflow-wrap: anywhere; } .checked { font-size: .85em; color: #333; }
@page { size: A4; margin: 14mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } tr { break-inside: avoid; } }
"""


def plan_page(knowledge: Knowledge, plan: PlanEntry, country: str | None, today: date) -> str:
    """The plan of a lesson as a page; the handout has the contacts of ``country``."""
    handout = knowledge.pages["handout"]
    body = "\n".join(
        (
            _read_first(knowledge.pages["pupil-confides"]),
            _plan(plan, handout),
            _handout(handout, contacts_with_code(knowledge, country), country, today),
        )
    )
    return (
        f'<!doctype html>\n<html lang="{current()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(plan.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n</main>\n</body>\n</html>\n"
    )


def contacts_with_code(knowledge: Knowledge, country: str | None) -> list[ContactEntry]:
    """The contacts of a country that have an address, those one can talk to first."""
    place = country or EVERYWHERE
    found = [one for one in knowledge.contacts.values() if one.country == place and one.address]
    found.sort(key=lambda one: ("talk" not in one.kinds, one.order))
    return found[:MOST_CONTACTS]


def _read_first(page: PageEntry) -> str:
    return (
        f'<section class="read-first">\n<h2>{escape(page.title)}</h2>\n'
        f"{_paragraphs(page.paragraphs)}\n</section>"
    )


def _plan(plan: PlanEntry, handout: PageEntry) -> str:
    needed = _("What is needed")
    needs = "\n".join(f"<li>{escape(need)}</li>" for need in plan.needs)
    return (
        f'<section class="plan">\n<h1>{escape(plan.title)}</h1>\n<p>{escape(plan.aim)}</p>\n'
        f"<h2>{escape(needed)}</h2>\n<ul>\n{needs}\n</ul>\n"
        f"<table>\n{''.join(_steps(plan))}</table>\n"
        f"<p>{escape(handout.paragraphs[-1])}</p>\n</section>"
    )


def _steps(plan: PlanEntry) -> Iterator[str]:
    begun = 0
    for step in plan.steps:
        minutes = _("{begins}–{ends} min").format(begins=begun, ends=begun + step.minutes)
        yield (
            f'<tr><th scope="row">{escape(minutes)}</th><td><strong>{escape(step.title)}</strong>'
            f"<br>{escape(step.text)}</td></tr>\n"
        )
        begun += step.minutes


def _handout(
    page: PageEntry, contacts: Sequence[ContactEntry], country: str | None, today: date
) -> str:
    """All but its last paragraph, which is for the facilitator."""
    cards = "\n".join(_card(contact, today) for contact in contacts)
    title = country_name(country) if country else _("Anywhere")
    return (
        f'<section class="handout">\n<h1>{escape(page.title)}</h1>\n'
        f"{_paragraphs(page.paragraphs[:-1])}\n"
        f'<h3>{escape(title)}</h3>\n<div class="contacts">\n{cards}\n</div>\n'
        f'<p class="checked">{escape(contact_words.check_first())}</p>\n</section>'
    )


def _card(contact: ContactEntry, today: date) -> str:
    ways = ", ".join(contact_words.ways(contact))
    return (
        f'<div class="contact">{_code(contact)}<p><strong>{escape(contact.name)}</strong><br>'
        f"{escape(ways)}<br>"
        f'<span class="checked">{escape(contact_words.checked(contact, today))}</span></p></div>'
    )


def _code(contact: ContactEntry) -> str:
    """The address as a QR code; black on white, whatever the page is printed with."""
    import segno

    code = segno.make(contact.address or "", micro=False)
    return str(
        code.svg_inline(border=3, light="#fff", omitsize=True, title=escape(contact.address or ""))
    )


def _paragraphs(texts: Sequence[str]) -> str:
    return "\n".join(f"<p>{escape(text)}</p>" for text in texts)
