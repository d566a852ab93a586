"""A message in its bubble: who speaks, what is said, how the learner judged it.

Owns the look of one message. Which messages are there and in what order is the conversation's.
"""

from __future__ import annotations

from typing import Literal

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _
from coach.report.sentences import verdict_word
from coach.story.markup import Marked, parse
from coach.story.trial import Verdict
from coach.ui.text import lit, parts, plain

Mark = Verdict | Literal["asked", "late", ""]
"""What stands under a bubble: the judgement, that one is asked for, or a second look."""
Side = Literal["contact", "learner", "helper"]

SHAPES: dict[str, str] = {"flag": "⚑", "late": "⚑", "unsure": "?", "ordinary": "·", "asked": "…"}
FRAME = 6
"""Cells a title needs beside its words: corners, line, blanks."""


class Bubble(Static, can_focus=True):
    """One message of a person."""

    def __init__(self, message: str, side: Side, name: str, words: str) -> None:
        super().__init__(markup=False, classes=f"-{side}")
        self.message_id = message
        self.words: Marked = parse(words)
        self.mark: Mark = ""
        self._side = side
        self._speaker = name
        self.can_focus = side == "contact"
        self.border_title = Content.assemble(
            (f" {name[:1].upper()} ", f"bold $background on ${side}"), plain(f" {name}")
        )
        self.update(parts(self.words.text))
        self._make_room("")

    def judged(self, mark: Mark) -> None:
        """Show what the learner said of it."""
        if mark == self.mark:
            return
        self.remove_class(f"-{self.mark}") if self.mark else None
        self.mark = mark
        words = mark_words(mark)
        subtitle = f"{SHAPES[mark]} {words}" if mark else ""
        self.border_subtitle = Content(subtitle)
        self._make_room(subtitle)
        if mark:
            self.add_class(f"-{mark}")

    def explain(self, *, lights: bool) -> None:
        """Light the words that carry flags, or not."""
        self.update(lit(self.words) if lights else parts(self.words.text))

    def _make_room(self, subtitle: str) -> None:
        longest = max(cell_len(f" L  {self._speaker}"), cell_len(subtitle))
        self.styles.min_width = longest + FRAME


def mark_words(mark: Mark) -> str:
    """What stands under a bubble, in words."""
    if mark == "asked":
        return _("how does it look?")
    if mark == "late":
        return _("red flag, seen looking back")
    return verdict_word(mark) if mark else ""
