"""``coach --plain``: Home line by line. Help first, then the chats by number, the rest by letter.

The list is told once and again when asked for: somebody who listens does not hear it each time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.problems import Unreadable, tell
from coach.library.stories import Story, all_stories
from coach.plain.advice import advice
from coach.plain.after import PlayOn, after_debrief
from coach.plain.choosing import ask_or_help, choose, number_in
from coach.plain.debrief import tell_debrief
from coach.plain.first_start import first_start
from coach.plain.keeping import tell_trouble
from coach.plain.letters import letter
from coach.plain.lines import AT_ONCE, ChatCutOff, InputEnded, Quit, heading, say, say_all
from coach.plain.meanings import WHAT
from coach.plain.play import ENDED, STOPPED_BEFORE_THE_END, left_cleanly, play_on, resumed
from coach.plain.progress import choose_run, tell_old_run
from coach.plain.settings import settings
from coach.report import choice_of_chats
from coach.report.debrief import debrief
from coach.report.history import Past
from coach.report.listed import cannot_go_on, facts_of, going_on, invitation, next_for_you
from coach.report.sentences import content_note
from coach.report.sitting import NextUp, Sitting, open_sitting

GO_ON, NEXT, LIST, SOME = "g", "n", "l", "v"
ADVICE, PROGRESS, SETTINGS = "i", "p", "s"
"""The letters of Home, the same in every language; those of the screens where they have one."""


def home(*, private: bool = False, speak_as_set: bool = True) -> int:
    """Home from standard input to standard output until it is left; gives the exit code."""
    sitting, first = open_sitting(private=private)
    sitting.speak(as_set=speak_as_set)
    try:
        return left_cleanly(Home(sitting, first=first).open)
    finally:
        sitting.close()


class Home:
    """The list of chats and everything that is found from there."""

    def __init__(self, sitting: Sitting, *, first: bool) -> None:
        self.sitting = sitting
        self.all_stories, self.broken = all_stories(whole=False)
        self._first = first
        self._knows_letters = False

    @property
    def stories(self) -> list[Story]:
        """Those for the learner's age."""
        return self.sitting.offered(self.all_stories)

    def open(self) -> int:
        """Until one leaves, or there is nothing more to read."""
        say(_("Coach"))
        try:
            if self._first:
                first_start(self.sitting)
            self._tell_all()
            while self._one():
                pass
        except ChatCutOff:
            say(_("The input ended before the chat did."))
            return STOPPED_BEFORE_THE_END
        except (InputEnded, Quit):
            pass
        return ENDED

    # -- what is told ---------------------------------------------------------------------------

    def _tell_all(self) -> None:
        """Help, what is going on, every chat, the note."""
        heading(_("It is happening to me, or to someone I know"))
        say(
            _("{letter} and Enter: who helps and what to do, now. No questions asked.").format(
                letter=letter("help")
            )
        )
        self._tell_news()
        heading(invitation(self.stories, self.sitting.past(self.all_stories)))
        self._tell_chats(self.stories)
        if not self.stories:
            say(choice_of_chats.no_stories(others=bool(self.all_stories)))
        say("", content_note())
        say_all(tell(problem) for error in self.broken for problem in error.problems[:1])

    def _tell_chats(self, shown: Sequence[Story]) -> None:
        """Some of the chats; each has the same number as on the whole list."""
        for number, story in enumerate(self.stories, start=1):
            if story in shown:
                told = story.heading_in(current())
                say(f"{number}. {told.title}. {told.summary} " + ", ".join(facts_of(told)) + ".")

    def _tell_some(self) -> None:
        """The chats that are asked for: short ones, for an age, not played yet."""
        past, adult = self.sitting.past(self.all_stories), self.sitting.is_on("adult")
        offered = choice_of_chats.choices(past, adult=adult)
        question = _("Which chats are told?")
        place = choose(question, [words for _name, words in offered], on_enter=_("back"))
        if place is not None:
            choice, _words = offered[place]
            shown = choice_of_chats.chosen(choice, self.stories, past, adult=adult)
            self._tell_chats(shown)
            if not shown:
                say(choice_of_chats.nothing_shown(choice))

    def _tell_news(self) -> None:
        """What goes on, what is next, what is kept."""
        tell_trouble(self.sitting)
        unfinished = self.sitting.unfinished(self.all_stories)
        if unfinished is not None and unfinished.played is None:
            say(cannot_go_on(unfinished))
        elif unfinished is not None:
            say(f"{GO_ON}. " + ". ".join(going_on(unfinished)))
        if (next_up := self._next_up()) is not None:
            say(f"{NEXT}. " + " ".join(next_for_you(next_up, Knowledge(current()))))
        if not self.sitting.kept:
            say(_("private: nothing is kept"))

    def _prompt(self) -> str:
        """What can be typed; every letter the first time, and again when asked for."""
        if self._knows_letters:
            return _("A number, a letter, or ? for what there is:")
        self._knows_letters = True
        return _(
            "Number of a chat, or {help} help now, {list} all chats, {some} some of them, "
            "{advice} advice, {progress} progress, {settings} settings, {quit} quit, "
            "{now} leave at once:"
        ).format(
            help=letter("help"), list=LIST, some=SOME, advice=ADVICE, progress=PROGRESS,
            settings=SETTINGS, quit=letter("quit"), now=AT_ONCE,
        )  # fmt: skip

    # -- what is done ---------------------------------------------------------------------------

    def _one(self) -> bool:
        """One line that a person types; False to leave."""
        try:
            word = ask_or_help(self._prompt()).lower()
        except Quit:
            return False
        with suppress(Quit):  # what one quits leads back here
            self._do(word)
        return True

    def _do(self, word: str) -> None:
        """A number or a letter."""
        stories = self.stories
        if (number := number_in(word, len(stories))) is not None:
            self._play(PlayOn(stories[number]))
            return
        if word == WHAT:
            self._knows_letters = False
            return
        doors: dict[str, Callable[[], None]] = {
            GO_ON: self._go_on, NEXT: self._next, LIST: self._tell_all, SOME: self._tell_some,
            ADVICE: self._advise,
            PROGRESS: self._progress, SETTINGS: lambda: settings(self.sitting),
        }  # fmt: skip
        doors.get(word, self._answer)()

    def _answer(self) -> None:
        """What was typed is nothing that there is."""
        last = len(self.stories)
        say(
            _("Here you can type a number from 1 to {last}, or one of the letters.").format(
                last=last
            )
        )

    def _go_on(self) -> None:
        unfinished = self.sitting.unfinished(self.all_stories)
        if unfinished is None or unfinished.played is None:
            self._answer()
        else:
            self._open_run(unfinished)

    def _next(self) -> None:
        if (next_up := self._next_up()) is None:
            self._answer()
        else:
            self._play(PlayOn(next_up.story))

    def _progress(self) -> None:
        past = choose_run(self.sitting, self.all_stories)
        tell_trouble(self.sitting)
        if past is not None:
            self._open_run(past)

    def _play(self, first: PlayOn | None) -> None:
        """Play, then what is chosen after it; Home says what is new."""
        try:
            guided = self.sitting.is_on("guided")
            with suppress(Quit):
                play_on(self.sitting, first, guided=guided, suggested=self._next_up)
        except Unreadable as error:
            say_all(tell(problem) for problem in error.problems)
        heading(_("Coach"))
        self._tell_news()

    def _open_run(self, past: Past) -> None:
        """A run that was played before: on with it, its debrief, or what is left to read of it."""
        if past.story is None or past.played is None:
            tell_old_run(past)
            return
        session = resumed(past, self.sitting)
        if session.run.stop.kind == "ended":
            scenario = past.story.told_in(current())
            tell_debrief(debrief(session.run, scenario), Knowledge(current()), datetime.now(UTC))
        elif not session.play():
            return
        self._play(after_debrief(past.story, session.run, self._next_up()))

    def _advise(self) -> None:
        """Advice on what is typed, until Enter alone."""
        knowledge = Knowledge(current())
        steps = {str(one.step): f"action:{name}" for name, one in knowledge.actions.items()}
        heading(_("What to do, in this order"))
        say_all(f"{one.step}. {one.title}" for one in knowledge.actions.values())
        prompt = _(
            "Number of a step to open, words to look for, a reference such as tactic:hurry, "
            "{help} for help now, {now} to leave at once, or Enter (back):"
        ).format(help=letter("help"), now=AT_ONCE)
        while word := ask_or_help(prompt):
            advice([steps[word]] if word in steps else word.split(), "text", at_prompt=True)
            prompt = _("Number of a step, words, a reference, or Enter (back):")

    def _next_up(self) -> NextUp | None:
        """The chat to play next."""
        return self.sitting.suggested(self.stories)
