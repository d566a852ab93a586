"""What a chat looks like at each moment: the messages so far, and what is asked about them.

Owns no action: what a key does is ``coach.ui.screens.chat``'s. The words asked are
``coach.ui.asking``'s, the order of lines ``coach.ui.thread``'s, the pace ``coach.ui.flow``'s.
"""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from coach.i18n.language import current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.report.debrief import name_shown
from coach.report.sentences import content_note
from coach.story.playthrough import Playthrough
from coach.story.prepared import prepare
from coach.ui import asking
from coach.ui.flow import Flow, Reached
from coach.ui.moments import ALLOWED, Moment
from coach.ui.screens.page import Page
from coach.ui.text import parts
from coach.ui.thread import lines_of
from coach.ui.widgets.bubble import Bubble
from coach.ui.widgets.conversation import Conversation
from coach.ui.widgets.deck import Deck
from coach.ui.widgets.opening import Opening


class ChatView(Page):
    """One run of one story, as it can be seen."""

    def __init__(self, story: Story, run: Playthrough, *, asks_age: bool) -> None:
        super().__init__()
        self.story = story
        self.run = run
        self.moment: Moment = "start"
        self.prepared = prepare(story.source)
        self.flow = Flow(self)
        self.scenario = story.source
        """In the language in use."""
        self.knowledge = Knowledge()
        self._asks_age = asks_age

    # -- what is there --------------------------------------------------------------------------

    def heading(self) -> str:
        """Whom one is writing with."""
        contact = self.scenario.people[self.scenario.first_contact]
        return contact.shown_as or contact.name

    def place(self) -> str:
        """In which app."""
        return self.scenario.place

    def compose(self) -> ComposeResult:
        """In the language in use."""
        self.scenario = self.story.told_in(current())
        self.knowledge = Knowledge(current())
        yield from super().compose()

    def body(self) -> ComposeResult:
        """The stage when guided, the conversation, the deck."""
        if self.run.guided:
            yield Static(id="stage", markup=False)
        yield Opening(self.scenario, content_note())
        yield Conversation(self.scenario, lines_of(self.prepared, self.run))
        yield Deck()

    def begin(self) -> None:
        """Take the place the run is at; nothing is left to come."""
        self.flow.forget()
        if self.run.guided:
            for judged in self.run.passed:
                self.conversation.explain(judged.message, self.knowledge)
        self.reached("settled")

    async def retell(self) -> None:
        """In another language, at the same message, with the same question open."""
        moment, looked_at = self.moment, self.looked_at
        read_to = None if self.conversation.is_at_end else self.conversation.scroll_y
        family = self.query_one(Deck).picker.family
        await super().retell()
        if not self.is_here:  # left meanwhile
            return
        if moment == "naming":
            self.ask(moment)
            self.query_one(Deck).picker.open(self.knowledge, family)
        elif moment == "stopping":
            self.ask(moment)
        elif looked_at is not None:
            for bubble in self.conversation.bubbles():
                if bubble.message_id == looked_at.message_id:
                    self.look_back(bubble)
        if read_to is not None:
            self.call_after_refresh(self.conversation.scroll_to, y=read_to, animate=False)

    @property
    def conversation(self) -> Conversation:
        """The messages."""
        return self.query_one(Conversation)

    @property
    def moves(self) -> bool:
        """Whether messages take their time to come."""
        return self.app.animation_level != "none"

    # -- moments --------------------------------------------------------------------------------

    def reached(self, what: Reached) -> None:
        """The flow of lines has come to a halt."""
        if what == "settled" and self.flow.coming is not None:
            what = "more"
        if what != "settled":
            self.ask(what)
            return
        stop = self.run.stop
        self.conversation.marks(self.run, asked=stop.message)
        match stop.kind:
            case "begin":
                self.ask("start")
            case "ended":
                self.ask("end")
            case "judge" | "reply":
                self.ask(stop.kind)

    def ask(self, moment: Moment) -> None:
        """Show what is asked at this moment."""
        self.moment = moment
        started = moment != "start"
        self.query_one(Opening).display = not started
        self.conversation.display = started
        if self.run.guided:
            self._tell_stage()
        deck = self.query_one(Deck)
        match moment:
            case "judge":
                deck.judge()
            case "showing":
                deck.wait(asking.typing(self._writer()))
            case "reply":
                offered = [self.conversation.replies[reply.id] for reply in self.run.offered()]
                deck.offer(asking.answering(self.scenario, offered), offered)
            case "naming":
                deck.name_trick(self.knowledge)
            case _:
                can_flag = self.can_flag
                deck.ask(
                    asking.at(moment, self.scenario, asks_age=self._asks_age, can_flag=can_flag)
                )
        looks = moment in ALLOWED["look"]
        self.conversation.can_focus = looks and bool(self.conversation.bubbles())
        self.refresh_bindings()
        if moment != "looking":
            self.conversation.follow()

    def _writer(self) -> str:
        line = self.flow.coming
        if line is None or line.sort != "message":
            return ""
        return name_shown(self.scenario, self.conversation.messages[line.id])

    def _tell_stage(self) -> None:
        entry = self.knowledge.stages[self.run.stage]
        title = asking.stage_title(self.run.stage, entry)
        words = parts((title, "bold"), " ", (entry.sentence, "$quiet"))
        self.query_one("#stage", Static).update(words)

    @property
    def looked_at(self) -> Bubble | None:
        """The earlier message that is looked at again; none while everything is told anew."""
        there = self.query(Conversation)
        return there.first().looked_at if there else None

    def look_back(self, bubble: Bubble) -> None:
        """Look at an earlier message again."""
        self.set_focus(self.conversation, scroll_visible=False)
        self.conversation.look_at(bubble)
        self.ask("looking")

    @property
    def can_flag(self) -> bool:
        """Whether the message looked at can still be seen as a red flag."""
        return self.looked_at is not None and self.looked_at.mark in ("ordinary", "unsure")
