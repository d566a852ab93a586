"""The chat: read, judge, answer, look back, leave; the playthrough decides, this only shows.

Owns what is asked now and which key means what. The order of lines is ``coach.ui.thread``'s, the
pace ``coach.ui.pacing``'s. ``on_action`` is called after every action, for whoever keeps runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.timer import Timer
from textual.widgets import Static

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.report.debrief import name_shown
from coach.report.sentences import close_to_home, content_note
from coach.story.playthrough import Playthrough, prepare
from coach.story.scenario import STAGES, Reply, speaker
from coach.story.transcript import Event
from coach.ui import commands
from coach.ui.letters import letter
from coach.ui.pacing import Pace, typing_pause
from coach.ui.screens.page import Page
from coach.ui.text import parts
from coach.ui.thread import lines_from, lines_of
from coach.ui.widgets.conversation import Conversation
from coach.ui.widgets.deck import Deck
from coach.ui.widgets.opening import Opening

Mode = Literal["start", "showing", "more", "judge", "reply", "naming", "looking", "stopping", "end"]
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
        self.score = prepare(story.source)
        self.on_action = on_action
        self.asks_age = story.for_adults and not adult
        self.mode: Mode = "start"
        self._speak()
        self.lines = lines_of(self.score, run)
        self.pace = Pace(self._rows, self._room)
        self._timer: Timer | None = None

    def _speak(self) -> None:
        self.scenario = self.story.told_in(current())
        self.knowledge = Knowledge(current())

    # -- what is there --------------------------------------------------------------------------

    def heading(self) -> str:
        """Whom one is writing with, and where."""
        contact = self.scenario.people[self.scenario.first_contact]
        return f"{contact.shown_as or contact.name} · {self.scenario.place}"

    def body(self) -> ComposeResult:
        """The stage when guided, the conversation, the deck."""
        self._speak()
        self.lines = lines_of(self.score, self.run)
        if self.run.guided:
            yield Static(id="stage", markup=False)
        if self.run.stop.kind == "begin":
            yield Opening(self.scenario, content_note())
        yield Conversation(self.scenario, self.lines)
        yield Deck()

    def begin(self) -> None:
        """Take the place the run is at; nothing is left to come."""
        self._stop_timer()
        self.pace.clear()
        if self.run.stop.kind == "begin":
            self._ask("start")
            return
        if self.run.guided:
            for judged in self.run.passed:
                self.conversation.explain(judged.message, self.knowledge)
        self._settle()

    @property
    def conversation(self) -> Conversation:
        """The messages."""
        return self.query_one(Conversation)

    @property
    def deck(self) -> Deck:
        """What is asked."""
        return self.query_one(Deck)

    # -- showing what comes ---------------------------------------------------------------------

    def _advance(self, events_: tuple[Event, ...], stage_before: str | None) -> None:
        """Let what happened be seen, line by line."""
        if self.on_action is not None:
            self.on_action(self.run)
        self.set_focus(None)
        self.pace.turn()
        self.pace.add(lines_from(events_, stage_before))  # type: ignore[arg-type]  # a stage
        self.conversation.marks(self.run, asked=None)
        self._reveal()

    def _reveal(self) -> None:
        """Show the next line, then wait, ask for more, or ask what the story asks."""
        while (line := self.pace.coming) is not None:
            if self.pace.is_full:
                self._ask("more")
                return
            self.conversation.append(self.pace.take())
            following = self.pace.coming
            if (
                following is not None
                and not self.pace.is_full
                and self._moves
                and line.sort != "care"
            ):
                self._ask("showing")
                words = self.conversation.words_of(following)
                self._timer = self.set_timer(typing_pause(words), self._reveal)
                return
        self._settle()

    def _catch_up(self) -> None:
        """Show at once what is still coming."""
        self._stop_timer()
        while self.pace.coming is not None and not self.pace.is_full:
            self.conversation.append(self.pace.take())
        self._reveal()

    @property
    def _moves(self) -> bool:
        return self.app.animation_level != "none"

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _rows(self, line: object) -> int:
        return self.conversation.rows_for(line)  # type: ignore[arg-type]  # a line

    def _room(self) -> int:
        return self.conversation.size.height

    # -- asking ---------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Ask what the story waits for."""
        stop = self.run.stop
        self.conversation.marks(self.run, asked=stop.message)
        self._ask({"judge": "judge", "reply": "reply", "ended": "end", "begin": "start"}[stop.kind])  # type: ignore[arg-type]  # a mode

    def _ask(self, mode: Mode) -> None:
        """Show the panel for a mode."""
        self.mode = mode
        deck = self.deck
        if self.run.guided and mode != "start":
            self.query_one("#stage", Static).update(self._stage_line())
        match mode:
            case "judge":
                deck.judgement.ask()
                deck.show(deck.judgement)
            case "showing":
                deck.judgement.wait_for(self._typing())
                deck.show(deck.judgement)
            case "reply":
                replies = self._offered()
                deck.replies.offer(self._reply_question(replies), replies)
                deck.show(deck.replies)
            case "naming":
                deck.picker.open(self.knowledge)
                deck.show(deck.picker)
            case _:
                deck.asked.ask(*self._question(mode))
                deck.show(deck.asked)
        self.refresh_bindings()
        self.call_after_refresh(self._keep_end_in_sight)

    def _question(
        self, mode: Mode
    ) -> tuple[str, tuple[str, str, str], tuple[str, str, str] | None]:
        enter, escape = _("Enter"), _("Esc")
        back = (escape, _("Back"), "back")
        if mode == "start" and self.asks_age:
            age = _("This chat is meant for people from 18. Are you 18 or older?")
            return age, (enter, _("Yes, begin"), "go_on"), (escape, _("No, back"), "back")
        if mode == "start":
            name = self.scenario.protagonist.name
            question = _("You decide for {name}.").format(name=name)
            return question, (enter, _("Begin"), "go_on"), back
        if mode == "more":
            return _("Take your time."), (enter, _("More"), "go_on"), None
        if mode == "stopping":
            question = _("Stop here? Stopping is free.")
            return question, (enter, _("Stop"), "go_on"), (escape, _("Go on reading"), "back")
        if mode == "end":
            help_now = ("h", _("Help now"), "help")
            return close_to_home(), (enter, _("See how it went"), "go_on"), help_now
        if self._can_flag_again():
            question = _("Looking back. Does this message look different now?")
            flag = (letter("flag"), _("It is a red flag"), "flag")
            return question, flag, (escape, _("Back to the chat"), "back")
        return _("Looking back."), (escape, _("Back to the chat"), "back"), None

    def _typing(self) -> str:
        line = self.pace.coming
        if line is not None and line.sort == "message":
            message = self.conversation.messages[line.id]
            if speaker(self.scenario, message) not in ("narrator", "protagonist"):
                name = name_shown(self.scenario, message)
                return _("{name} is typing … Any key shows it at once.").format(name=name)
        return _("… Any key goes on at once.")

    def _offered(self) -> list[Reply]:
        return [self.conversation.replies[reply.id] for reply in self.run.offered()]

    def _reply_question(self, replies: list[Reply]) -> str:
        name = self.scenario.protagonist.name
        if all(reply.text is None for reply in replies):
            return _("What does {name} do?").format(name=name)
        return _("What does {name} answer?").format(name=name)

    def _stage_line(self) -> object:
        stage = self.knowledge.stages[self.run.stage]
        number = STAGES.index(self.run.stage) + 1
        title = (
            _("Stage {number} of 8: {stage}.").format(number=number, stage=stage.title)
            if self.run.stage != "response"
            else _("The way back: {stage}.").format(stage=stage.title)
        )
        return parts((title, "bold"), " ", (stage.sentence, "$quiet"))

    def _keep_end_in_sight(self) -> None:
        if self.mode != "looking":
            self.conversation.scroll_end(animate=False)
