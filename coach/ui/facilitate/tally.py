"""What a room answered, as bars: one for each round, rounded, with the words beside it.

Fields to type counts in are here too: they stand where the bars will stand, and keep what was
typed to themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _
from coach.scoring.small_cells import MIN_RUNS, projected
from coach.ui.facilitate import words
from coach.ui.facilitate.ballot import Ballot
from coach.ui.text import parts
from coach.ui.widgets.pressable import press
from coach.workshop.votes import Hands, Vote

FULL, BEFORE = "█", "▒"
LEAST_BAR = 6
TINY = 2
"""Hands that a bar shows when the number is too small to be told."""


def field(ballot: Ballot, place: int, name: str = "") -> Content:
    """A place for a count: open while it is typed in, "counted" afterwards."""
    typed = ballot.words[place]
    label: tuple[str | tuple[str, str], ...] = (name, "\n") if name else ()
    if place == ballot.at:
        return parts(*label, (f" {typed or ' '}▏", "bold $background on $foreground"))
    return parts(*label, (_("counted"), "$kept") if typed else ("…", "$quiet"))


class Field(Static):
    """One field; a click types in it."""

    ALLOW_SELECT = False

    def __init__(self, told: Content, place: int) -> None:
        super().__init__(told, markup=False, classes="field")
        self.place = place

    def on_click(self) -> None:
        """Type here; a field that stands alone is typed in anyway."""
        press(self, f"field_at({self.place})")


class Tally(Static):
    """The bars of a vote."""

    def __init__(self, vote: Vote, names: Sequence[str], width: int) -> None:
        super().__init__(bars(vote, names, width), markup=False, classes="tally")


def bars(vote: Vote, names: Sequence[str], width: int) -> Content:
    """A row for each choice and round."""
    rounds = [one for one in (vote.first, vote.second) if one is not None]
    few = min((one.voters for one in rounds), default=0) < MIN_RUNS
    label = max(cell_len(name) for name in names) + 1
    told = [_("first"), _("now")] if len(rounds) == 2 else [""]
    order = max(cell_len(one) for one in told) + (1 if len(rounds) == 2 else 0)
    said = max(
        (
            cell_len(words.hands(count, one.voters, few=few))
            for one in rounds
            for count in one.counts
        ),
        default=0,
    )
    room = max(LEAST_BAR, width - label - order - said - 1)
    longest = max((one.voters for one in rounds), default=1) or 1
    lines: list[Content] = []
    for place, name in enumerate(names):
        for number, one in enumerate(rounds):
            newest = number == len(rounds) - 1
            shown = name if number == 0 else ""
            lines.append(
                parts(
                    (shown + " " * (label - cell_len(shown)), "bold"),
                    (told[number] + " " * (order - cell_len(told[number])), "$quiet"),
                    ("" if few else _bar(one, place, longest, room, newest=newest), "$primary"),
                    (
                        words.hands(one.counts[place], one.voters, few=few),
                        "bold" if newest else "$quiet",
                    ),
                )
            )
    return Content("\n").join(lines)


def _bar(hands: Hands, place: int, longest: int, room: int, *, newest: bool) -> str:
    """A bar as long as what may be told; a small group has words only."""
    told = projected(hands.counts[place], hands.voters)
    shown = {"few": TINY, "nearly_all": hands.voters}.get(told.size, told.about or 0)
    cells = max(1, shown * room // longest)
    return (FULL if newest else BEFORE) * cells + " "
