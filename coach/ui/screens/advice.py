"""The advice: what to do in order, questions, tricks, stages, myths, words, the law; searched.

Owns the subjects and how each is listed. An entry's words are ``coach.report.advice``'s, the
ranking ``coach.library.finding``'s, moving about ``coach.ui.screens.lookup``'s.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets.option_list import Option

from coach.i18n.language import N_, _, current, region
from coach.library.finding import Finder
from coach.library.helplines import first_country
from coach.library.knowledge import KINDS, Knowledge
from coach.report.advice import article, kind_word, link_title
from coach.ui import commands, messages
from coach.ui.screens.lookup import Lookup
from coach.ui.text import parts, plain
from coach.ui.widgets.contact_card import emergency_line
from coach.ui.widgets.reading import entry
from coach.ui.widgets.strip_of_choices import StripOfChoices

SUBJECTS = {
    "action": N_("What to do"),
    "question": N_("Questions"),
    "tactic": N_("Tricks"),
    "stage": N_("Stages"),
    "myth": N_("Myths"),
    "glossary": N_("Words"),
    "law": N_("The law"),
}
"""The kinds of entries that are listed, in order, and what each is called."""
SOURCES = "sources"
DANGER = "action:danger-now"


class AdviceScreen(Lookup):
    """Everything that is known, to look up."""

    BINDINGS = commands.bindings(commands.SOURCES._replace(shown=True))

    def __init__(self, ref: str | None = None) -> None:
        super().__init__(ref)
        kind = (ref or "").partition(":")[0]
        self.subject = kind if kind in SUBJECTS else "action"
        self.knowledge = Knowledge(current())
        self._finder: Finder | None = None

    def heading(self) -> str:
        """Where one is."""
        return _("Advice")

    def asked(self) -> str:
        """What to type."""
        return _("Search: paid, fake picture, my parents…")

    def filters(self) -> ComposeResult:
        """The subjects; in the language in use."""
        self.knowledge = Knowledge(current())
        self._finder = None
        yield StripOfChoices("list", id="subjects")

    def options(self) -> Iterable[Option | None]:
        """What fits the search; without one, the subject."""
        subject = None if self.words.strip() else self.subject
        choices = [(name, _(title)) for name, title in SUBJECTS.items()]
        choices.append((SOURCES, _("Sources") + " →"))
        self.query_one("#subjects", StripOfChoices).show(choices, subject)
        if subject is None:
            return self._found()
        return self._tricks() if subject == "tactic" else self._listed(subject)

    def told(self, name: str) -> Iterator[Widget]:
        """An entry."""
        told = article(self.knowledge, name)
        self.links = [ref for ref, _title in told.links]
        yield from entry(self.knowledge, told, first=self._number(name))

    def _number(self, ref: str) -> Content | None:
        """The number to call, where the text says to call it."""
        if ref != DANGER:
            return None
        countries = self.knowledge.countries
        country = countries.get(first_country(countries, region(), current()) or "")
        return emergency_line(country.emergency if country else None)

    def turn(self, step: int) -> None:
        """The next or the previous subject."""
        names = list(SUBJECTS)
        here = names.index(self.subject)
        if self.words:
            self.action_list(self.subject)
        else:
            self.action_list(names[(here + step) % len(names)])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """This is the advice already."""
        return False if action == "advice" else super().check_action(action, parameters)

    def action_list(self, subject: str) -> None:
        """List a subject; the sources have a screen of their own."""
        if subject == SOURCES:
            self.action_sources()
            return
        self.subject = subject
        self.words = self.search.value = ""
        self.list_anew()

    def action_sources(self) -> None:
        """Where all this comes from."""
        self.post_message(messages.EntryWanted("claim:"))

    async def action_entry(self, ref: str) -> None:
        """An entry of the advice is told here; a claim has a screen of its own."""
        await self.open(ref)

    async def open(self, name: str) -> None:
        """Where a link leads."""
        if name.partition(":")[0] in KINDS:
            await self.follow(name)
        else:
            self.post_message(messages.EntryWanted(name))

    # -- lists ----------------------------------------------------------------------------------

    def _found(self) -> Iterator[Option]:
        if self._finder is None:
            self._finder = Finder(self.knowledge)
        for one in self._finder.find(self.words):
            title = link_title(self.knowledge, one.ref)
            yield Option(parts(title, "\n", (kind_word(one.kind), "$quiet")), id=one.ref)

    def _listed(self, kind: str) -> Iterator[Option]:
        for name in getattr(self.knowledge, KINDS[kind]):
            ref = f"{kind}:{name}"
            yield Option(_title(kind, link_title(self.knowledge, ref)), id=ref)

    def _tricks(self) -> Iterator[Option]:
        """The tricks under their families."""
        for name, family in self.knowledge.families.items():
            yield Option(plain(family.title, "bold $primary"), disabled=True)
            for trick, one in self.knowledge.tactics.items():
                if one.family == name:
                    yield Option(parts(("· ", "$quiet"), one.name), id=f"tactic:{trick}")


def _title(kind: str, title: str) -> Content:
    """A title; the number of a step or a stage stands out."""
    if kind not in ("action", "stage"):
        return plain(title)
    number, _dot, words = title.partition(". ")
    return parts((f"{number:>2}", "bold $primary"), f" {words}")
