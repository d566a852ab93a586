"""The panel under a projected chat: what the room is asked, in each moment.

Owns the look of a decision. Which moment it is, and what keys do, is the screen's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n.formats import capital
from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.report.sentences import close_to_home, verdict_word
from coach.story.scenario import STAGES, Reply
from coach.story.trial import VERDICTS
from coach.ui.facilitate import words
from coach.ui.facilitate.ballot import Ballot
from coach.ui.facilitate.tally import Field, Tally, field
from coach.ui.text import parts, plain
from coach.ui.widgets.key_button import KeyButton
from coach.ui.widgets.numbered_row import NumberedRow
from coach.workshop.votes import Vote


class Panel(Vertical):
    """One question to the room."""

    def __init__(self) -> None:
        super().__init__(id="panel")

    async def ask(self, widgets: Sequence[Widget]) -> None:
        """Ask this instead of what was asked."""
        self.display = bool(widgets)
        with self.app.batch_update():
            await self.remove_children()
            await self.mount_all(widgets)


def question(said: str) -> Static:
    """What is asked."""
    return Static(plain(said), classes="question", markup=False)


def fault_line(said: str) -> Iterator[Widget]:
    """What is wrong with a count; nothing when nothing is."""
    if said:
        yield Static(plain(f"! {said}", "bold $flag"), classes="fault", markup=False)


def verdicts(ballot: Ballot, fault: str, *, again: bool) -> Iterator[Widget]:
    """Hands for a message."""
    yield question(
        _("Once more: eyes closed, hands up. How does this message look?")
        if again
        else _("Eyes closed, hands up. How does this message look?")
    )
    names = [capital(verdict_word(verdict)) for verdict in VERDICTS]
    yield Horizontal(
        *(Field(field(ballot, place, name), place) for place, name in enumerate(names)),
        classes="fields",
    )
    yield from fault_line(fault)


def replies(asked: str, offered: Sequence[Reply], ballot: Ballot, fault: str) -> Iterator[Widget]:
    """Hands for replies, a field before each; what is wrong stands where the question was."""
    if fault:
        yield from fault_line(fault)
    else:
        yield question(asked)
    for place, reply in enumerate(offered):
        yield Horizontal(
            Field(field(ballot, place), place),
            Static(_numbered(place, reply), classes="words", markup=False),
            classes="reply",
        )


def picking(asked: str, offered: Sequence[Reply]) -> Iterator[Widget]:
    """A reply to follow, chosen by the facilitator."""
    yield question(asked)
    for number, reply in enumerate(offered, start=1):
        said = plain(reply.text or reply.action or "", "" if reply.text else "italic")
        yield NumberedRow(str(number), said, f"pick({number})")


def counted() -> Iterator[Widget]:
    """Nothing of the counts can be seen."""
    yield question(_("Counted. Eyes open. Nobody has seen the numbers yet."))


def bars(vote: Vote, offered: Sequence[Reply], width: int, prompt: str) -> Iterator[Widget]:
    """What the room answered; with a prompt to talk about it, or what has moved."""
    if prompt:
        yield question(prompt)
    elif vote.second is not None:
        yield question(words.shift(vote, names_of(vote, long=True)))
    else:
        yield question(_("The room says:"))
    yield Tally(vote, names_of(vote), width)
    chosen = words.decided(vote)
    if offered and not prompt:
        reply = next((one for one in offered if one.id == chosen), None)
        if reply is None:
            said = _("No reply has most hands. Choose with {digits}.").format(
                digits=f"1–{len(offered)}"
            )
        else:
            said = f"{vote.choices.index(reply.id) + 1}  {reply.text or reply.action or ''}"
        yield Static(plain(said, "bold"), classes="chosen", markup=False)


def people(ballot: Ballot, fault: str) -> Iterator[Widget]:
    """Somebody has come or gone."""
    yield question(_("How many people are in the room now?"))
    yield Field(field(ballot, 0), 0)
    yield from fault_line(fault)


def stages(knowledge: Knowledge, fault: str) -> Iterator[Widget]:
    """Where to jump: always the same list, so that it gives nothing away."""
    yield question(_("Jump to a stage, without votes:"))
    titles = [
        (str(number), knowledge.stages[stage].title) for number, stage in enumerate(STAGES, 1)
    ]
    titles.append(("0", _("End the chat: what the room noticed")))
    for digit, title in titles:
        yield NumberedRow(digit, plain(title), f"pick({int(digit) or 10})")
    yield from fault_line(fault)


def stopping(*, kept: bool) -> Iterator[Widget]:
    """Esc in the middle."""
    hint = (
        _("It can be taken up again where it is.")
        if kept
        else _("Nothing is kept: it cannot be taken up again.")
    )
    yield question(_("Stop the workshop here?"))
    yield Static(plain(hint), classes="line", markup=False)
    yield KeyButton(_("Esc"), _("Go on with it"), "back", id="go-on")


def ending(text: str) -> Iterator[Widget]:
    """The chat is over."""
    yield Static(plain(text), classes="page", markup=False)
    yield Static(plain(close_to_home(), "bold $accent"), classes="line", markup=False)


def names_of(vote: Vote, *, long: bool = False) -> list[str]:
    """The choices of a vote as they stand beside their bars."""
    if vote.choices == VERDICTS:
        return [capital(verdict_word(verdict)) for verdict in VERDICTS]
    numbers = [str(place) for place in range(1, len(vote.choices) + 1)]
    return [_("reply {number}").format(number=one) for one in numbers] if long else numbers


def _numbered(place: int, reply: Reply) -> Content:
    said = reply.text or reply.action or ""
    return parts((f"{place + 1} ", "bold $primary"), (said, "" if reply.text else "italic"))
