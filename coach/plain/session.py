"""One chat line by line, from its title to its debrief; speakers are named, nothing is drawn.

Owns what is told and which letters mean what. Which chat is played, and what follows it, is
``coach.plain.play``'s and ``coach.plain.home``'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.plain import help_now
from coach.plain.choosing import ask_or_help, choose, number_in
from coach.plain.debrief import tell_debrief
from coach.plain.keeping import keep, tell_trouble
from coach.plain.letters import command_for, letter
from coach.plain.lines import ChatCutOff, InputEnded, Quit, ask, heading, say
from coach.plain.meanings import WHAT, at_any_moment, common_letters, to_judge
from coach.plain.tactics import ask_tactic
from coach.report.debrief import debrief, judged_line, name_shown
from coach.report.sentences import close_to_home, content_note, verdict_word
from coach.report.sitting import Sitting
from coach.store.runs import Run
from coach.story.markup import parse
from coach.story.playthrough import NotPossible, Playthrough
from coach.story.scenario import Scenario, messages_by_id, replies_by_id
from coach.story.transcript import Event, Judged, Shown, StageEntered, Undone
from coach.story.trial import Verdict

SHOWN_AGAIN = 5
"""Messages told again where one goes on."""


class Session:
    """One chat: the playthrough and the words it is told in."""

    def __init__(
        self, story: Story, sitting: Sitting, *, guided: bool,
        run: Playthrough | None = None, kept: Run | None = None, repeated: bool = False,
    ) -> None:  # fmt: skip
        """``run`` and ``kept`` are a run that goes on; one ``repeated`` begins in its middle."""
        self.story = story
        self.scenario: Scenario = story.told_in(current())
        self.sitting = sitting
        self.run = run or Playthrough(story.source, guided=guided)
        self._goes_on = run is not None
        self._knows_letters = False
        self.knowledge = Knowledge(current())
        self.messages = messages_by_id(self.scenario)
        self.replies = replies_by_id(self.scenario)
        sitting.begin(kept, repeated=repeated)
        tell_trouble(sitting)

    def play(self) -> bool:
        """Everything, from the title to the debrief; whether it came that far.

        Raises:
            ChatCutOff: there is nothing more to read.
        """
        try:
            return self._play()
        except InputEnded:
            raise ChatCutOff from None

    def _play(self) -> bool:
        if not self._goes_on and not self._is_of_age():
            return False
        self._open()
        if self._goes_on:
            for message in self.run.shown[-SHOWN_AGAIN:]:
                self._show(message)
        else:
            self._tell(self.run.show())
        while self.run.stop.kind != "ended":
            if not self._decide():
                say(_("Stopped. Stopping is free and never scored."))
                return False
        say(close_to_home())
        tell_debrief(debrief(self.run, self.scenario), self.knowledge, datetime.now(UTC))
        return True

    def ask(self, prompt: str) -> str:
        """The next line a person types."""
        return ask(prompt)

    def _is_of_age(self) -> bool:
        """Asked before a chat for adults, unless it was said already."""
        if not self.story.for_adults or self.sitting.is_on("adult"):
            return True
        question = _("This chat is meant for people from 18. Are you 18 or older?")
        return choose(question, [_("Yes, begin")], on_enter=_("No, back")) == 0

    def _open(self) -> None:
        scenario = self.scenario
        say(scenario.title, scenario.summary)
        say(
            _("You decide for {name}, {age}. Place: {place}.").format(
                name=scenario.protagonist.name,
                age=scenario.protagonist.age,
                place=scenario.place,
            )
        )
        say(content_note())
        if scenario.kind != "support":
            say(to_judge())
        say(*at_any_moment(), "")

    def _tell(self, events: tuple[Event, ...]) -> None:
        """Print what happened, once it is kept."""
        keep(self.sitting, self.run)
        for event in events:
            match event:
                case Shown(message):
                    self._show(message)
                case Judged(trial) if self.run.guided:
                    for tactic, reason in judged_line(
                        self.scenario, self.messages[trial.message], trial
                    ).reasons:
                        name = self.knowledge.tactics[tactic].name if tactic else _("Ordinary")
                        say(_("{name}: {reason}").format(name=name, reason=reason))
                case StageEntered("threat" | "response"):
                    say(close_to_home())
                case Undone():
                    say(_("Taken back. We are here again:"))
                    if self.run.shown:
                        self._show(self.run.shown[-1])
                case _:
                    pass

    def _show(self, name: str) -> None:
        message = self.messages[name]
        if message.narrator is not None:
            say(f"({message.narrator})")
        else:
            who = name_shown(self.scenario, message)
            say(_("{name}: {words}").format(name=who, words=parse(message.text or "").text))

    def _decide(self) -> bool:
        """One decision; False to stop."""
        try:
            return self._judge() if self.run.stop.kind == "judge" else self._choose()
        except Quit:
            return False

    def _choose(self) -> bool:
        offered = [self.replies[reply.id] for reply in self.run.offered()]
        heading(_("What does {name} do?").format(name=self.scenario.protagonist.name))
        for number, reply in enumerate(offered, start=1):
            words = reply.action or _("“{words}”").format(words=reply.text)
            say(f"{number}. {words}")
        while True:
            word = self.ask(
                _("Number, ? for the letters, or {help} for help now:").format(help=letter("help"))
            )
            if (chosen := number_in(word, len(offered))) is not None:
                say("")
                self._tell(self.run.reply(offered[chosen].id))
                return True
            answered = self._common(word)
            if answered is not None:
                return answered
            here = _("Here you can type a number from 1 to {last}, or {letters}.")
            told = here.format(last=len(offered), letters=common_letters())
            self._tell_letters(word, told, at_any_moment())

    def _judge(self) -> bool:
        choices = _("{ordinary} ordinary, {unsure} not sure, {flag} red flag:").format(
            ordinary=letter("ordinary"), unsure=letter("unsure"), flag=letter("flag")
        )
        while True:
            word, _space, rest = self.ask(choices).partition(" ")
            verdict = _verdict(word)
            if verdict == "flag":
                tactic = ask_tactic(self.knowledge, rest.strip())
                self._tell(self.run.judge("flag", tactic))
                return True
            if verdict is not None:
                self._tell(self.run.judge(verdict))
                return True
            answered = self._common(word)
            if answered is not None:
                return answered
            here = _("Here you can type {ordinary}, {unsure} or {flag}, or {letters}.").format(
                ordinary=letter("ordinary"), unsure=letter("unsure"), flag=letter("flag"),
                letters=common_letters(),
            )  # fmt: skip
            self._tell_letters(word, here, (to_judge(), *at_any_moment()))

    def _tell_letters(self, word: str, here: str, meanings: Sequence[str]) -> None:
        """What can be typed; with what it means the first time, and when that is asked for."""
        if word != WHAT:
            say(here)
        if word == WHAT or not self._knows_letters:
            self._knows_letters = True
            say(*meanings)
        else:
            say(_("{what} says what each letter means.").format(what=WHAT))

    def _common(self, word: str) -> bool | None:
        """What can be asked for anywhere: True to go on, False to stop, None if it is not that."""
        match command_for(word):
            case "quit":
                return False
            case "help":
                help_now.tell_contacts(self.knowledge, None)
                return True
            case "undo":
                return self._try(self.run.undo, _("There is nothing to take back yet."))
            case "leave":
                return self._try(
                    self.run.leave,
                    _("The chat with this contact is over; there is nobody to leave."),
                )
            case "back":
                self._look_back()
                return True
            case _:
                return None

    def _try(self, action: object, otherwise: str) -> bool:
        try:
            events = action()  # type: ignore[operator]  # undo or leave
        except NotPossible:
            say(otherwise)
        else:
            self._tell(events)
        return True

    def _look_back(self) -> None:
        """A second look at the messages passed."""
        seen = {judged.message: judged.verdict for judged in self.run.passed}
        if not seen:
            say(_("There is no message to look back at yet."))
            return
        names = list(seen)
        for number, name in enumerate(names, start=1):
            words = parse(self.messages[name].text or "").text
            say(f"{number}. {words} ({verdict_word(seen[name])})")
        prompt = _("Number of the message that is a red flag after all, or nothing:")
        word = ask_or_help(prompt, self.ask)
        if (chosen := number_in(word, len(names))) is not None:
            try:
                self.run.second_look(names[chosen])
            except NotPossible:
                say(_("That one is a red flag already."))
            else:
                keep(self.sitting, self.run)
                say(_("Noted. A second look is a good habit."))


def _verdict(word: str) -> Verdict | None:
    match command_for(word):
        case "ordinary":
            return "ordinary"
        case "unsure":
            return "unsure"
        case "flag":
            return "flag"
        case _:
            return None
