"""The chat: read, judge, answer, look back, leave; the playthrough decides, this only asks it.

Owns what each key does at each moment. What is seen is ``coach.ui.screens.chat_view``'s.
``on_action`` is called after every action, for whoever keeps runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from coach.i18n.language import _
from coach.library.stories import Story
from coach.story.playthrough import Playthrough
from coach.story.scenario import Stage
from coach.story.transcript import Event
from coach.story.trial import Verdict
from coach.ui import commands, messages
from coach.ui.letters import own_letters
from coach.ui.moments import ALLOWED, passed_on
from coach.ui.screens.chat_view import ChatView
from coach.ui.thread import lines_from, lines_of
from coach.ui.widgets.conversation import Conversation
from coach.ui.widgets.deck import Deck


class ChatScreen(ChatView):
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
        super().__init__(story, run, asks_age=story.for_adults and not adult)
        self.on_action = on_action

    # -- keys -----------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """While messages come in any key shows them; a language has letters of its own."""
        if not self.is_here:  # everything is being told anew
            return
        if self.moment == "showing" and event.key not in passed_on():
            event.stop()
            self.flow.catch_up()
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
        if self.moment not in ALLOWED.get(action, (self.moment,)):
            return False
        match action:
            case "flag":
                return self.moment == "judge" or self.can_flag
            case "undo":
                return self.run.can_undo or self.moment == "naming"
            case "leave_chat":
                return self.run.leave_target is not None
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
        if self.looked_at is not None and self.can_flag:
            message = self.looked_at.message_id
            self._act(lambda: self.run.second_look(message))
        elif self.moment == "judge":
            self.ask("naming")

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
                self.flow.go_on()
            case "naming":
                self.action_skip_naming()
            case "stopping":
                self.post_message(messages.Back())
            case "end":
                self.post_message(messages.RunEnded(self.story, self.run))

    def action_undo(self) -> None:
        """Take the last step back; while a trick is named, that is the red flag itself."""
        if not self.is_current:  # its debrief is already there
            return
        if self.moment == "naming":
            self.reached("settled")
            return
        self.flow.forget()
        self.conversation.look_at(None)
        self.run.undo()
        self._keep()
        self.set_focus(None)
        self.conversation.become(lines_of(self.prepared, self.run))
        self.conversation.unexplain({judged.message for judged in self.run.passed})
        self.reached("settled")

    def action_leave_chat(self) -> None:
        """The protagonist leaves the contact."""
        self._act(self.run.leave)

    def action_look(self, step: int) -> None:
        """To an earlier message, or back towards the newest."""
        bubble = self.conversation.neighbour(step)
        if bubble is not None:
            self.look_back(bubble)
        elif self.looked_at is not None:
            self._stop_looking()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Tab has come to the conversation: the newest message that was judged is looked at."""
        if not self.is_here:  # everything is being told anew
            return
        if event.widget is self.conversation and self.looked_at is None:
            self.action_look(-1)

    def on_conversation_bubble_clicked(self, message: Conversation.BubbleClicked) -> None:
        """A message under the mouse is looked at again, if it was judged."""
        if message.clicked.is_judged and self.check_action("look", ()):
            self.look_back(message.clicked)

    def action_page(self, step: int) -> None:
        """Scroll the conversation."""
        if step < 0:
            self.conversation.scroll_page_up(animate=False)
        else:
            self.conversation.scroll_page_down(animate=False)

    def action_pause(self) -> None:
        """Hide the chat."""
        self._show_all()
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
            self._show_all()
            self.set_focus(None)  # Enter answers, wherever the focus was
            self.ask("stopping")
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
        self.conversation.look_at(None)
        self.set_focus(None)
        self.conversation.marks(self.run, asked=None)
        self.flow.show(lines_from(happened, stage))

    def _keep(self) -> None:
        if self.on_action is not None:
            self.on_action(self.run)

    def _show_all(self) -> None:
        """Nothing goes on coming in behind what is opened now."""
        if self.moment == "showing":
            self.flow.catch_up()

    def _stop_looking(self) -> None:
        self.conversation.look_at(None)
        self.set_focus(None)
        self.reached("settled")
