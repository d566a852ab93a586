"""The debrief, line by line."""

from __future__ import annotations

from datetime import datetime

from coach.i18n.formats import capital
from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.plain.lines import heading, say, say_all
from coach.report import sentences
from coach.report.contact_words import ways
from coach.report.debrief import Debrief, JudgedLine
from coach.report.helping import who_helps
from coach.report.strips import strips
from coach.story.markup import Marked


def tell_debrief(told: Debrief, knowledge: Knowledge, now: datetime) -> None:
    """Print the whole debrief; ``now`` says which lines are open."""
    heading(_("Debrief: {title}").format(title=told.scenario.title))
    say(sentences.kind_revealed(told.scenario.kind), told.ending.text)
    if told.lines:
        for title, strip in strips(told, knowledge):
            heading(title)
            say_all(strip)
        heading(_("The messages again"))
        for line in told.lines:
            _tell_line(line, knowledge)
    if told.choices:
        heading(_("The choices"))
        for choice in told.choices:
            say(sentences.choice_line(choice), *([choice.chosen.because] if choice.chosen else []))
            for other in choice.others:
                words = other.action or _("“{words}”").format(words=other.text)
                say(_("{label}: {text}").format(label=_("Also possible"), text=words))
                say(f"  {other.because}")
    heading(_("What you can do now"))
    for _ref, title, words in sentences.what_now(told, knowledge):
        say(_("- {title}: {words}").format(title=title, words=words))
    for kind, contacts in who_helps(told, knowledge, now):
        for one in contacts:
            words = ", ".join([one.name, *ways(one)])
            say(_("- {title}: {words}").format(title=capital(kind), words=words))
    say("")
    say_all(sentences.closing())


def _tell_line(line: JudgedLine, knowledge: Knowledge) -> None:
    result = ", ".join(sentences.line_result(line))
    say(
        _("{name}: {words} — {result}").format(
            name=line.speaker, words=_quoted(line.text), result=result
        )
    )
    for tactic, reason in line.reasons:
        name = knowledge.tactics[tactic].name if tactic else _("Ordinary")
        say(_("  {name}: {reason}").format(name=name, reason=reason))


def _quoted(marked: Marked) -> str:
    """The words with asterisks around what carries a flag."""
    return "".join(f"*{words}*" if tactic else words for words, tactic in marked.pieces())
