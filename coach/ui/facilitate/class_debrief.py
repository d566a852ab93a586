"""The class debrief: messages, not people; a few on each page, so that nothing has to be scrolled.

Which message belongs where is ``coach.workshop.noticing``'s. No choice of a reply is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n.language import _, current, ngettext
from coach.report.sentences import closing
from coach.story.markup import parse
from coach.story.scenario import Message
from coach.ui import commands, messages
from coach.ui.facilitate import keys, words
from coach.ui.facilitate.page import ProjectedPage
from coach.ui.facilitate.room import Room
from coach.ui.facilitate.shelf import advice
from coach.ui.facilitate.words import rows_of
from coach.ui.text import labelled, parts
from coach.workshop.noticing import Sort, Told, noticed

FRAME_ROWS = 8
"""Rows of the bars, the title of a page and the next key."""


class ClassDebriefScreen(ProjectedPage):
    """What the room noticed."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(keys.BEFORE, commands.PAUSE)

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.page = 0
        self.pages: list[tuple[str, list[Content]]] = []
        """Title and entries of each page."""

    def heading(self) -> str:
        """What it is."""
        return _("What the room noticed")

    def projected(self) -> Iterator[Widget]:
        """One page."""
        self.pages = list(self._pages())
        self.page = min(self.page, len(self.pages) - 1)
        title, entries = self.pages[self.page]
        if len(self.pages) > 1:
            title = f"{title}  ({self.page + 1}/{len(self.pages)})"
        yield Static(parts((title, "bold $primary")), classes="headline", markup=False)
        told = Content("\n\n").join(entries)
        yield Static(told, classes="page", markup=False)

    def next_words(self) -> str:
        """What Enter does."""
        if self.page + 1 < len(self.pages):
            return _("Next page")
        return _("Put the story down")

    async def action_next(self) -> None:
        """The next page, then the end of the lesson."""
        if self.page + 1 < len(self.pages):
            self.page += 1
            await self.retell()
            return
        from coach.ui.facilitate.closing import ClosingScreen

        self.room.be_at(self.room.chat_step + 2)
        self.go_to(ClosingScreen(self.room))

    async def action_before(self) -> None:
        """The page before, or back into the chat."""
        if self.page:
            self.page -= 1
            await self.retell()
            return
        from coach.ui.facilitate.projected import ProjectedScreen

        self.room.be_at(self.room.chat_step)
        self.go_to(ProjectedScreen(self.room))

    def action_back(self) -> None:
        """The same as the key for it."""
        self.in_turn(self.action_before)

    def action_pause(self) -> None:
        """A neutral screen."""
        self.post_message(messages.PauseWanted())

    def on_resize(self) -> None:
        """Another size has other pages."""
        self.tell_anew()

    # -- pages ----------------------------------------------------------------------------------

    def _pages(self) -> Iterator[tuple[str, list[Content]]]:
        told = noticed(self.room.playing)
        figures = [one for one in told if one.sort != "too_few"]
        yield _("What the room noticed"), _summary(told, figures)
        scenario = self.room.story.told_in(current())
        said = {one.id: one for beat in scenario.beats.values() for one in beat.messages}
        saw = [one for one in figures if one.sort == "noticed"]
        rest = [one for one in figures if one.sort != "noticed"]
        groups = (
            (_("The room saw it"), saw),
            (_("Hard to see"), _of("hard_to_see", rest)),
            (_("Where talking moved the room"), [one for one in rest if one.moved]),
            (_("Looked like a red flag, was ordinary"), _of("suspected", rest)),
            (_("What gave it away"), [one for one in _of("too_few", told) if one.tactics]),
        )
        for title, group in groups:
            entries = [_entry(one, said[one.message]) for one in group]
            for page in _paged(entries, self._width, self.app.size.height - FRAME_ROWS):
                yield title, page

    @property
    def _width(self) -> int:
        return min(self.app.size.width - 4, 92)


def _of(sort: Sort, told: Sequence[Told]) -> list[Told]:
    """Those of a sort; where talking moved the room, they are told there."""
    return [one for one in told if one.sort == sort and not one.moved]


def _summary(told: Sequence[Told], figures: Sequence[Told]) -> list[Content]:
    """In a few sentences."""
    if not told:
        return [parts(_("No message was put to the vote. Look back together: where did it turn?"))]
    number = len(told)
    lines = [
        ngettext(
            "{number} message was put to the vote.",
            "{number} messages were put to the vote.",
            number,
        ).format(number=number)
    ]
    if len(figures) < number:
        lines.append(_("Where fewer than ten voted, the messages are shown without any figures."))
    flags = [one for one in figures if one.tactics]
    if flags:
        seen = sum(one.sort == "noticed" for one in flags)
        lines.append(
            _("Red flags that more than half of the room saw before talking: {seen} of {flags}.")
            .format(seen=seen, flags=len(flags))
        )  # fmt: skip
    ordinary = [one for one in figures if not one.tactics]
    if ordinary:
        alone = sum(one.sort == "left_alone" for one in ordinary)
        lines.append(
            _("Ordinary messages that the room rightly left alone: {alone} of {ordinary}.").format(
                alone=alone, ordinary=len(ordinary)
            )
        )
    moved = sum(one.moved for one in figures)
    if moved:
        lines.append(
            ngettext(
                "Talking moved the room once.", "Talking moved the room {number} times.", moved
            ).format(number=moved)
        )
    lines.append(closing()[1])
    return [parts(line) for line in lines]


def _entry(told: Told, message: Message) -> Content:
    """A message: how many, its words, why."""
    knowledge = advice()
    text = parse(message.text or "")
    pieces: list[str | tuple[str, str] | Content] = []
    figure = _figure(told)
    if figure:
        pieces += [(figure, "bold"), "\n"]
    if not told.tactics:
        pieces += [_("“{words}”").format(words=text.text), "\n", (message.ordinary or "", "$quiet")]
        return parts(*pieces)
    for number, span in enumerate(text.spans):
        name = knowledge.tactics[span.tactic].name if span.tactic in knowledge.tactics else ""
        said = _("“{words}”").format(words=text.text[span.start : span.end])
        pieces += ["\n" if number else "", labelled(f"⚑ {name}", said, "bold $flag")]
        pieces += ["\n", (message.why.get(span.tactic, ""), "$quiet")]
    return parts(*pieces)


def _figure(told: Told) -> str:
    """Hands for "red flag", rounded, small ones hidden."""
    first = words.about(told.first)
    if not first:
        return ""
    if told.second is None:
        return _("Red flag: {number} of {voters}.").format(number=first, voters=told.first.of)
    return _("Red flag: {number} of {voters}; after talking, {then}.").format(
        number=first, voters=told.first.of, then=words.about(told.second)
    )


def _paged(entries: Sequence[Content], width: int, height: int) -> Iterator[list[Content]]:
    """As many entries on each page as fit."""
    page: list[Content] = []
    used = 0
    for entry in entries:
        rows = rows_of(entry, width)
        if page and used + rows + 1 > height:
            yield page
            page, used = [], 0
        page.append(entry)
        used += rows + 1
    if page:
        yield page
