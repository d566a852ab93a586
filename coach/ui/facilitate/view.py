"""What a projected chat looks like at each moment: the messages, the panel, the next key."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.widget import Widget

from coach.i18n.language import _, current
from coach.story.playthrough import Playthrough
from coach.story.scenario import Beat, Reply
from coach.ui import asking
from coach.ui.facilitate import moments, panel, words
from coach.ui.facilitate.ballot import Ballot
from coach.ui.facilitate.moments import Moment
from coach.ui.facilitate.page import ProjectedPage
from coach.ui.facilitate.panel import Panel
from coach.ui.facilitate.room import Room
from coach.ui.facilitate.shelf import advice
from coach.ui.pacing import Pace
from coach.ui.thread import Line, lines_of
from coach.ui.widgets.bubble import Mark
from coach.ui.widgets.conversation import Conversation
from coach.ui.widgets.key_button import KeyButton
from coach.workshop.session import Session
from coach.workshop.votes import Vote

FRAME_ROWS = 10
"""Rows that the bars and a vote on a message take; the messages have the others."""
LEAST_ROWS = 6
WIDE = 104


class ProjectedView(ProjectedPage):
    """One chat as a room sees it."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.scenario = room.story.source
        """In the language in use."""
        self.moment: Moment = "read"
        self.under: Moment = "read"
        """The moment to come back to from what was laid over it."""
        self.ballot = Ballot(1)
        self.typed_before: Ballot | None = None
        self.fault = ""
        self.pace = Pace(self._rows, self._room_for)

    # -- what is there --------------------------------------------------------------------------

    @property
    def session(self) -> Session:
        """The workshop's session."""
        return self.room.playing

    @property
    def run(self) -> Playthrough:
        """The story as it stands."""
        return self.session.run

    @property
    def conversation(self) -> Conversation:
        """The messages."""
        return self.query_one(Conversation)

    @property
    def vote_here(self) -> Vote | None:
        """The vote on where the story stands."""
        return self.session.vote if self.run.stop.kind in ("judge", "reply") else None

    @property
    def beat(self) -> Beat | None:
        """The beat the story is in; none at an ending."""
        return self.scenario.beats.get(self.run.stop.beat)

    @property
    def offered(self) -> list[Reply]:
        """The replies, in the language in use."""
        return [self.conversation.replies[reply.id] for reply in self.run.offered()]

    @property
    def has_prompt(self) -> bool:
        """Whether there is something to discuss that was not on the screen yet."""
        vote = self.vote_here
        return vote is not None and vote.second is None

    @property
    def prompt(self) -> str:
        """The author's prompt at the end of a beat; before it, what one can always ask."""
        beat, stop = self.beat, self.run.stop
        lines = self.run.prepared.beats[stop.beat].messages if beat else ()
        last = next((line.message.id for line in reversed(lines) if line.judged), None)
        if beat is not None and beat.discuss and (stop.kind == "reply" or stop.message == last):
            return beat.discuss
        return _("What did you see? Would someone who voted differently like to say why?")

    def heading(self) -> str:
        """Whom one is writing with."""
        contact = self.scenario.people[self.scenario.first_contact]
        return contact.shown_as or contact.name

    def place(self) -> str:
        """In which app."""
        return self.scenario.place

    def forget_words(self) -> None:
        """What was wrong with a count was said in another language."""
        self.fault = ""

    def compose(self) -> ComposeResult:
        """In the language in use."""
        self.scenario = self.room.story.told_in(current())
        yield from super().compose()

    def projected(self) -> Iterator[Widget]:
        """The messages and the panel."""
        first = self.run.stop.kind == "begin"
        lines = [] if first else lines_of(self.run.prepared, self.run)
        yield Conversation(self.scenario, lines)
        yield Panel()

    def begin(self) -> None:
        """Begin the story, or take the place it is at."""
        if self.run.stop.kind == "begin":
            self.session.begin()
            self.room.keep()
            self.pace.clear()
            self.pace.add(lines_of(self.run.prepared, self.run))
            self.call_next(self.advance)
        elif self.moment in moments.STANDING and self.moment != "vote":
            self.pace.clear()
            self.call_next(self.settle)
        else:
            self.call_next(self.ask, self.moment)

    def next_words(self) -> str:
        """What Enter does now."""
        vote = self.vote_here
        chosen = words.decided(vote) if vote else None
        number = str(vote.choices.index(chosen) + 1) if vote and chosen else ""
        replies = self.run.stop.kind == "reply"
        return moments.next_words(
            self.moment, replies=replies, choice=number, prompt=self.has_prompt
        )

    def tell_next(self) -> None:
        """Where a digit is needed, the foot says which."""
        super().tell_next()
        if not self.next_words():
            digits = "0–9" if self.moment == "stages" else f"1–{len(self.run.offered())}"
            self.query_one("#next", KeyButton).tell(digits, _("Choose"), "next")

    def on_resize(self) -> None:
        """Bars are as long as there is room."""
        if self.moment in ("revealed", "discuss") and self.query(Panel):
            self.call_next(self.ask, self.moment)

    # -- lines ----------------------------------------------------------------------------------

    async def advance(self) -> None:
        """Show as many lines as can be read at once."""
        if not self.is_here:  # told anew, which shows every line
            return
        while self.pace.coming is not None:
            if self.pace.is_full:
                await self.ask("more")
                return
            self.conversation.append(self.pace.take())
        unread = self.run.stop.kind == "reply" and self.conversation.lines[-1].sort == "message"
        await (self.ask("read") if unread and not self._voted else self.settle())

    async def settle(self) -> None:
        """Nothing more is coming: what is asked here?"""
        vote = self.vote_here
        if vote is None:
            await self.ask("end")
        elif vote.first is not None:
            await self.ask("revealed" if vote.revealed else "counted")
        elif self.session.wants_vote:
            await self.vote()
        else:
            await self.ask("read")

    async def vote(self) -> None:
        """Count hands where the story stands."""
        vote = self.session.vote
        self.ballot, self.fault = Ballot(len(vote.choices)), ""
        await self.ask("vote")

    async def return_(self) -> None:
        """Back to the moment that something was laid over."""
        if self.under == "vote" and self.typed_before is not None:
            self.ballot = self.typed_before
        self.fault = ""
        await self.ask(self.under)

    # -- what is asked --------------------------------------------------------------------------

    async def ask(self, moment: Moment) -> None:
        """Show what is asked at this moment."""
        self.moment = moment
        if not self.is_here:  # told anew, which asks again
            return
        self.mark()
        asked = list(self._asked())
        self.set_class(moment in ("end", "stages"), "-alone")
        await self.query_one(Panel).ask(asked)
        self.tell_next()
        self.call_after_refresh(self._settled)

    def _settled(self) -> None:
        """New messages are on the screen now, unless it was left or is told anew meanwhile."""
        if self.is_here:
            self.mark()
            self.conversation.follow()

    def mark(self) -> None:
        """The message that waits, and the room's judgement on earlier ones it voted on."""
        decided = {judged.message: judged.verdict for judged in self.run.passed}
        voted = {
            name for name, vote in self.session.votes.items() if vote.revealed and name in decided
        }
        waiting = self.run.stop.message
        marks: dict[str, Mark] = {name: decided[name] for name in voted}
        if waiting is not None and self.moment != "read":
            marks[waiting] = "asked"
        self.conversation.mark(marks)

    def _asked(self) -> Iterator[Widget]:
        vote, replies = self.vote_here, self.run.stop.kind == "reply"
        match self.moment:
            case "vote" if replies:
                asked = asking.answering(self.scenario, self.offered)
                yield from panel.replies(asked, self.offered, self.ballot, self.fault)
            case "vote":
                again = vote is not None and vote.revealed
                yield from panel.verdicts(self.ballot, self.fault, again=again)
            case "counted":
                yield from panel.counted()
            case "revealed" | "discuss" if vote is not None:
                prompt = self.prompt if self.moment == "discuss" else ""
                offered = self.offered if replies else []
                yield from panel.bars(vote, offered, self._width, prompt)
            case "pick":
                yield from panel.picking(_("Which reply does the story follow?"), self.offered)
            case "people":
                yield from panel.people(self.ballot, self.fault)
            case "stages":
                yield from panel.stages(advice(), self.fault)
            case "stopping":
                kept = self.room.path is not None and not self.room.unkept
                yield from panel.stopping(kept=kept)
            case "end":
                yield from panel.ending(self.scenario.endings[self.run.stop.beat].text)

    @property
    def _voted(self) -> bool:
        vote = self.vote_here
        return vote is not None and vote.first is not None

    @property
    def _width(self) -> int:
        width = self.app.size.width
        return width - (20 if width >= WIDE else 6)

    def _rows(self, line: Line) -> int:
        words = self.conversation.words_of(line)
        width = int(self.app.size.width * 0.9) - 8 if self.app.size.width < WIDE else 72
        frame = 2 if line.sort in ("message", "reply") else 1
        return sum(1 + max(0, cell_len(part) - 1) // width for part in words.split("\n")) + frame

    def _room_for(self) -> int:
        return max(LEAST_ROWS, self.app.size.height - FRAME_ROWS)
