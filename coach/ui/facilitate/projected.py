"""The projected chat: votes, reveal, discussion, and the story going on as the room decides.

Owns what each key does. What is asked in which words is ``panel``'s and ``moments``', the counts
are ``coach.workshop``'s; every step is written before it is shown.
"""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from coach.i18n.language import _
from coach.story.playthrough import NotPossible
from coach.story.scenario import STAGES
from coach.ui import commands, messages
from coach.ui.facilitate import keys, words
from coach.ui.facilitate.ballot import Ballot, is_digit
from coach.ui.facilitate.moments import ALLOWED, STANDING
from coach.ui.facilitate.view import ProjectedView
from coach.ui.thread import Line, lines_from, lines_of
from coach.workshop.votes import VoteRefused

DEBRIEF = 10
"""The tenth of the places one can jump to."""


class ProjectedScreen(ProjectedView):
    """One chat, for a room."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        keys.FIELD, keys.FIELD_BEFORE, keys.ONE_MORE, keys.ONE_FEWER, keys.SKIP, keys.VOTE,
        commands.UNDO, commands.PAUSE, keys.STAGE, keys.PEOPLE, commands.LEAVE_CHAT,
        keys.SCROLL_UP, keys.SCROLL_DOWN,
    )  # fmt: skip

    # -- which keys -----------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Which keys mean something at this moment."""
        if self.moment not in ALLOWED.get(action, (self.moment,)):
            return False
        match action:
            case "undo":
                return self.run.can_undo or self.moment in ("counted", "revealed", "discuss")
            case "leave_chat":
                return self.run.leave_target is not None
            case "vote":
                return self.run.stop.kind == "judge" or self.moment != "read"
            case "next":
                return bool(self.next_words())
        return super().check_action(action, parameters)

    def words_for(self, binding: Binding) -> str:
        """Who leaves; whether it is the first vote or another."""
        if binding.id == commands.LEAVE_CHAT.id:
            return _("{name} leaves").format(name=self.scenario.protagonist.name)
        if binding.id == keys.VOTE.id:
            return _("Vote on this one") if self.moment == "read" else _("Vote again")
        if binding.id == keys.PEOPLE.id:
            return words.people(self.session.people)
        return super().words_for(binding)

    async def on_key(self, event: events.Key) -> None:
        """Digits are counts, or choices; other letters are no numbers."""
        character = event.character or ""
        if self.moment in ("vote", "people"):
            if is_digit(character):
                event.stop()
                self.ballot.type(character)
                await self._typed()
            elif event.key in ("backspace", "delete"):
                event.stop()
                self.ballot.erase()
                await self._typed()
            elif event.is_printable and event.key not in self.active_bindings:
                event.stop()
                await self._typed(words.fault(VoteRefused("not_a_number")))
        if event.key in ("tab", "shift+tab") and not self.check_action("field", ()):
            event.stop()  # where there are no counts it leads to the buttons, as everywhere
            (self.focus_next if event.key == "tab" else self.focus_previous)()
        elif is_digit(character) and self.check_action("pick", ()):
            event.stop()
            await self.action_pick(int(character) or DEBRIEF)

    # -- the next key ---------------------------------------------------------------------------

    async def action_next(self) -> None:
        """On, whatever comes next here."""
        self.set_focus(None)
        match self.moment:
            case "more":
                self.pace.turn()
                await self.advance()
            case "read" if self.run.stop.kind == "reply":
                await self.vote()
            case "vote":
                await self._count()
            case "counted":
                await self._reveal()
            case "revealed" if self.has_prompt:
                await self.ask("discuss")
            case "read" | "revealed" | "discuss":
                await self._decide()
            case "people":
                await self._arrive()
            case "stopping":
                self.post_message(messages.HomeWanted())
            case "end":
                self._debrief()

    async def action_vote(self) -> None:
        """Count again, or a message that no vote was planned for."""
        await self.vote()

    async def action_skip(self) -> None:
        """On without a vote."""
        if self.run.stop.kind == "reply":
            await self.ask("pick")
        else:
            await self._decide("unsure")

    async def action_pick(self, number: int) -> None:
        """A reply that the facilitator chooses, or a place to jump to."""
        if self.moment == "stages":
            await self._jump(number)
            return
        offered = self.run.offered()
        if number <= len(offered):
            await self._decide(offered[number - 1].id)

    # -- counting -------------------------------------------------------------------------------

    async def action_field(self, step: int) -> None:
        """The next count, or the one before."""
        self.ballot.move(step)
        await self._typed()

    async def action_field_at(self, place: int) -> None:
        """The count that was clicked."""
        self.ballot.go_to(place)
        await self._typed()

    async def action_hands(self, step: int) -> None:
        """One hand more or fewer; one person more or fewer."""
        try:
            self.ballot.hands(step)
        except VoteRefused as refused:
            await self._typed(words.fault(refused))
        else:
            await self._typed()

    async def _typed(self, fault: str = "") -> None:
        self.fault = fault
        await self.ask(self.moment)

    async def _count(self) -> None:
        if not any(self.ballot.words):  # Enter pressed once too often
            await self._typed(_("No hands are counted yet. Type them, or skip the vote with s."))
            return
        try:
            self.session.count(self.ballot.words)
        except VoteRefused as refused:
            await self._typed(words.fault(refused))
            return
        self.room.keep()
        await self.ask("counted")

    async def _reveal(self) -> None:
        self.session.reveal()
        self.room.keep()
        await self.ask("revealed")

    async def action_people(self) -> None:
        """Somebody has come or gone."""
        self.under = self.moment
        self.typed_before = self.ballot
        self.ballot = Ballot(1, str(self.session.people))
        self.fault = ""
        await self.ask("people")

    async def _arrive(self) -> None:
        try:
            word = self.ballot.words[0] or "0"
            self.session.arrive(int(word) - self.session.people)
        except VoteRefused as refused:
            await self._typed(words.fault(refused))
            return
        self.room.keep()
        await self.return_()

    # -- the story ------------------------------------------------------------------------------

    async def _decide(self, choice: str | None = None) -> None:
        stage = self.run.stage
        try:
            happened = self.session.go_on(choice)
        except NotPossible:
            await self.ask("pick")
            return
        await self._happened(lines_from(happened, stage))

    async def action_leave_chat(self) -> None:
        """The protagonist leaves the contact."""
        stage = self.run.stage
        happened = self.session.leave()
        await self._happened(lines_from(happened, stage))

    async def _happened(self, lines: list[Line]) -> None:
        self.room.keep()
        self.mark()
        self.pace.turn()
        self.pace.add(lines)
        await self.advance()

    async def action_undo(self) -> None:
        """The last count, or the last step of the story."""
        if not self.session.take_back():
            self.session.undo()
        await self._again()

    async def action_stage(self) -> None:
        """Where to jump."""
        self.under, self.fault = self.moment, ""
        await self.ask("stages")

    async def _jump(self, number: int) -> None:
        if number == DEBRIEF:
            self._debrief()
            return
        stage = STAGES[number - 1]
        try:
            if STAGES.index(self.run.stage) >= number - 1:
                self.session.back_to(stage)
            else:
                self.session.jump(stage)
        except NotPossible:
            await self._typed(_("This chat does not come to that stage from here."))
            return
        await self._again()

    async def _again(self) -> None:
        """Everything as it stands now."""
        self.room.keep()
        self.pace.clear()
        self.fault = ""
        self.conversation.become(lines_of(self.run.prepared, self.run))
        await self.settle()

    # -- leaving --------------------------------------------------------------------------------

    def action_pause(self) -> None:
        """A neutral screen."""
        self.post_message(messages.PauseWanted())

    def action_back(self) -> None:
        """Out of what is open; out of the workshop after a question."""
        if self.moment in STANDING:
            self.under = self.moment
            self.set_focus(None)  # Enter answers, wherever the focus was
            self.call_next(self.ask, "stopping")
        else:
            self.call_next(self.return_)

    def action_scroll(self, step: int) -> None:
        """Look at earlier messages."""
        self.conversation.scroll_relative(y=step * 3, animate=False)

    def _debrief(self) -> None:
        from coach.ui.facilitate.class_debrief import ClassDebriefScreen

        self.room.be_at(self.room.chat_step + 1)
        self.go_to(ClassDebriefScreen(self.room))
