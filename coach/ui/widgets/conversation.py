"""The conversation: one row a message, the contact on the left, the learner's side on the right.

Shows the lines it is given. What they are is ``coach.ui.thread``'s, when they come the screen's.
"""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.report.debrief import name_shown
from coach.report.sentences import close_to_home
from coach.story.playthrough import Playthrough
from coach.story.scenario import Message, Reply, Scenario, speaker
from coach.ui.text import labelled, plain
from coach.ui.thread import Line
from coach.ui.widgets.bubble import Bubble, Mark, Side

FRAME_ROWS = 8
"""Rows that the bars and the deck take, about."""
KEPT = 12
"""Lines, at least, that are laid out; those before them are folded until somebody looks back."""
MORE = 20
"""Folded lines that are laid out again at a time."""


class Row(Vertical):
    """A line of the conversation over its whole width."""

    def __init__(self, line: Line, side: str, *children: Static) -> None:
        super().__init__(*children, classes=f"-{side}")
        self.line = line
        self.bubble = next((child for child in children if isinstance(child, Bubble)), None)
        """The bubble in it; none for the narrator."""


class Conversation(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The messages shown so far."""

    def __init__(self, scenario: Scenario, lines: Iterable[Line] = ()) -> None:
        super().__init__(id="conversation")
        self.scenario = scenario
        self.lines = list(lines)
        self._rows: list[Row] = []
        self._folded = 0
        """How many of the rows, from the first on, are not laid out: a key costs the same then."""
        self.messages: dict[str, Message] = {
            said.id: said for beat in scenario.beats.values() for said in beat.messages
        }
        self.replies: dict[str, Reply] = {
            reply.id: reply for beat in scenario.beats.values() for reply in beat.replies
        }

    def compose(self) -> ComposeResult:
        """The lines that are there already."""
        self._rows = [self._row(line) for line in self.lines]
        self._fold(len(self._rows) - self._kept)
        yield from self._rows

    def on_mount(self) -> None:
        """Follow the newest line."""
        self.anchor()

    # -- lines ----------------------------------------------------------------------------------

    def append(self, line: Line) -> None:
        """Show one more line."""
        self.lines.append(line)
        row = self._row(line)
        self._rows.append(row)
        self.mount(row)
        self._fold(len(self._rows) - self._kept)

    def become(self, lines: list[Line]) -> None:
        """Show exactly these lines: what is too much goes, what is missing comes."""
        same = 0
        while same < min(len(lines), len(self.lines)) and lines[same] == self.lines[same]:
            same += 1
        for row in self._rows[same:]:
            row.remove()
        del self._rows[same:], self.lines[same:]
        self._fold(len(self._rows) - self._kept)
        for line in lines[same:]:
            self.append(line)

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

    # -- judgements -----------------------------------------------------------------------------

    def marks(self, run: Playthrough, *, asked: str | None) -> None:
        """Show every judgement that stands, and the message that waits for one."""
        verdicts: dict[str, Mark] = {judged.message: judged.verdict for judged in run.passed}
        verdicts.update({late.message: "late" for late in run.late})
        if asked is not None:
            verdicts[asked] = "asked"
        for row in self._rows:
            if row.bubble and row.bubble.mark != (mark := verdicts.get(row.bubble.message_id, "")):
                row.bubble.judged(mark)

    def explain(self, message_id: str, knowledge: Knowledge) -> None:
        """Guided: light the flagged words and say why, under the bubble."""
        message = self.messages[message_id]
        for row in self._rows:
            if row.line == Line("message", message_id) and row.bubble and len(row.children) == 1:
                row.bubble.explain(lights=True)
                row.mount(Static(_reasons(message, knowledge), classes="reasons", markup=False))

    def unexplain(self, judged: set[str]) -> None:
        """Take explanations away where the judgement was taken back."""
        for row in self._rows:
            if row.bubble and row.bubble.message_id not in judged and len(row.children) > 1:
                row.bubble.explain(lights=False)
                row.query(".reasons").remove()

    # -- looking back ---------------------------------------------------------------------------

    def bubbles(self) -> list[Bubble]:
        """The bubbles one can look back at, oldest first."""
        found = (row.bubble for row in self._rows)
        return [one for one in found if one and one.can_focus and one.mark not in ("", "asked")]

    def neighbour(self, current: Bubble | None, step: int) -> Bubble | None:
        """The bubble above or below one, the newest to start with; none beyond the newest."""
        all_of_them = self.bubbles()
        if current not in all_of_them:
            return all_of_them[-1] if all_of_them and step < 0 else None
        place = all_of_them.index(current) + step
        if place >= len(all_of_them):
            return None
        found = all_of_them[max(0, place)]
        if not found.parent or not found.parent.display:
            self._unfold()
        return found

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """At the top of what is laid out there may be more."""
        super().watch_scroll_y(old_value, new_value)
        if self._folded and new_value < old_value and new_value <= 0:
            self._unfold()

    # -- folding --------------------------------------------------------------------------------

    @property
    def _kept(self) -> int:
        """Rows that are laid out while one reads on: more than fit."""
        return max(KEPT, self.app.size.height // 2)

    def _fold(self, count: int) -> None:
        """Fold this many rows from the first on, and no more."""
        count = max(0, count)
        for row in self._rows[self._folded : count]:
            row.display = False
        for row in self._rows[count : self._folded]:
            row.display = True
        self._folded = count

    def _unfold(self) -> None:
        """Lay out some more of what came before; what one looks at stays where it is."""
        below = self.virtual_size.height - self.scroll_y
        self._fold(self._folded - MORE)
        self.call_after_refresh(self._stay, below)

    def _stay(self, below: float) -> None:
        """Keep this many lines from here to the end."""
        self.scroll_to(y=self.virtual_size.height - below, animate=False)

    # -- rows -----------------------------------------------------------------------------------

    def _row(self, line: Line) -> Row:
        words = self.words_of(line)
        if line.sort == "message":
            message = self.messages[line.id]
            who = speaker(self.scenario, message)
            if who == "narrator":
                return Row(line, "told", Static(plain(words), markup=False))
            side = self._side(who)
            return Row(line, side, Bubble(line.id, side, name_shown(self.scenario, message), words))
        if line.sort == "reply" and self.replies[line.id].text is not None:
            name = self.scenario.protagonist.name
            # a reply is one's own words: brackets in it are brackets
            bubble = Bubble(line.id, "learner", name, words.replace("[", "[["))
            return Row(line, "learner", bubble)
        return Row(
            line, "care" if line.sort == "care" else "told", Static(plain(words), markup=False)
        )

    def _side(self, who: str) -> Side:
        if who == "protagonist":
            return "learner"
        return "contact" if self.scenario.people[who].role == "contact" else "helper"


def _reasons(message: Message, knowledge: Knowledge) -> Content:
    told: list[Content] = []
    for tactic, why in message.why.items():
        known = knowledge.tactics.get(tactic)
        told.append(labelled(f"⚑ {known.name if known else tactic}", why, "bold $flag"))
    if message.ordinary is not None:
        told.append(labelled("✓ " + _("Ordinary"), message.ordinary, "bold $kept"))
    return Content("\n").join(told)
