"""An entry of the advice as it is read: a title, labelled paragraphs, where to go on, sources.

One shape for every kind of entry, so that each front end lays it out once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct

from coach.i18n.formats import capital, day
from coach.i18n.language import _
from coach.library.entries import (
    ActionEntry,
    ClaimEntry,
    ContactEntry,
    DocumentEntry,
    FamilyEntry,
    GlossaryEntry,
    LawArticle,
    LawEntry,
    MythEntry,
    PageEntry,
    PlanEntry,
    QuestionEntry,
    StageEntry,
    TacticEntry,
)
from coach.library.finding import title_of
from coach.library.knowledge import KINDS, Knowledge
from coach.report.contact_words import checked, conditions, hours, ways


class Article(Struct, frozen=True):
    """An entry, ready to be laid out."""

    ref: str
    kind: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]
    """Label (may be empty) and text."""
    links: tuple[tuple[str, str], ...]
    """Reference and title of entries to go on to."""
    sources: tuple[str, ...]
    """Ids of claims and references."""


_SOURCES = ("sources", "replaced_by", "reference")
"""What a kind of entry calls its sources."""


def article(knowledge: Knowledge, ref: str) -> Article:
    """The entry that a reference ``kind:id`` names.

    Raises:
        KeyError: there is no such entry.
    """
    kind, _colon, name = ref.partition(":")
    entry = getattr(knowledge, KINDS[kind])[name]
    links = [*getattr(entry, "links", ()), *getattr(entry, "where", ())]
    if isinstance(entry, FamilyEntry):
        links += [f"tactic:{one}" for one, told in knowledge.tactics.items() if told.family == name]
    titled = [(link, link_title(knowledge, link)) for link in links]
    return Article(
        ref,
        kind,
        _title(knowledge, entry),
        tuple((label, text) for label, text in _paragraphs(knowledge, entry) if text),
        tuple((link, title) for link, title in titled if title),
        tuple(_sources(entry)),
    )


def _sources(entry: Any) -> Iterable[str]:
    """The references and claims it stands on; those of a law, article by article."""
    if isinstance(entry, LawEntry):
        return dict.fromkeys(one for article in entry.articles for one in article.sources)
    return next((found for one in _SOURCES if (found := getattr(entry, one, ()))), ())


def kind_word(kind: str) -> str:
    """What a kind of entry is called."""
    return {
        "action": _("What to do"),
        "question": _("Question"),
        "myth": _("One hears…"),
        "tactic": _("Trick"),
        "stage": _("Stage"),
        "family": _("Family of tricks"),
        "glossary": _("Word"),
        "law": _("The law"),
        "page": _("Page"),
        "plan": _("Lesson plan"),
        "contact": _("Contact"),
        "document": _("Source document"),
        "scenario": _("Chat"),
    }[kind]


def fate_word(entry: ClaimEntry) -> str:
    """What became of a claim."""
    return {
        "used": _("used"),
        "updated": _("updated"),
        "refuted": _("refuted"),
        "left-out": _("left out"),
    }[entry.fate]


def link_title(knowledge: Knowledge, ref: str) -> str:
    """What a reference is called; a chat by its id, empty for what is not there."""
    kind, _colon, name = ref.partition(":")
    if kind == "scenario":
        return name
    entry = getattr(knowledge, KINDS[kind]).get(name)
    return _title(knowledge, entry) if entry is not None else ""


def source_line(knowledge: Knowledge, name: str) -> str:
    """A source in one line: title, publisher, date, address; or the claim's document."""
    if name in knowledge.references:
        reference = knowledge.references[name]
        dated = day(reference.date) if reference.date else _("no date")
        return _("{title} ({publisher}, {date}) {address}").format(
            title=reference.title,
            publisher=reference.publisher,
            date=dated,
            address=reference.address,
        )
    claim = knowledge.claims[name]
    return _("{id}, {document}: {claim}").format(
        id=name, document=knowledge.documents[claim.document].title, claim=claim.claim
    )


def _title(knowledge: Knowledge, entry: Any) -> str:
    if isinstance(entry, LawEntry):
        from coach.i18n.formats import country

        return _("The law: {country}").format(country=country(entry.country))
    if isinstance(entry, StageEntry):
        number = list(knowledge.stages.values()).index(entry) + 1
        return f"{number}. {entry.title}"
    if isinstance(entry, ActionEntry):
        return f"{entry.step}. {entry.title}"
    return title_of(entry)


def _paragraphs(knowledge: Knowledge, entry: Any) -> list[tuple[str, str]]:
    """The paragraphs of an entry with their labels."""
    match entry:
        case ActionEntry():
            return [
                ("", entry.text),
                ("", entry.already or ""),
                (_("Where sources disagree"), entry.disagree or ""),
            ]
        case QuestionEntry():
            changed = _("Changed since the document ({date})").format(
                date=day(entry.changed_on) if entry.changed_on else _("no date")
            )
            return [("", entry.answer), (changed, entry.changed or "")]
        case MythEntry():
            return [(_("Why it is wrong"), entry.wrong), (_("What holds"), entry.holds)]
        case TacticEntry():
            return [
                ("", entry.definition),
                (_("What it feels like"), entry.feels),
                (_("What a friend would do instead"), entry.friend),
                (_("Family"), knowledge.families[entry.family].title),
            ]
        case StageEntry():
            return [
                ("", entry.sentence),
                (_("What to do at that point"), entry.what_to_do),
                (_("In the wiki of the time"), entry.in_the_wiki or ""),
                (_("In the article of the time"), entry.in_the_article or ""),
            ]
        case FamilyEntry():
            return [("", entry.sentence)]
        case GlossaryEntry():
            return [("", entry.meaning)]
        case PageEntry():
            return [("", paragraph) for paragraph in entry.paragraphs]
        case DocumentEntry():
            dated = day(entry.date) if entry.date else _("no date")
            return [
                (entry.kind, dated),
                ("", entry.about),
                (_("Address"), entry.address or _("unknown")),
            ]
        case _:
            return _LONGER[type(entry)](entry)


def _contact(entry: ContactEntry) -> list[tuple[str, str]]:
    facts = [*hours(entry), conditions(entry)]
    if entry.always_open:
        facts.insert(0, _("Open day and night."))
    told = [capital(fact.rstrip(".")) + "." for fact in facts if fact]
    return [
        ("", ", ".join(ways(entry))),
        ("", entry.for_whom),
        ("", entry.what_happens),
        ("", " ".join(told)),
        ("", entry.caution or ""),
        ("", checked(entry, datetime.now(UTC).date())),
    ]


def _plan(entry: PlanEntry) -> list[tuple[str, str]]:
    needs = (_("What is needed"), " ".join(entry.needs))
    return [("", entry.aim), needs, *((step.title, step.text) for step in entry.steps)]


def _law(entry: LawEntry) -> list[tuple[str, str]]:
    plain = [("", sentence) for sentence in entry.plain]
    articles = [
        (
            _("For facilitators: {article}").format(article=article.number),
            " ".join(part for part in (article.covers, article.penalty, _as_of(article)) if part),
        )
        for article in entry.articles
    ]
    return [*plain, *articles, (_("For facilitators"), entry.note or "")]


def _as_of(article: LawArticle) -> str:
    return _("As of {date}.").format(date=day(article.date)) if article.date else ""


_LONGER: dict[type[Any], Callable[[Any], list[tuple[str, str]]]] = {
    ContactEntry: _contact,
    LawEntry: _law,
    PlanEntry: _plan,
}
"""Kinds of entries with more to lay out."""
