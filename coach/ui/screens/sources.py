"""Where this comes from: the five documents, and what became of each of their claims.

Owns the filters and how a claim is told. Moving about is ``coach.ui.screens.lookup``'s.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets.option_list import Option

from coach.i18n.formats import capital, number
from coach.i18n.language import _, current, ngettext
from coach.library.entries import ClaimEntry
from coach.library.finding import words_of
from coach.library.headings import read_heading
from coach.library.knowledge import Knowledge
from coach.library.shelves import find_scenario
from coach.report.advice import fate_word, kind_word, link_title
from coach.ui import commands, messages
from coach.ui.screens.lookup import Lookup
from coach.ui.text import parts
from coach.ui.widgets.reading import head, paragraph, sources, ways_on
from coach.ui.widgets.strip_of_choices import StripOfChoices

ALL = ""
DOCUMENTS = {
    "wiki": "Vulgum Techus",
    "jac": "Denis Jacopini",
    "france-soir": "France-Soir",
    "interpol": "INTERPOL",
    "france3": "France 3",
}
"""The documents by the name of who wrote them: the same in every language."""
FATES = {
    "used": ("✓", "$kept"),
    "updated": ("↻", "$primary"),
    "refuted": ("✗", "$flag"),
    "left-out": ("–", "$quiet"),
}
"""The shape and the colour of each fate."""


class SourcesScreen(Lookup):
    """The claims and their fates."""

    BINDINGS = commands.bindings(commands.FATE)

    def __init__(self, claim: str | None = None) -> None:
        super().__init__(claim)
        self.document = ALL
        self.fate = ALL
        self.knowledge = Knowledge(current())
        self._words: dict[str, list[str]] = {}

    def heading(self) -> str:
        """Where one is."""
        return _("Where this comes from")

    def place(self) -> str:
        """How many claims there are."""
        many = len(self.knowledge.claims)
        return ngettext("{number} claim", "{number} claims", many).format(number=number(many))

    def asked(self) -> str:
        """What to type."""
        return _("Search the claims: webcam, pay, INTERPOL-Q4…")

    def filters(self) -> ComposeResult:
        """The documents and the fates; in the language in use."""
        self.knowledge = Knowledge(current())
        self._words = {
            name: words_of(f"{name} {claim.claim} {claim.reason or ''}")
            for name, claim in self.knowledge.claims.items()
        }
        yield StripOfChoices("document", id="documents")
        yield StripOfChoices("fate", id="fates")

    def options(self) -> Iterable[Option | None]:
        """The claims that fit the search, the document and the fate."""
        asked = words_of(self.words)
        fitting = {
            name: claim
            for name, claim in self.knowledge.claims.items()
            if self.document in (ALL, claim.document)
            and all(any(word.startswith(one) for word in self._words[name]) for one in asked)
        }
        self._show_filters(Counter(claim.fate for claim in fitting.values()))
        typed = self.words.strip().upper()
        for name, claim in sorted(fitting.items(), key=lambda one: not one[0].startswith(typed)):
            if self.fate in (ALL, claim.fate):
                yield Option(_listed(name, claim), id=name)

    def told(self, name: str) -> Iterator[Widget]:
        """A claim: what it says, what became of it, where it is now, what replaced it."""
        claim = self.knowledge.claims[name]
        document = self.knowledge.documents[claim.document]
        self.links = list(claim.where)
        yield from head(_("Claim {id}").format(id=name), claim.claim)
        sign, colour = FATES[claim.fate]
        fate = parts((f"{sign} {capital(fate_word(claim))}", f"bold {colour}"))
        yield Static(fate, classes="paragraph", markup=False)
        if claim.reason:
            yield paragraph(_("Why"), claim.reason)
        yield from ways_on(_("Where it is told now"), [self._link(ref) for ref in claim.where])
        yield from sources(_("What replaced it"), self.knowledge, claim.sources)
        yield Static(parts(_("The document")), classes="title", markup=False)
        yield paragraph(document.title, document.about)

    def turn(self, step: int) -> None:
        """The next or the previous document."""
        names = [ALL, *DOCUMENTS]
        self.action_document(names[(names.index(self.document) + step) % len(names)])

    def action_document(self, name: str) -> None:
        """Only the claims of a document, or of all."""
        self.document = name
        self.list_anew()

    def action_fate(self, name: str | None = None) -> None:
        """Only the claims with this fate; without a name, with the next one."""
        names = [ALL, *FATES]
        self.fate = names[(names.index(self.fate) + 1) % len(names)] if name is None else name
        self.list_anew()

    async def action_entry(self, ref: str) -> None:
        """A claim is told here, everything else on the screen it belongs to."""
        await self.open(ref)

    async def open(self, name: str) -> None:
        """Where a link leads."""
        kind, _colon, claim = name.partition(":")
        if kind == "claim":
            await self.follow(claim)
        else:
            self.post_message(messages.EntryWanted(name))

    def words_for(self, binding: Binding) -> str:
        """The side arrows go through the documents while one does not read."""
        if binding.id == commands.OTHERS.id and not self.reading:
            return _("Other documents")
        return super().words_for(binding)

    def _show_filters(self, counts: Counter[str]) -> None:
        documents = [(ALL, _("All documents")), *DOCUMENTS.items()]
        self.query_one("#documents", StripOfChoices).show(documents, self.document)
        words: dict[str, str] = {
            claim.fate: fate_word(claim) for claim in self.knowledge.claims.values()
        }
        all_fates = _("All fates")
        fates = [(ALL, f"{all_fates} {number(counts.total())}")]
        fates += [
            (name, f"{sign} {words.get(name, name)} {number(counts[name])}")
            for name, (sign, _colour) in FATES.items()
        ]
        self.query_one("#fates", StripOfChoices).show(fates, self.fate)

    def _link(self, ref: str) -> tuple[str, str]:
        """The title and the kind of what a claim is in; a chat by its title."""
        kind, _colon, name = ref.partition(":")
        title = link_title(self.knowledge, ref)
        path = find_scenario(name) if kind == "scenario" else None
        heading = read_heading(path, current()) if path is not None else None
        return (heading.title if heading is not None else title, kind_word(kind))


def _listed(name: str, claim: ClaimEntry) -> Content:
    sign, colour = FATES[claim.fate]
    return parts((f"{sign} ", colour), (name, "bold"), "\n", (claim.claim, "$quiet"))
