"""The debrief: what was noticed, when, named how, how one got out, and what one can do now.

Owns the order in which a run is told on the screen. Facts are ``coach.report.debrief``'s,
sentences ``coach.report.sentences``'s. No grade is shown and nothing is crossed out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n.formats import capital
from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.report import sentences
from coach.report.contact_words import ways
from coach.report.debrief import ChoiceLine, Debrief, debrief
from coach.report.helping import who_helps
from coach.report.listed import next_for_you
from coach.report.page import debrief_page
from coach.report.saving import save_page
from coach.report.sitting import NextUp
from coach.report.strips import strips
from coach.story.playthrough import Playthrough
from coach.ui import commands, messages
from coach.ui.screens.page import Page
from coach.ui.text import labelled, parts, plain
from coach.ui.widgets import strip
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.link import Link
from coach.ui.widgets.strip import Strip, legend, strip_shapes
from coach.ui.widgets.timeline import Timeline, message_words, reasons_of

SAID_FOR = 20
"""Seconds that one can read where a page was saved."""


class DebriefScreen(Page):
    """One run, told."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.AGAIN, commands.EARLIER, commands.LATER, commands.OTHER_WAYS, commands.NEXT_UP,
        commands.SAVE_PAGE, commands.READ_ON, commands.READ_UP,
    )  # fmt: skip
    READ = "debrief"
    AUTO_FOCUS = "#debrief"

    def __init__(self, story: Story, run: Playthrough, next_up: NextUp | None = None) -> None:
        super().__init__()
        self.story = story
        self.run = run
        self.next_up = next_up
        """The chat suggested next, and why."""

    def heading(self) -> str:
        """Which chat it was."""
        return _("Debrief: {title}").format(title=self.story.told_in(current()).title)

    def body(self) -> ComposeResult:
        """Everything, from top to bottom, and two buttons that stay."""
        told = debrief(self.run, self.story.told_in(current()))
        knowledge = Knowledge(current())
        with VerticalScroll(id="debrief"):
            yield from _ending(told)
            yield from _strips(told, knowledge)
            if told.lines:
                yield _title(_("The chat in one line"))
                yield Static(_legend(), classes="legend", markup=False)
                yield Timeline(told.lines, knowledge)
            yield from _judged(told, knowledge)
            yield from _choices(told)
            if told.choices:
                yield KeyButton.of(commands.OTHER_WAYS, id="other-ways")
            yield from _now(told, knowledge)
            if self.next_up is not None:
                yield _title(_("What to practise next"))
                yield Static(next_words(self.next_up, knowledge), classes="advice", markup=False)
                yield KeyButton.of(commands.NEXT_UP, id="next-up")
            yield Static(plain("\n".join(sentences.closing())), classes="closing", markup=False)
        with Horizontal(classes="buttons", id="after"):
            yield KeyButton.of(commands.AGAIN, id="again")
            yield KeyButton("h", _("Help now"), "help", id="help-after")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What there is nothing of is not offered."""
        if action in ("move", "at"):
            return bool(self.run.trials)
        if action == "other_ways":
            return bool(self.run.choices)
        if action == "next_up":
            return self.next_up is not None
        return super().check_action(action, parameters)

    def action_again(self) -> None:
        """The same chat from its beginning."""
        self.post_message(messages.StoryChosen(self.story))

    def action_move(self, step: int) -> None:
        """Along the time line."""
        self.action_at(self.query_one(Timeline).at + step)

    def action_at(self, number: int) -> None:
        """Look at one message of the time line."""
        line = self.query_one(Timeline)
        line.look_at(number)
        self.call_after_refresh(line.scroll_visible, animate=False)

    def action_other_ways(self) -> None:
        """The choices beside the ways not taken."""
        self.post_message(messages.OtherWaysWanted(self.story, self.run))

    def action_next_up(self) -> None:
        """The chat suggested next."""
        if self.next_up is not None:
            self.post_message(messages.StoryChosen(self.next_up.story))

    def action_save_page(self) -> None:
        """Write this debrief as a page, and say where."""
        told = debrief(self.run, self.story.told_in(current()))
        try:
            path = save_page(told.scenario.id, debrief_page(told, Knowledge(current())))
        except OSError as error:
            words = _("It could not be saved: {reason}").format(reason=error.strerror or error)
            self.notify(words, severity="warning", markup=False)
        else:
            self.notify(_("Saved as {path}").format(path=path), timeout=SAID_FOR, markup=False)


def next_words(next_up: NextUp, knowledge: Knowledge) -> Content:
    """Which chat is suggested next, and why."""
    words, why = next_for_you(next_up, knowledge)
    return parts((words, "bold"), " ", why)


def _title(words: str) -> Static:
    return Static(plain(words), classes="title", markup=False)


def _ending(told: Debrief) -> Iterator[Static]:
    words = parts(
        told.ending.text, "\n\n", (sentences.kind_revealed(told.scenario.kind), "bold $primary")
    )
    yield Static(words, classes="card", markup=False)


def _strips(told: Debrief, knowledge: Knowledge) -> Iterator[Container]:
    if not told.lines:
        return
    pairs = zip(strips(told, knowledge), strip_shapes(told), strict=True)
    yield Container(
        *(Strip(title, shapes, words) for (title, words), shapes in pairs), classes="strips"
    )


def _judged(told: Debrief, knowledge: Knowledge) -> Iterator[Static]:
    if not told.lines:
        return
    yield _title(_("The messages again"))
    for line in told.lines:
        yield Static(message_words(line), classes="judged", markup=False)
        for tactic, words in reasons_of(line, knowledge):
            if tactic is None:
                yield Static(words, classes="judged-why", markup=False)
            else:
                yield Link(words, f"entry('tactic:{tactic}')", classes="judged-why")


def _legend() -> Content:
    word = sentences.result_word
    return legend([
        (strip.NOTICED, word("hit")),
        (strip.PASSED_BY, word("miss")),
        (strip.SUSPECTED, word("false_alarm")),
        (strip.LEFT_ALONE, word("correct_rejection")),
        (strip.NOT_SURE, word("miss", unsure=True)),
    ])  # fmt: skip


def _choices(told: Debrief) -> Iterator[Static]:
    if not told.choices:
        return
    yield _title(_("What {name} did").format(name=told.scenario.protagonist.name))
    for choice in told.choices:
        yield Static(_choice(choice), classes="choice", markup=False)


def _choice(choice: ChoiceLine) -> Content:
    """What was chosen and why it matters; what else was possible."""
    done = plain(sentences.choice_line(choice), "bold $learner")
    pieces: list[str | tuple[str, str] | Content] = [done]
    if choice.chosen is not None:
        pieces += ["\n", choice.chosen.because]
    for other in choice.others:
        words = other.action or _("“{words}”").format(words=other.text)
        pieces += ["\n", labelled(_("Also possible"), words, "$quiet")]
        pieces += ["\n", (f"↳ {other.because}", "$quiet")]
    return parts(*pieces)


def _now(told: Debrief, knowledge: Knowledge) -> Iterator[Static]:
    yield _title(_("What you can do now"))
    for ref, title, words in sentences.what_now(told, knowledge):
        yield Link(parts((title, "bold"), "\n", words), f"entry('{ref}')", classes="advice")
    for kind, able in who_helps(told, knowledge, datetime.now(UTC)):
        told_by = [labelled(one.name, ", ".join(ways(one)), "") for one in able]
        for_what = plain(capital(kind), "bold")
        yield Static(Content("\n").join([for_what, *told_by]), classes="advice", markup=False)
