"""The conversation: one row a message, the contact on the left, the learner's side on the right.

Shows the lines it is given. What they are is ``coach.ui.thread``'s, when they come the screen's.
One widget for all of them, on Textual's Line API: a key then costs the same in a long chat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Offset, Region
from textual.message import Message as Told

from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.report.debrief import name_shown
from coach.report.sentences import close_to_home
from coach.story.playthrough import Playthrough
from coach.story.scenario import (
    Message,
    Scenario,
    messages_by_id,
    replies_by_id,
    speaker,
)
from coach.ui.text import labelled, plain
from coach.ui.thread import Line
from coach.ui.widgets.bubble import Bubble, Mark, Side, Text
from coach.ui.widgets.row_view import RowView
from coach.ui.widgets.rows import ROW, Row

FRAME_ROWS = 8
"""Rows that the bars and the deck take, about."""


class Conversation(RowView, can_focus=False, inherit_bindings=False):
    """The messages shown so far."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        ROW, "conversation--contact", "conversation--learner", "conversation--helper",
        "conversation--told", "conversation--care", "conversation--reasons",
        "conversation--asked", "conversation--flag", "conversation--late",
        "conversation--unsure", "conversation--ordinary", "conversation--looked-at",
    }  # fmt: skip
    FOCUS_ON_CLICK = False

    class BubbleClicked(Told):
        """The mouse is on a bubble."""

        def __init__(self, bubble: Bubble) -> None:
            super().__init__()
            self.clicked = bubble

    def __init__(self, scenario: Scenario, lines: Iterable[Line] = ()) -> None:
        super().__init__(id="conversation")
        self.scenario = scenario
        self.looked_at: Bubble | None = None
        """The earlier message that is looked at again."""
        self.messages = messages_by_id(scenario)
        self.replies = replies_by_id(scenario)
        self._marks: dict[str, Mark] = {}
        """What stands under the messages, by their ids."""
        self.rows = [self._row(line) for line in lines]

    # -- lines ----------------------------------------------------------------------------------

    @property
    def lines(self) -> list[Line]:
        """What is shown, oldest first."""
        return [row.line for row in self.rows]

    def append(self, line: Line) -> None:
        """Show one more line."""
        self.rows.append(self._row(line))
        self.place_rows()

    def become(self, lines: list[Line]) -> None:
        """Show exactly these lines: what is too much goes, what is missing comes."""
        same = 0
        while same < min(len(lines), len(self.rows)) and lines[same] == self.rows[same].line:
            same += 1
        self.rows[same:] = [self._row(line) for line in lines[same:]]
        self.place_rows(same)

    @property
    def room(self) -> int:
        """How many rows can be read at a time; before it is laid out, what the screen leaves."""
        return self.size.height or max(6, self.app.size.height - FRAME_ROWS)

    def rows_for(self, line: Line) -> int:
        """How many rows of the screen a line will take, nearly."""
        width = max(20, int((self.size.width or self.app.size.width) * 0.7) - 4)
        words = self.words_of(line)
        return sum(1 + len(part) // width for part in words.split("\n")) + 2

    def words_of(self, line: Line) -> str:
        """The words of a line, without names."""
        match line.sort:
            case "message":
                said = self.messages[line.id]
                return said.narrator or said.text or ""
            case "reply":
                reply = self.replies[line.id]
                return reply.text or reply.action or ""
            case "care":
                return close_to_home()
            case "left":
                return _("{name} leaves the chat.").format(name=self.scenario.protagonist.name)

    def _row(self, line: Line) -> Row:
        words = self.words_of(line)
        if line.sort == "message":
            message = self.messages[line.id]
            who = speaker(self.scenario, message)
            if who != "narrator":
                name = name_shown(self.scenario, message)
                bubble = Bubble(line.id, self._side(who), name, words)
                bubble.judged(self._marks.get(line.id, ""))
                return Row(line, bubble)
        elif line.sort == "reply" and self.replies[line.id].text is not None:
            name = self.scenario.protagonist.name
            # a reply is one's own words: brackets in it are brackets
            return Row(line, Bubble(line.id, "learner", name, words.replace("[", "[[")))
        return Row(line, Text("care" if line.sort == "care" else "told", plain(words)))

    def _side(self, who: str) -> Side:
        if who == "protagonist":
            return "learner"
        return "contact" if self.scenario.people[who].role == "contact" else "helper"

    # -- judgements -----------------------------------------------------------------------------

    def marks(self, run: Playthrough, *, asked: str | None) -> None:
        """Show every judgement that stands, and the message that waits for one."""
        verdicts: dict[str, Mark] = {judged.message: judged.verdict for judged in run.passed}
        verdicts.update({late.message: "late" for late in run.late})
        if asked is not None:
            verdicts[asked] = "asked"
        self.mark(verdicts)

    def mark(self, marks: Mapping[str, Mark]) -> None:
        """Show these marks under the messages, and no others."""
        changed = {name for name, _mark in marks.items() ^ self._marks.items()}
        self._marks = dict(marks)
        if not changed:
            return
        for place, row in enumerate(self.rows):
            if row.bubble and row.bubble.message_id in changed:
                row.bubble.judged(marks.get(row.bubble.message_id, ""))
                self.row_changed(place)

    def explain(self, message_id: str, knowledge: Knowledge) -> None:
        """Guided: light the flagged words and say why, under the bubble."""
        for place, row in enumerate(self.rows):
            if row.line == Line("message", message_id) and row.bubble and row.reasons is None:
                row.bubble.explain(lights=True)
                row.reasons = Text("reasons", _reasons(self.messages[message_id], knowledge))
                self.row_changed(place)

    def unexplain(self, judged: set[str]) -> None:
        """Take explanations away where the judgement was taken back."""
        for place, row in enumerate(self.rows):
            if row.bubble and row.bubble.message_id not in judged and row.reasons:
                row.bubble.explain(lights=False)
                row.reasons = None
                self.row_changed(place)

    # -- looking back ---------------------------------------------------------------------------

    def bubbles(self) -> list[Bubble]:
        """The bubbles one can look back at, oldest first."""
        return [row.bubble for row in self.rows if row.bubble and row.bubble.is_judged]

    def neighbour(self, step: int) -> Bubble | None:
        """The bubble above or below the one looked at; none beyond the newest."""
        judged = self.bubbles()
        if self.looked_at not in judged:
            return judged[-1] if judged and step < 0 else None
        place = judged.index(self.looked_at) + step
        return judged[max(0, place)] if place < len(judged) else None

    def look_at(self, bubble: Bubble | None) -> None:
        """Look at an earlier message again, or no longer."""
        if bubble is self.looked_at:
            return
        for place, row in enumerate(self.rows):
            if row.bubble and row.bubble in (bubble, self.looked_at):
                row.bubble.looked_at = row.bubble is bubble
                self.row_changed(place)
        self.looked_at = bubble
        if bubble is not None:
            self.scroll_to_region(self.place_of(bubble), animate=False, immediate=True)

    def place_of(self, bubble: Bubble) -> Region:
        """Where a bubble is in the whole conversation."""
        return next((row.region for row in self.rows if row.bubble is bubble), Region())

    def place_on_screen(self, bubble: Bubble) -> Region:
        """Where a bubble is on the screen, if it is in sight."""
        x, y = self.content_region.offset
        return self.place_of(bubble).translate((x, y - self.first_line))

    @property
    def reading_at(self) -> Offset:
        """Where on the screen the words are that one looks at; the program's cursor follows."""
        if self.looked_at is None:
            return self.content_region.offset
        return self.place_on_screen(self.looked_at).offset + Offset(2, 1)

    def on_click(self, event: events.Click) -> None:
        """The mouse finds a message too."""
        at = event.get_content_offset_capture(self) + Offset(0, self.first_line)
        row = self.row_at(at.y)
        if row is not None and row.bubble and row.region.contains_point(at):
            self.post_message(self.BubbleClicked(row.bubble))


def _reasons(message: Message, knowledge: Knowledge) -> Content:
    told: list[Content] = []
    for tactic, why in message.why.items():
        known = knowledge.tactics.get(tactic)
        told.append(labelled(f"⚑ {known.name if known else tactic}", why, "bold $flag"))
    if message.ordinary is not None:
        told.append(labelled("✓ " + _("Ordinary"), message.ordinary, "bold $kept"))
    return Content("\n").join(told)
