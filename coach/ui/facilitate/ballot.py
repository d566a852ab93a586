"""Counts as they are typed: a field for each choice, and which one is being typed in. Pure."""

from __future__ import annotations

from coach.workshop.votes import VoteRefused

DIGITS = 3
MOST = 10**DIGITS - 1


def is_digit(character: str | None) -> bool:
    """Whether a count can be typed with it: ² and ٣ are digits too, but of no number here."""
    return character is not None and character.isascii() and character.isdecimal()


class Ballot:
    """The fields of one count."""

    def __init__(self, fields: int, first: str = "") -> None:
        self.words = [first, *[""] * (fields - 1)]
        self.at = 0
        self._fresh = bool(first)
        """Whether the next digit begins the number anew."""

    def type(self, digit: str) -> None:
        """One more digit."""
        before = "" if self._fresh else self.words[self.at]
        self._fresh = False
        if len(before) < DIGITS:
            self.words[self.at] = before + digit

    def erase(self) -> None:
        """Take the last digit away, if there is one."""
        before = self.words[self.at]
        self.words[self.at] = "" if self._fresh else before[:-1]
        self._fresh = False

    def hands(self, step: int) -> None:
        """One hand more or fewer.

        Raises:
            VoteRefused: there would be fewer than none.
        """
        number = int(self.words[self.at] or "0") + step
        if number < 0:
            raise VoteRefused("negative")
        self._fresh = False
        self.words[self.at] = str(min(number, MOST))

    def move(self, step: int) -> None:
        """To another field, round and round."""
        self.at = (self.at + step) % len(self.words)

    def go_to(self, place: int) -> None:
        """To this field, if there is one."""
        self.at = min(place, len(self.words) - 1)
