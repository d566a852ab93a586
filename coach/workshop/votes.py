"""Votes of a room by hands: counted, hidden until revealed, discussed, taken again.

Nothing about a person is kept, only how many hands went up. What is shown follows the rules on
small groups: words below ten voters, fives from ten on.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.scoring.small_cells import MIN_RUNS, SMALL

Fault = Literal["not_a_number", "negative", "more_hands_than_people", "nobody"]


class VoteRefused(ValueError):
    """Counts that cannot be; ``fault`` says why, words belong to the front ends."""

    def __init__(self, fault: Fault, hands: int = 0, people: int = 0) -> None:
        super().__init__(fault)
        self.fault: Fault = fault
        self.hands = hands
        self.people = people


class Hands(Struct, frozen=True):
    """How many hands went up for each choice, in the order of the choices."""

    counts: tuple[int, ...]

    @property
    def voters(self) -> int:
        """How many people voted; passing is free, so it may be fewer than are in the room."""
        return sum(self.counts)

    @property
    def favourite(self) -> int | None:
        """The place of the choice with most hands; None for no hands or a tie."""
        most = max(self.counts, default=0)
        if most == 0 or self.counts.count(most) > 1:
            return None
        return self.counts.index(most)


class Vote(Struct, frozen=True):
    """One question to the room: up to two rounds, hidden until revealed."""

    about: str
    """The message, or the beat whose replies are voted on."""
    choices: tuple[str, ...]
    first: Hands | None = None
    second: Hands | None = None
    revealed: bool = False

    @property
    def latest(self) -> Hands | None:
        """The round that counts."""
        return self.second or self.first


def read_hands(words: list[str], choices: int, people: int) -> Hands:
    """Counts as they were typed, one number for each choice; an empty place is no hands.

    Raises:
        VoteRefused: a count that is no number or negative, or more hands than people.
    """
    counts: list[int] = []
    for word in words[:choices]:
        text = word.strip() or "0"
        if text.startswith("-") and text[1:].isdecimal():
            raise VoteRefused("negative")
        if not (text.isascii() and text.isdecimal()) or len(text) > 6:
            raise VoteRefused("not_a_number")
        counts.append(int(text))
    counts += [0] * (choices - len(counts))
    hands = Hands(tuple(counts))
    if hands.voters > people:
        raise VoteRefused("more_hands_than_people", hands.voters, people)
    return hands


class Shift(Struct, frozen=True):
    """How the room moved on one choice between the two rounds."""

    choice: int
    before: int
    after: int
    """Hands, rounded to five from ten voters on."""
    exact: bool
    """Whether these are exact numbers (fewer than ten voters: to be told in words only)."""


def shifts(vote: Vote) -> tuple[Shift, ...]:
    """The move on each choice; empty before there are two rounds."""
    if vote.first is None or vote.second is None:
        return ()
    exact = min(vote.first.voters, vote.second.voters) < MIN_RUNS
    return tuple(
        Shift(
            place,
            before if exact else to_five(before),
            after if exact else to_five(after),
            exact,
        )
        for place, (before, after) in enumerate(
            zip(vote.first.counts, vote.second.counts, strict=True)
        )
    )


def to_five(hands: int) -> int:
    """Rounded to five, halves up."""
    return SMALL * ((hands + SMALL // 2) // SMALL)
