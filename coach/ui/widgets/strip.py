"""The strips of a debrief: a title, a row of shapes, sentences. Shapes repeat what words say."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from coach.report.debrief import Debrief, checklist
from coach.story.scenario import JUDGED_STAGES
from coach.story.trial import Trial
from coach.ui.text import parts

Shape = tuple[str, str]
"""A character and its colour."""

NOTICED: Shape = ("●", "$flag")
PASSED_BY: Shape = ("○", "$flag")
SUSPECTED: Shape = ("▲", "$unsure")
LEFT_ALONE: Shape = ("✓", "$kept")
NOT_SURE: Shape = ("?", "$unsure")


def shape(trial: Trial) -> Shape:
    """The shape of a judged message."""
    if trial.verdict == "unsure":
        return NOT_SURE
    return {
        "hit": NOTICED,
        "miss": PASSED_BY,
        "false_alarm": SUSPECTED,
        "correct_rejection": LEFT_ALONE,
    }[trial.result]


class Strip(Static):
    """One strip."""

    def __init__(self, title: str, shapes: list[Shape], sentences: list[str]) -> None:
        drawn = [piece for one in shapes for piece in (one, " ")]
        super().__init__(
            parts((title, "bold $primary"), "\n", *drawn, "\n" if drawn else "",
                  "\n".join(sentences)),
            markup=False,
        )  # fmt: skip


def strip_shapes(told: Debrief) -> list[list[Shape]]:
    """The shapes of the four strips: noticing, how early, naming, reacting."""
    before = [line.trial for line in told.lines if line.trial.counts]
    return [[shape(trial) for trial in before], _stages(told), _names(told), _steps(told)]


def legend(words: list[tuple[Shape, str]]) -> Content:
    """What the shapes mean."""
    pieces: list[str | Shape] = []
    for one, meaning in words:
        told = meaning.replace(" ", "\u00a0")  # the sign never parts from its words
        pieces += [one, f"\u00a0{told}   "]
    return parts(*pieces)


def _stages(told: Debrief) -> list[Shape]:
    """Eight stages; where the first flag was shown, and where one was noticed."""
    sign = told.first_sign
    if sign is None:
        return []
    shown = sign.stage_number
    return [
        NOTICED if number == shown else ("·", "$quiet")
        for number in range(1, len(JUDGED_STAGES) + 1)
    ]


def _names(told: Debrief) -> list[Shape]:
    trials = [line.trial for line in told.lines if line.trial.result == "hit" and line.trial.named]
    return [("◆", "$flag") if trial.named in trial.tactics else ("◇", "$flag") for trial in trials]


def _steps(told: Debrief) -> list[Shape]:
    steps = checklist(told)
    if steps:
        return [("■", "$kept") if done else ("□", "$quiet") for _step, done in steps]
    return [
        ("■", "$kept") if line.chosen is None or line.chosen.grade == "safe" else ("□", "$quiet")
        for line in told.choices
    ]
