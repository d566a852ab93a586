"""The chat: read, judge, answer, look back, leave; the playthrough decides, this only shows.

Owns which moment it is and what each key means then. The words asked are ``coach.ui.asking``'s,
the order of lines ``coach.ui.thread``'s, the pace ``coach.ui.flow``'s. ``on_action`` is called
after every action, for whoever keeps runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.report.debrief import name_shown
from coach.report.sentences import content_note
from coach.story.playthrough import Playthrough
from coach.story.prepared import prepare
from coach.story.scenario import Stage
from coach.story.transcript import Event
from coach.story.trial import Verdict
from coach.ui import asking, commands, messages
from coach.ui.flow import Flow, Reached
from coach.ui.letters import own_letters
from coach.ui.screens.page import Page
from coach.ui.text import parts
from coach.ui.thread import lines_from, lines_of
from coach.ui.widgets.bubble import Bubble
from coach.ui.widgets.conversation import Conversation
from coach.ui.widgets.deck import Deck
from coach.ui.widgets.opening import Opening

PASSED_ON = frozenset(("escape", "backspace", "ctrl+q", "ctrl+c", "f1", "h", "p", "g", "t"))
"""Keys that keep their meaning while messages are still coming in."""


class ChatScreen(Page):
    """One run of one story."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.ORDINARY, commands.UNSURE, commands.FLAG, commands.GO_ON, commands.LOOK_UP,
        commands.LOOK_DOWN, commands.UNDO, commands.LEAVE_CHAT, commands.PAUSE,
        commands.PAGE_UP, commands.PAGE_DOWN, *commands.PICKS,
    )  # fmt: skip
    AUTO_FOCUS = ""

    def __init__(
        self, story: Story, run: Playthrough, *, adult: bool = False,
        on_action: Callable[[Playthrough], None] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.story = story
        self.run = run
        self.on_action = on_action
        self.moment: asking.Moment = "start"
        self._asks_age = story.for_adults and not adult
        self._prepared = prepare(story.source)
        self._flow = Flow(self)
        self._paused = False
        self.scenario = story.source
        self.knowledge = Knowledge()

    # -- what is there --------------------------------------------------------------------------

    def heading(self) -> str:
        """Whom one is writing with, and where; neutral while paused."""
        contact = self.scenario.people[self.scenario.first_contact]
        return f"{contact.shown_as or contact.name} · {self.scenario.place}"

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
        yield Conversation(self.scenario, lines_of(self._prepared, self.run))
        yield Deck()

    def begin(self) -> None:
        """Take the place the run is at; nothing is left to come."""
        self._flow.forget()
        if self.run.guided:
            for judged in self.run.passed:
                self.conversation.explain(judged.message, self.knowledge)
        self.reached("settled")

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
        if what != "settled":
            self._ask(what)
            return
        stop = self.run.stop
        self.conversation.marks(self.run, asked=stop.message)
        match stop.kind:
            case "begin":
                self._ask("start")
            case "ended":
                self._ask("end")
            case "judge" | "reply":
                self._ask(stop.kind)

    def _ask(self, moment: asking.Moment) -> None:
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
            case "start":
                deck.ask(asking.start(self.scenario, asks_age=self._asks_age))
            case "more":
                deck.ask(asking.more())
            case "stopping":
                deck.ask(asking.stopping())
            case "end":
                deck.ask(asking.end())
            case "looking":
                deck.ask(asking.looking(can_flag=self._can_flag(self.focused)))
        self.refresh_bindings()
        if moment != "looking":
            self.call_after_refresh(self.conversation.scroll_end, animate=False)

    def _writer(self) -> str:
        line = self._flow.coming
        if line is None or line.sort != "message":
            return ""
        return name_shown(self.scenario, self.conversation.messages[line.id])

    def _tell_stage(self) -> None:
        entry = self.knowledge.stages[self.run.stage]
        title = asking.stage_title(self.run.stage, entry)
        words = parts((title, "bold"), " ", (entry.sentence, "$quiet"))
        self.query_one("#stage", Static).update(words)

    # -- keys -----------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """While messages come in any key shows them; a language has letters of its own."""
        if self.moment == "showing" and event.key not in PASSED_ON:
            event.stop()
            self._flow.catch_up()
            return
        verdict = own_letters().get(event.key)
        if verdict == "flag" and self.check_action("flag", ()):
            event.stop()
            self.action_flag()
        elif verdict and self.check_action("judge", (verdict,)):
            event.stop()
            self.action_judge(verdict)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys mean something at this moment."""
        moment = self.moment
        match action:
            case "judge":
                return moment in ("judge", "looking") and self.run.stop.kind == "judge"
            case "flag":
                return moment == "judge" or self._can_flag(self.focused)
            case "pick":
                return moment in ("reply", "naming")
            case "skip_naming":
                return moment == "naming"
            case "go_on":
                return moment in ("start", "more", "naming", "stopping", "end")
            case "look":
                return moment in ("judge", "reply", "looking", "end")
            case "undo":
                return self.run.can_undo and moment != "stopping"
            case "leave_chat":
                return self.run.leave_target is not None and moment in ("judge", "reply")
            case "pause":
                return moment != "start"
        return super().check_action(action, parameters)

    def words_for(self, binding: Binding) -> str:
        """Leaving says who leaves: a choice in the story, not the end of the program."""
        if binding.id == commands.LEAVE_CHAT.id:
            return _("{name} leaves the chat").format(name=self.scenario.protagonist.name)
        return super().words_for(binding)

    def action_judge(self, verdict: Verdict) -> None:
        """Pass the message that waits."""
        self._judge(verdict)

    def action_flag(self) -> None:
        """A red flag: on the message that waits, or on the one looked back at."""
        if isinstance(self.focused, Bubble) and self._can_flag(self.focused):
            self._act(lambda message=self.focused.message_id: self.run.second_look(message))
        elif self.moment == "judge":
            self._ask("naming")

    def action_pick(self, number: int) -> None:
        """A reply, or a family or a trick."""
        if self.moment == "naming":
            tactic = self.query_one(Deck).picker.pick(number)
            if tactic is not None:
                self._judge("flag", tactic)
            return
        offered = self.run.offered()
        if number <= len(offered):
            self._act(lambda: self.run.reply(offered[number - 1].id))

    def action_skip_naming(self) -> None:
        """The red flag stands without a name."""
        self._judge("flag")

    def action_go_on(self) -> None:
        """Begin, more, stop, or the debrief."""
        match self.moment:
            case "start":
                self._act(self.run.show)
            case "more":
                self._flow.go_on()
            case "naming":
                self.action_skip_naming()
            case "stopping":
                self.post_message(messages.Back())
            case "end":
                self.post_message(messages.RunEnded(self.story, self.run))

    def action_undo(self) -> None:
        """Take the last step back."""
        self._flow.forget()
        self.run.undo()
        self._keep()
        self.set_focus(None)
        self.conversation.become(lines_of(self._prepared, self.run))
        self.conversation.unexplain({judged.message for judged in self.run.passed})
        self.reached("settled")

    def action_leave_chat(self) -> None:
        """The protagonist leaves the contact."""
        self._act(self.run.leave)

    def action_look(self, step: int) -> None:
        """To an earlier message, or back towards the newest."""
        focused = self.focused if isinstance(self.focused, Bubble) else None
        bubble = self.conversation.neighbour(focused, step)
        if bubble is not None:
            self.set_focus(bubble)
        elif focused is not None:
            self._stop_looking()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A message has the focus: it is looked at again."""
        if isinstance(event.widget, Bubble) and self.check_action("look", ()):
            self._ask("looking")

    def action_page(self, step: int) -> None:
        """Scroll the conversation."""
        if step < 0:
            self.conversation.scroll_page_up(animate=False)
        else:
            self.conversation.scroll_page_down(animate=False)

    def action_pause(self) -> None:
        """Hide the chat."""
        self._flow.catch_up() if self.moment == "showing" else None
        self.post_message(messages.PauseWanted())

    def action_back(self) -> None:
        """Out of what is open; out of the chat after a question, when something was played."""
        if self.moment == "naming":
            if not self.query_one(Deck).picker.back():
                self.reached("settled")
        elif self.moment == "looking":
            self._stop_looking()
        elif self.moment == "stopping":
            self.reached("settled")
        elif self.run.can_undo and self.moment != "end":
            self._flow.catch_up() if self.moment == "showing" else None
            self._ask("stopping")
        else:
            super().action_back()

    # -- acting ---------------------------------------------------------------------------------

    def _judge(self, verdict: Verdict, tactic: str | None = None) -> None:
        message = self.run.stop.message
        self._act(lambda: self.run.judge(verdict, tactic))
        if self.run.guided and message is not None:
            self.conversation.explain(message, self.knowledge)

    def _act(self, act: Callable[[], tuple[Event, ...]]) -> None:
        """Do something in the story and let what follows be seen."""
        begun = self.run.stop.kind != "begin"
        stage: Stage | None = self.run.stage if begun else None
        happened = act()
        self._keep()
        self.set_focus(None)
        self.conversation.marks(self.run, asked=None)
        self._flow.show(lines_from(happened, stage))

    def _keep(self) -> None:
        if self.on_action is not None:
            self.on_action(self.run)

    def _stop_looking(self) -> None:
        self.set_focus(None)
        self.reached("settled")

    def _can_flag(self, widget: object) -> bool:
        return isinstance(widget, Bubble) and widget.mark in ("ordinary", "unsure")
