"""The time line of a chat: a shape and a letter for each judged message, stage by stage.

One of them is looked at: its words and its explanation stand under the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from coach.i18n.language import _, pgettext
from coach.library.knowledge import Knowledge
from coach.report.debrief import JudgedLine
from coach.report.sentences import line_result
from coach.story.scenario import Stage
from coach.story.trial import Trial
from coach.ui.text import labelled, lit, parts
from coach.ui.widgets.pressable import press
from coach.ui.widgets.strip import shape

PLACE = "place"
"""The number of a message, carried by the cells that show it."""
CELLS = 4
"""What one message takes: blank, shape, letter, blank."""


def letter_of(trial: Trial) -> str:
    """The letter of a judged message: the first of its word, in the language in use."""
    if trial.verdict == "unsure":
        return pgettext("time line: not sure", "U")
    return {
        "hit": pgettext("time line: noticed", "N"),
        "miss": pgettext("time line: passed by", "P"),
        "false_alarm": pgettext("time line: suspected", "S"),
        "correct_rejection": pgettext("time line: left alone", "L"),
    }[trial.result]


def judged_words(line: JudgedLine, knowledge: Knowledge) -> Content:
    """A message: what became of it, its words with the flags lit, why."""
    reasons = [words for _tactic, words in reasons_of(line, knowledge)]
    return Content("\n").join([message_words(line), *reasons])


def message_words(line: JudgedLine) -> Content:
    """A message: what became of it, its words with the flags lit."""
    sign, colour = shape(line.trial)
    result, *late = line_result(line)
    pieces: list[str | tuple[str, str] | Content] = [
        (f"{sign} {result}", f"bold {colour}"),
        *((f" · {words}", "$flag" if line.trial.is_signal else "$unsure") for words in late),
        (f" · {line.speaker}", "$quiet"),
        "\n", lit(line.text),
    ]  # fmt: skip
    return parts(*pieces)


def reasons_of(line: JudgedLine, knowledge: Knowledge) -> Iterator[tuple[str | None, Content]]:
    """Why it was what it was: the trick, if it is one, and the words."""
    for tactic, reason in line.reasons:
        known = tactic if tactic in knowledge.tactics else None
        name = knowledge.tactics[known].name if known else _("Ordinary")
        yield known, parts(("↳ ", "$quiet"), labelled(name, reason, "bold"))


class Timeline(Vertical):
    """All judged messages of a run; one is looked at."""

    def __init__(self, lines: Sequence[JudgedLine], knowledge: Knowledge) -> None:
        super().__init__(id="timeline")
        self.lines = tuple(lines)
        self.at = 0
        """Which message is looked at."""
        self._knowledge = knowledge

    def compose(self) -> ComposeResult:
        """The line, the message looked at."""
        yield Static(classes="track", markup=False)
        yield Static(classes="looked-at", markup=False)

    def on_mount(self) -> None:
        """Begin with the first message."""
        self.look_at(0)

    def on_resize(self) -> None:
        """Another width has other lines."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """The mouse looks at the message it points to."""
        if (number := event.style.meta.get(PLACE)) is not None:
            event.stop()
            press(self, f"at({number})")

    def look_at(self, number: int) -> None:
        """Look at one of the messages."""
        self.at = max(0, min(number, len(self.lines) - 1))
        self._draw()

    def _draw(self) -> None:
        line = self.lines[self.at]
        place = _("Message {number} of {all} (← →)").format(number=self.at + 1, all=len(self.lines))
        self.query_one(".track", Static).update(self._track())
        self.query_one(".looked-at", Static).update(
            parts((place, "$quiet"), " · ", judged_words(line, self._knowledge))
        )

    def _track(self) -> Content:
        """A line a stage, more where a stage does not fit on one."""
        stages: dict[Stage, list[int]] = {}
        for number, line in enumerate(self.lines):
            stages.setdefault(line.trial.stage, []).append(number)
        titles = {stage: self._knowledge.stages[stage].title for stage in stages}
        indent = max(cell_len(title) for title in titles.values()) + 1
        room = max(1, ((self.content_size.width or self.app.size.width - 8) - indent) // CELLS)
        rows: list[Content] = []
        for stage, numbers in stages.items():
            title = titles[stage]
            for first in range(0, len(numbers), room):
                words = title if first == 0 else ""
                lead = words + " " * (indent - cell_len(words))
                rows.append(
                    parts((lead, "$quiet"), *map(self._mark, numbers[first : first + room]))
                )
        return Content("\n").join(rows)

    def _mark(self, number: int) -> Content:
        trial = self.lines[number].trial
        sign, colour = shape(trial)
        style = f"bold {colour} reverse" if number == self.at else colour
        mark = Content.styled(f" {sign}{letter_of(trial)} ", style)
        return mark.stylize(Style.from_meta({PLACE: number}))
