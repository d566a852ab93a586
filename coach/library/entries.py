"""The shape of the knowledge in ``content/``: one structure an entry, one mapping a file.

Owns what an entry may say. Reading and cross-checking the files belongs to
``coach.library.knowledge``, showing them to the front ends.

A *reference* points at another entry: ``kind:id``, for example ``question:paid-already``.
A *source* is a claim of the five source documents (``INTERPOL-Q4-1``) or an entry of
``references.yaml``.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from coach.story.scenario import Frozen, HelpKind, Stage, Words

EntryId = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)]
Ref = Annotated[str, Meta(pattern=r"^[a-z]+:[A-Za-z0-9-]+$")]
Source = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9-]*$")]
Sources = Annotated[list[Source], Meta(min_length=1)]
Text = Annotated[str, Meta(min_length=1, max_length=4000, extra={"shown": True})]
Plain = Annotated[str, Meta(min_length=1, max_length=200)]
"""Text that is the same in every language."""
Day = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
"""A date as precise as the source gives it: year, month or day."""
Status = Literal["V", "V2", "OLD"]
"""V: read on the page itself; V2: read in a second-hand copy; OLD: re-check before use."""


class StageEntry(Frozen, frozen=True):
    """One of the nine stages of a manipulation and its way back."""

    title: Words
    sentence: Words
    """One sentence a teenager understands."""
    what_to_do: Words
    """What to do when one is at that point."""
    sources: Sources
    in_the_wiki: Words | None = None
    """What it looked like in the wiki's eight steps, which ones."""
    in_the_article: Words | None = None
    """What it looked like in the article in four steps, which one."""


class FamilyEntry(Frozen, frozen=True):
    """A family of tactics."""

    title: Words
    sentence: Words


class TacticEntry(Frozen, frozen=True):
    """One trick of the process; never a face, a number of followers or an accent."""

    name: Words
    family: EntryId
    stages: Annotated[list[Stage], Meta(min_length=1)]
    definition: Words
    """One sentence."""
    feels: Words
    """What it feels like from the inside."""
    friend: Words
    """What a friend would do instead: the ordinary look-alike."""
    sources: Sources
    links: list[Ref] = field(default_factory=list)


class ActionEntry(Frozen, frozen=True):
    """A step of the agreed list for somebody targeted."""

    step: Annotated[int, Meta(ge=0, le=11)]
    title: Words
    text: Text
    sources: Sources
    already: Words | None = None
    """Already paid or sent? What holds then."""
    disagree: Words | None = None
    """Where sources disagree, the safe line and why."""
    links: list[Ref] = field(default_factory=list)


class QuestionEntry(Frozen, frozen=True):
    """A question somebody asks, answered in our own words."""

    question: Words
    answer: Text
    sources: Sources
    interpol: Annotated[int, Meta(ge=1, le=10)] | None = None
    """Which of INTERPOL's ten questions it answers."""
    changed: Words | None = None
    """What has changed since the document was written."""
    changed_on: Day | None = None
    """When the newer information dates from."""
    search: list[Words] = field(default_factory=list)
    """Words people search with that the text does not contain."""
    links: list[Ref] = field(default_factory=list)


class MythEntry(Frozen, frozen=True):
    """Something one hears that is wrong or outdated."""

    heard: Words
    wrong: Text
    """Why it is wrong."""
    holds: Text
    """What holds instead."""
    sources: Sources
    search: list[Words] = field(default_factory=list)
    links: list[Ref] = field(default_factory=list)


class GlossaryEntry(Frozen, frozen=True):
    """A word a teenager meets in the advice."""

    word: Words
    meaning: Words
    sources: list[Source] = field(default_factory=list)


class DocumentEntry(Frozen, frozen=True):
    """One of the five source documents, and what has replaced it."""

    title: Words
    kind: Words
    date: Day | None
    address: Plain | None
    about: Text
    replaced_by: list[Source]


class ReferenceEntry(Frozen, frozen=True):
    """A page or document a fact was read in."""

    title: Words
    publisher: Words
    address: Annotated[str, Meta(pattern=r"^https?://\S+$")]
    status: Status
    date: Day | None = None
    """Date of the page, or of the last check it shows; none if it shows none."""


class ClaimEntry(Frozen, frozen=True):
    """What became of one claim of a source document."""

    document: EntryId
    claim: Words
    """The claim, in our words."""
    fate: Literal["used", "updated", "refuted", "left-out"]
    where: list[Ref] = field(default_factory=list)
    """The entries or scenarios it is in; empty only when left out."""
    reason: Words | None = None
    """Needed unless the claim is used as it is."""
    sources: list[Source] = field(default_factory=list)
    """What replaced it."""


class Hours(Frozen, frozen=True):
    """When a line is open, in its country's time."""

    days: Annotated[
        str, Meta(pattern=r"^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?$")
    ]
    opens: Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    closes: Annotated[str, Meta(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]


class ContactEntry(Frozen, frozen=True):
    """A service that helps. A wrong number is the worst bug this program can have."""

    country: Annotated[str, Meta(pattern=r"^([A-Z]{2}|INT|EU)$")]
    name: Words
    for_whom: Words
    what_happens: Words
    """What happens when one calls, writes or opens it."""
    kinds: Annotated[list[HelpKind], Meta(min_length=1)]
    """``emergency`` lines and crisis lines come first, in their own row."""
    reference: Annotated[list[Source], Meta(min_length=1)]
    status: Status
    order: Annotated[int, Meta(ge=1, le=99)]
    """Place among the contacts of its country: the one to try first has the lowest."""
    checked: Day | None = None
    """When the number was last seen in its source."""
    phone: Annotated[str, Meta(pattern=r"^[0-9+*# -]+$")] | None = None
    text: Plain | None = None
    """A number or account for text messages."""
    address: Annotated[str, Meta(pattern=r"^https?://\S+$")] | None = None
    email: Plain | None = None
    free: bool | None = None
    anonymous: bool | None = None
    minors: bool | None = None
    """True: for under-18s first; False: adults only; none: everybody."""
    always_open: bool | None = None
    hours: list[Hours] = field(default_factory=list)
    caution: Words | None = None


class CountryEntry(Frozen, frozen=True):
    """A country that has contacts."""

    zone: Plain
    """IANA time zone its hours are meant in."""
    emergency: Plain | None = None
    """Digits of the verified emergency number; none: 'call your local emergency number'."""


class LawEntry(Frozen, frozen=True):
    """What the law says in a country: plain first, articles for facilitators."""

    country: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
    plain: Annotated[list[Words], Meta(min_length=2, max_length=3)]
    """Two or three sentences; the first says that the reader is the victim."""
    articles: list[LawArticle]
    sources: Sources
    note: Words | None = None


class LawArticle(Frozen, frozen=True):
    """An article, for facilitators."""

    number: Words
    covers: Words
    sources: Sources
    penalty: Words | None = None
    date: Day | None = None


class PlanStep(Frozen, frozen=True):
    """A part of a workshop."""

    minutes: Annotated[int, Meta(ge=1, le=60)]
    title: Words
    text: Text


class PlanEntry(Frozen, frozen=True):
    """A lesson plan."""

    title: Words
    minutes: Annotated[int, Meta(ge=10, le=90)]
    aim: Words
    needs: list[Words]
    steps: Annotated[list[PlanStep], Meta(min_length=3)]
    sources: Sources


class PageEntry(Frozen, frozen=True):
    """A page of plain paragraphs: the handout, the safeguarding page, About."""

    title: Words
    paragraphs: Annotated[list[Text], Meta(min_length=1)]
    sources: list[Source] = field(default_factory=list)
