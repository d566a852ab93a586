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

from coach.i18n.language import _, current, region
from coach.library.helplines import first_country, helplines_for
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.report import sentences
from coach.report.contact_words import ways
from coach.report.debrief import ChoiceLine, Debrief, JudgedLine, debrief
from coach.story.playthrough import Playthrough
from coach.ui import commands, messages
from coach.ui.screens.page import Page
from coach.ui.text import capital, lit, parts, plain
from coach.ui.widgets import strip
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.strip import Strip, legend, shape, strip_shapes


class DebriefScreen(Page):
    """One run, told."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(
        commands.AGAIN, commands.READ_ON, commands.READ_UP
    )
    AUTO_FOCUS = "#debrief"

    def __init__(self, story: Story, run: Playthrough) -> None:
        super().__init__()
        self.story = story
        self.run = run

    def heading(self) -> str:
        """Which chat it was."""
        return _("Debrief: {title}").format(title=self.story.told_in(current()).title)

    def body(self) -> ComposeResult:
        """Everything, from top to bottom, and three buttons that stay."""
        told = debrief(self.run, self.story.told_in(current()))
        knowledge = Knowledge(current())
        with VerticalScroll(id="debrief"):
            yield from _ending(told)
            yield from _strips(told, knowledge)
            yield from _judged(told, knowledge)
            yield from _choices(told)
            yield from _now(told, knowledge)
            yield Static(plain("\n".join(sentences.closing())), classes="closing", markup=False)
        with Horizontal(classes="buttons", id="after"):
            yield KeyButton.of(commands.AGAIN, id="again")
            yield KeyButton(_("Esc"), _("Other chats"), "back", id="other")
            yield KeyButton("h", _("Help now"), "help", id="help-after")

    def action_again(self) -> None:
        """The same chat from its beginning."""
        self.post_message(messages.StoryChosen(self.story))

    def action_back(self) -> None:
        """Home."""
        self.post_message(messages.HomeWanted())

    def action_read(self, step: int) -> None:
        """A screenful on or back."""
        told = self.query_one("#debrief", VerticalScroll)
        if step > 0:
            told.scroll_page_down(animate=False)
        else:
            told.scroll_page_up(animate=False)


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
    pairs = zip(sentences.strips(told, knowledge), strip_shapes(told), strict=True)
    yield Container(
        *(Strip(title, shapes, words) for (title, words), shapes in pairs), classes="strips"
    )


def _judged(told: Debrief, knowledge: Knowledge) -> Iterator[Static]:
    if not told.lines:
        return
    yield _title(_("The messages again"))
    yield Static(_legend(), classes="legend", markup=False)
    for line in told.lines:
        yield Static(_judged_line(line, knowledge), classes="judged", markup=False)


def _legend() -> Content:
    word = sentences.result_word
    return legend([
        (strip.NOTICED, word("hit")),
        (strip.PASSED_BY, word("miss")),
        (strip.SUSPECTED, word("false_alarm")),
        (strip.LEFT_ALONE, word("correct_rejection")),
        (strip.NOT_SURE, word("miss", unsure=True)),
    ])  # fmt: skip


def _judged_line(line: JudgedLine, knowledge: Knowledge) -> Content:
    """A message: what became of it, its words with the flags lit, why."""
    sign, colour = shape(line.trial)
    result = sentences.result_word(line.trial.result, unsure=line.trial.verdict == "unsure")
    pieces: list[str | tuple[str, str] | Content] = [
        (f"{sign} {result}", f"bold {colour}"),
        (f" · {_('seen looking back')}", "$flag") if line.late else "",
        (f" · {line.speaker}", "$quiet"),
        "\n", lit(line.text), "\n",
    ]  # fmt: skip
    for number, (tactic, reason) in enumerate(line.reasons):
        name = knowledge.tactics[tactic].name if tactic in knowledge.tactics else _("Ordinary")
        pieces += ["\n" if number else "", ("↳ ", "$quiet"), (name, "bold"), f": {reason}"]
    return parts(*pieces)


def _choices(told: Debrief) -> Iterator[Static]:
    if not told.choices:
        return
    yield _title(_("What {name} did").format(name=told.scenario.protagonist.name))
    for choice in told.choices:
        yield Static(_choice(choice), classes="choice", markup=False)


def _choice(choice: ChoiceLine) -> Content:
    """What was chosen and why it matters; what else was possible."""
    pieces: list[str | tuple[str, str]] = [(sentences.choice_line(choice), "bold $learner")]
    if choice.chosen is not None:
        pieces += ["\n", choice.chosen.because]
    for other in choice.others:
        words = other.action or _("“{words}”").format(words=other.text)
        pieces += ["\n", (f"{_('Also possible')}: ", "$quiet"), words]
        pieces += ["\n", (f"  {other.because}", "$quiet")]
    return parts(*pieces)


def _now(told: Debrief, knowledge: Knowledge) -> Iterator[Static]:
    yield _title(_("What one can do now"))
    for title, words in sentences.what_now(told, knowledge):
        yield Static(parts((title, "bold"), "\n", words), classes="advice", markup=False)
    country = first_country(knowledge.countries, region(), current())
    now = datetime.now(UTC)
    lines = helplines_for(knowledge.contacts, knowledge.countries, country, now)
    for kind in told.ending.help:
        able = [line.contact for line in lines if kind in line.contact.kinds][:3]
        if able:
            pieces: list[str | tuple[str, str]] = [(capital(sentences.help_word(kind)), "bold")]
            pieces += [f"\n{contact.name}: {', '.join(ways(contact))}" for contact in able]
            yield Static(parts(*pieces), classes="advice", markup=False)
