"""The pane an entry is read in, and the widgets an entry of the advice is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.report.advice import Article, kind_word, source_line
from coach.ui.text import parts, plain
from coach.ui.widgets.choices import Choices
from coach.ui.widgets.link import Link
from coach.ui.widgets.numbered_row import NumberedRow

DIGITS = "1234567890"
SIDEWAYS = ("scroll_left", "scroll_right")


class Entries(Choices):
    """The list of entries."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The side arrows are the screen's."""
        return action not in SIDEWAYS and super().check_action(action, parameters)


class Reading(VerticalScroll):
    """One entry, told; the next one takes its place."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The side arrows are the screen's."""
        return action not in SIDEWAYS and super().check_action(action, parameters)

    async def show(self, widgets: Iterable[Widget], *, at: float = 0) -> None:
        """Show these widgets, scrolled to a line."""
        async with self.batch():
            await self.remove_children()
            if self.is_attached:  # else everything is being told anew
                await self.mount_all(widgets)
        self.scroll_to(y=at, animate=False)


def entry(knowledge: Knowledge, told: Article, *, first: Content | None = None) -> Iterator[Widget]:
    """An entry of the advice: title, paragraphs, where to go on, sources."""
    yield from head(kind_word(told.kind), told.title)
    if first is not None:
        yield Static(first, classes="paragraph", markup=False)
    for label, text in told.paragraphs:
        yield paragraph(label, text)
    yield from ways_on(
        _("See also"), [(title, kind_word(ref.partition(":")[0])) for ref, title in told.links]
    )
    yield from sources(_("Sources"), knowledge, told.sources)


def head(kind: str, title: str) -> Iterator[Widget]:
    """What kind of thing it is, and what it is called."""
    yield Static(plain(kind, "$primary"), classes="kind", markup=False)
    yield Static(plain(title, "bold"), classes="entry-title", markup=False)


def paragraph(label: str, text: str) -> Static:
    """A paragraph, under its label if it has one."""
    if not label:
        return Static(plain(text), classes="paragraph", markup=False)
    words = parts((label, "bold $secondary"), "\n", text)
    return Static(words, classes="paragraph -labelled", markup=False)


def ways_on(title: str, links: Sequence[tuple[str, str]]) -> Iterator[Widget]:
    """Other entries, title and kind, each with its digit."""
    if links:
        yield Static(plain(title), classes="title", markup=False)
    for number, (digit, (words, kind)) in enumerate(zip(DIGITS, links, strict=False), 1):
        told = parts(words, " ", (f"· {kind}".replace(" ", "\u00a0"), "$quiet"))  # on one line
        yield NumberedRow(digit, told, f"pick({number})")


def sources(title: str, knowledge: Knowledge, names: Sequence[str]) -> Iterator[Widget]:
    """Where it comes from: claims as links to what became of them, then pages as text."""
    if names:
        yield Static(plain(title), classes="title", markup=False)
    lines = {
        name: parts(("· ", "$primary"), (source_line(knowledge, name), "$quiet")) for name in names
    }
    for name in names:
        if name in knowledge.claims:
            yield Link(lines.pop(name), f"entry('claim:{name}')", classes="source")
    if lines:
        yield Static(Content("\n").join(lines.values()), classes="source", markup=False)
