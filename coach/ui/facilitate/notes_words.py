"""The sentences of the notes: where we are, what waits, what comes, what to say. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from textual.content import Content

from coach.i18n.formats import capital, listing, number
from coach.i18n.language import _, current, ngettext
from coach.report.sentences import closing, verdict_word
from coach.story.markup import parse
from coach.story.trial import VERDICTS
from coach.ui.facilitate import words
from coach.ui.facilitate.panel import names_of
from coach.ui.facilitate.room import Room
from coach.ui.facilitate.shelf import advice
from coach.ui.text import labelled, lit, parts
from coach.workshop.coming import Coming, coming, waiting
from coach.workshop.timing import BEHIND_FROM, Timing, timing

STEER_FROM = 0.75
"""Share of the chat's minutes after which it is time to steer to the way out."""
Pieces = list[str | tuple[str, str] | Content]


class Notes:
    """The notes at one moment of a workshop."""

    def __init__(self, room: Room, now: datetime) -> None:
        self.room = room
        self.knowledge = advice()
        self.scenario = room.story.told_in(current())
        self.run = room.playing.run
        self.in_chat = room.step == room.chat_step
        begun = datetime.fromisoformat(room.playing.started)
        self.minute = max(0.0, (now - begun).total_seconds() / 60)
        self._said = {one.id: one for beat in self.scenario.beats.values() for one in beat.messages}

    def section(self, name: str) -> Content:
        """One section; empty when there is nothing to say."""
        telling: dict[str, Callable[[], Content]] = {
            "where": self.where, "now": self.now, "next": self.next, "say": self.say,
            "step": self.step, "if": self.what_if,
        }  # fmt: skip
        return telling[name]()

    # -- time -----------------------------------------------------------------------------------

    def where(self) -> Content:
        """Minute, step, what to shorten."""
        steps = self.room.plan.steps
        told = timing([step.minutes for step in steps], self.minute, self.room.step)
        here = steps[self.room.step]
        return parts(
            (_("Minute {minute} of {total}.").format(
                minute=int(told.minute), total=self.room.minutes
            ), "bold $primary"), " ",
            _("Step {number} of {steps}: {title}.").format(
                number=self.room.step + 1, steps=len(steps), title=here.title
            ), " ", *self._pace(told), *self._steering(),
            "\n", words.people(self.room.playing.people), " · ",
            words.preset(self.room.playing.preset),
        )  # fmt: skip

    def _pace(self, told: Timing) -> Iterator[tuple[str, str]]:
        if told.left < 0:
            yield _("The time is over: go to the closing."), "bold $flag"
        elif told.shorten:
            titles = [_("“{words}”").format(words=self.room.plan.steps[one].title)
                      for one in told.shorten]  # fmt: skip
            minutes = int(told.behind)
            yield (
                ngettext(
                    "{number} minute behind the plan. Shorten {steps}.",
                    "{number} minutes behind the plan. Shorten {steps}.",
                    minutes,
                ).format(number=number(minutes), steps=listing(titles)),
                "bold $flag",
            )
        elif told.behind <= -BEHIND_FROM:
            yield _("Ahead of the plan: there is time to talk."), "$kept"
        else:
            yield _("On time."), "$kept"

    def _steering(self) -> Iterator[tuple[str, str]]:
        steps = self.room.plan.steps
        before = sum(step.minutes for step in steps[: self.room.chat_step])
        length = steps[self.room.chat_step].minutes
        if self.in_chat and self.minute >= before + STEER_FROM * length:
            said = _("Time to steer to leaving or telling: l leaves, j jumps to the way back.")
            yield f" {said}", "bold $flag"

    # -- the chat -------------------------------------------------------------------------------

    def now(self) -> Content:
        """What waits on the projector, and the counts that are hidden there."""
        if not self.in_chat:
            return Content("")
        pieces: Pieces = [(_("On the screen now"), "bold $primary"), "\n"]
        stage = self.knowledge.stages[self.run.stage].title
        pieces += [(_("Stage: {stage}.").format(stage=stage), "$quiet"), "\n"]
        waits = waiting(self.run)
        if waits is not None:
            pieces += self._message(waits)
        elif self.run.stop.kind == "reply":
            pieces += self._replies()
        elif self.run.stop.kind == "ended":
            pieces.append(_("The chat is over. Enter shows what the room noticed."))
        if self.run.stop.kind in ("judge", "reply"):
            pieces += self._counts()
        return parts(*pieces)

    def next(self) -> Content:
        """The next two messages."""
        if self.room.step > self.room.chat_step or self.run.stop.kind == "ended":
            return Content("")
        pieces: Pieces = [(_("Coming next"), "bold $primary")]
        found = coming(self.run)
        for one in found:
            pieces += ["\n", *self._message(one)]
        if not found:
            pieces += ["\n", _("A choice of replies; what comes depends on it.")]
        return parts(*pieces)

    def say(self) -> Content:
        """The author's prompt."""
        beat = self.scenario.beats.get(self.run.stop.beat)
        if not self.in_chat or beat is None or not beat.discuss:
            return Content("")
        return parts((_("To discuss"), "bold $primary"), "\n", beat.discuss)

    def _message(self, told: Coming) -> Pieces:
        message = self._said[told.message.id]
        if not told.judged:
            return [(f"· {message.narrator or parse(message.text or '').text}", "$quiet")]
        pieces: Pieces = ["· ", lit(parse(message.text or ""))]
        for tactic in told.tactics:
            known = self.knowledge.tactics.get(tactic)
            name = known.name if known else tactic
            why = message.why.get(tactic, "")
            pieces += ["\n  ", labelled(f"⚑ {name}", why, "bold $flag")]
        if not told.tactics:
            ordinary = capital(verdict_word("ordinary"))
            pieces += ["\n  ", labelled(f"✓ {ordinary}", message.ordinary or "", "bold $kept")]
        return pieces

    def _replies(self) -> Pieces:
        beat = self.scenario.beats[self.run.stop.beat]
        told = {reply.id: reply for reply in beat.replies}
        pieces: Pieces = []
        for place, offered in enumerate(self.run.offered(), start=1):
            reply = told[offered.id]
            pieces += [
                "\n" if place > 1 else "",
                (f"{place}  ", "bold"),
                reply.text or reply.action or "",
            ]
            pieces += ["\n   ", (reply.because, "$quiet")]
        return pieces

    def _counts(self) -> Pieces:
        vote = self.room.playing.vote
        rounds = ((_("First count"), vote.first), (_("Second count"), vote.second))
        names = (
            [capital(verdict_word(one)) for one in VERDICTS]
            if vote.choices == VERDICTS
            else names_of(vote, long=True)
        )
        pieces: Pieces = []
        for title, hands in rounds:
            if hands is not None:
                each = [f"{name} {count}" for name, count in zip(names, hands.counts, strict=True)]
                pieces += ["\n", labelled(title, ", ".join(each), "bold")]
        return pieces

    # -- what to say ----------------------------------------------------------------------------

    def step(self) -> Content:
        """The plan's own words for this step."""
        here = self.room.plan.steps[self.room.step]
        return parts(
            (_("The plan: {title}").format(title=here.title), "bold $primary"), "\n", here.text
        )

    def what_if(self) -> Content:
        """What to say in hard moments."""
        confides = self.knowledge.pages["pupil-confides"]
        cases = (
            (_("If somebody says “how stupid”"), closing()[1]),
            (_("If the room goes quiet, or somebody leaves"),
             _("Press p: the screen shows nothing. Say: “We take a minute.” The second adult "
               "goes after whoever has left.")),
            (_("If somebody tells their own story"),
             _("Say: “Thank you. I would like to hear that properly; stay with me afterwards.” "
               "Then go on, and do stay.")),
            (_("If nobody wants to vote"), _("Press s. Skipping costs nothing.")),
        )  # fmt: skip
        pieces: Pieces = [(_("What to say if …"), "bold $primary")]
        for title, said in cases:
            pieces += ["\n", labelled(title, said, "bold")]
        pieces += ["\n\n", (confides.title, "bold $primary"), "\n", "\n".join(confides.paragraphs)]
        return parts(*pieces)
