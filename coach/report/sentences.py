"""The sentences of a debrief: whole, translated, and never a grade.

Those of its four strips are in ``coach.report.strips``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.i18n.formats import number
from coach.i18n.language import _
from coach.story.scenario import HelpKind, Kind

if TYPE_CHECKING:  # the shelf and a chat need single sentences of these, and no debrief
    from coach.library.knowledge import Knowledge
    from coach.report.debrief import ChoiceLine, Debrief, JudgedLine
    from coach.scoring.detection import Counts
    from coach.story.trial import Result, Verdict


def verdict_word(verdict: Verdict) -> str:
    """What a judgement is called on buttons and in the debrief."""
    return {"ordinary": _("ordinary"), "unsure": _("not sure"), "flag": _("red flag")}[verdict]


def line_result(line: JudgedLine) -> list[str]:
    """What became of a message: the trial, and what was seen of it looking back."""
    trial = line.trial
    told = [result_word(trial.result, unsure=trial.verdict == "unsure")]
    if line.late:
        told.append(_("seen looking back") if trial.is_signal else _("suspected looking back"))
    return told


def result_word(result: Result, *, unsure: bool = False) -> str:
    """What a trial is called: told in words as well as by shape and colour."""
    if unsure:
        return _("not sure")
    return {
        "hit": _("noticed"),
        "miss": _("passed by"),
        "false_alarm": _("suspected, was ordinary"),
        "correct_rejection": _("rightly left alone"),
    }[result]


def counts_line(counts: Counts) -> str:
    """What was counted, in one line; "not sure" has a place of its own, as in the lines."""
    told = []
    if counts.signals:
        told.append(
            _("Signs noticed: {hits} of {signs}.").format(
                hits=number(counts.hits), signs=number(counts.signals)
            )
        )
    if counts.noise:
        told.append(
            _("Ordinary messages left alone: {kept} of {all}.").format(
                kept=number(counts.left_alone), all=number(counts.noise)
            )
        )
    if counts.unsure:
        told.append(_("Not sure: {number}.").format(number=number(counts.unsure)))
    return " ".join(told) or _("No message was judged before a threat.")


def help_word(kind: HelpKind) -> str:
    """What a kind of help does."""
    return {
        "talk": _("talk to someone"),
        "report": _("report the account"),
        "remove": _("have images removed"),
        "police": _("the police"),
        "emergency": _("danger right now"),
    }[kind]


def closing() -> list[str]:
    """The sentences every debrief ends with: out of the role, and no blame."""
    return [
        _("That was a story; you can put it down now."),
        _(
            "These tricks are designed by people who do this all day. If it happens for real, it "
            "is never your fault: you can leave, keep proof and tell someone, at any moment."
        ),
        close_to_home(),
    ]


def close_to_home() -> str:
    """The sentence after every trap and every ending."""
    return _("Close to home? You can stop here and talk to someone.")


def content_note() -> str:
    """The note before every chat, the same for all of them."""
    return _(
        "Some chats here contain blackmail, some are ordinary. Nothing is shown or described. "
        "You can stop at any moment; stopping is free."
    )


def kind_revealed(kind: Kind) -> str:
    """What the chat was, told once it is over."""
    return {
        "manipulation": _("This chat was a manipulation."),
        "ordinary": _("This chat was an ordinary one."),
        "support": _("This was about helping somebody else."),
        "tutorial": _("That was how the coach works."),
    }[kind]


def choice_line(choice: ChoiceLine) -> str:
    """A choice as it was made."""
    if choice.chosen is None:
        return _("Left the chat.")
    return choice.chosen.action or _("“{words}”").format(words=choice.chosen.text)


def what_now(told: Debrief, knowledge: Knowledge) -> list[tuple[str, str, str]]:
    """What can be done now, the ending's advice: ``kind:id`` of each entry, its title and words."""
    found = []
    for name in told.ending.advice:
        if name in knowledge.actions:
            action = knowledge.actions[name]
            found.append((f"action:{name}", action.title, action.text))
        elif name in knowledge.questions:
            question = knowledge.questions[name]
            found.append((f"question:{name}", question.question, question.answer))
    return found
