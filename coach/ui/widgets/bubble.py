"""What one line of a conversation says: who speaks, the words, how the learner judged them.

Owns the words of a line. How they are drawn is ``coach.ui.widgets.rows``', which lines there are
and in what order the conversation's.
"""

from __future__ import annotations

from typing import Literal

from rich.cells import cell_len
from textual.content import Content

from coach.i18n.language import _
from coach.report.sentences import verdict_word
from coach.story.markup import Marked, parse
from coach.story.trial import Verdict
from coach.ui.text import lit, parts, plain

Mark = Verdict | Literal["asked", "late", ""]
"""What stands under a bubble: the judgement, that one is asked for, or a second look."""
Side = Literal["contact", "learner", "helper"]
Look = Literal[Side, "told", "care", "reasons"]
"""How something in a conversation looks; ``told`` is the narrator."""

SHAPES: dict[str, str] = {"flag": "⚑", "late": "⚑", "unsure": "?", "ordinary": "·", "asked": "…"}
FRAME = 6
"""Cells a title needs beside its words: corners, line, blanks."""


class Text:
    """Words in a conversation, in one of its looks."""

    title: Content | None = None
    """What stands on the upper border."""
    subtitle: Content | None = None
    """What stands on the lower border."""
    least_width = 0
    """Cells that it takes at least, with its frame."""

    def __init__(self, look: Look, words: Content) -> None:
        self.look: Look = look
        self.content = words

    @property
    def looks(self) -> tuple[str, ...]:
        """The component classes of the conversation that it is drawn with; the last one counts."""
        return (f"conversation--{self.look}",)


class Bubble(Text):
    """One message of a person."""

    def __init__(self, message: str, side: Side, name: str, words: str) -> None:
        self.words: Marked = parse(words)
        super().__init__(side, parts(self.words.text))
        self.message_id = message
        self.mark: Mark = ""
        self.looked_at = False
        self.can_be_judged = side == "contact"
        self._speaker = name
        self.title = Content.assemble(
            (f" {name[:1].upper()} ", f"bold $background on ${side}"), plain(f" {name}")
        )
        self._say("")

    @property
    def looks(self) -> tuple[str, ...]:
        """The side, the judgement, whether one is at it."""
        marked = (f"conversation--{self.mark}",) if self.mark else ()
        return (*super().looks, *marked, *(("conversation--looked-at",) if self.looked_at else ()))

    @property
    def is_judged(self) -> bool:
        """Whether one can look back at it."""
        return self.can_be_judged and self.mark not in ("", "asked")

    def judged(self, mark: Mark) -> None:
        """Show what the learner said of it."""
        self.mark = mark
        self._say(f"{SHAPES[mark]} {mark_words(mark)}" if mark else "")

    def explain(self, *, lights: bool) -> None:
        """Light the words that carry flags, or not."""
        self.content = lit(self.words) if lights else parts(self.words.text)

    def _say(self, subtitle: str) -> None:
        self.subtitle = Content(subtitle) if subtitle else None
        self.least_width = FRAME + max(cell_len(f" L  {self._speaker}"), cell_len(subtitle))


def mark_words(mark: Mark) -> str:
    """What stands under a bubble, in words."""
    if mark == "asked":
        return _("how does it look?")
    if mark == "late":
        return _("red flag, seen looking back")
    return verdict_word(mark) if mark else ""
