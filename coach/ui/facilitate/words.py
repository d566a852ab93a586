"""What is said in a workshop: counts as they may be shown, wrong counts, what the next key does.

Pure. Below ten voters there are words only; from ten on numbers in fives, small ones hidden.
"""

from __future__ import annotations

from textual.content import Content

from coach.i18n.formats import number
from coach.i18n.language import _, ngettext
from coach.scoring.small_cells import MIN_RUNS, Projected, projected
from coach.story.trial import VERDICTS, Verdict
from coach.workshop.session import PRESETS, Preset
from coach.workshop.votes import Vote, VoteRefused, shifts

MOST, HALF = 0.6, 0.4
"""Shares of a small group from which it is "most of the room", or "about half"."""


def fault(refused: VoteRefused) -> str:
    """Why a count cannot be, and what to do."""
    if refused.fault == "more_hands_than_people":
        return _(
            "{hands} hands, but {people}. Count again; if somebody has come in, press n."
        ).format(hands=number(refused.hands), people=people(refused.people))
    return {
        "not_a_number": _("Only whole numbers can be counted. Type digits, or press + and −."),
        "negative": _("There cannot be fewer hands than none. 0 is the least."),
        "nobody": _("At least one person has to be in the room."),
    }[refused.fault]


def people(amount: int) -> str:
    """How many are in the room."""
    return ngettext("{number} person", "{number} people", amount).format(number=number(amount))


def preset(which: Preset) -> str:
    """When the room votes."""
    return {
        "every_message": _("at every message of the contact"),
        "one_or_two_a_stage": _("at one or two messages a stage"),
        "replies_only": _("only at the replies"),
    }[which]


def next_preset(which: Preset, step: int) -> Preset:
    """The one below or above it."""
    return PRESETS[(PRESETS.index(which) + step) % len(PRESETS)]


def hands(raised: int, voters: int, *, few: bool = False) -> str:
    """How many hands, as it may be shown; ``few`` is for a round beside one of a small group."""
    if voters == 0:
        return _("no hands")
    if voters >= MIN_RUNS and not few:
        return about(projected(raised, voters))
    share = raised / voters
    if share >= MOST:
        return _("most of the room")
    return _("about half") if share >= HALF else _("a few, or nobody")


def about(size: Projected) -> str:
    """A number of people with small cells hidden; empty when nothing may be said."""
    if size.size == "about":
        return _("about {number}").format(number=number(size.about or 0))
    if size.size == "too_few_runs":
        return ""
    return _("fewer than 5") if size.size == "few" else _("nearly everyone")


def shift(vote: Vote, names: list[str]) -> str:
    """How the room has moved between the two rounds; ``names`` are those of the choices."""
    moves = shifts(vote)
    if not moves:
        return ""
    gained = max(moves, key=lambda move: move.after - move.before)
    if gained.after - gained.before < (1 if gained.exact else 5):
        return _("The room has stayed where it was.")
    return _("The room has moved towards: {choice}.").format(choice=names[gained.choice])


def decided(vote: Vote) -> str | None:
    """The choice with most hands, if there is one."""
    latest = vote.latest
    place = latest.favourite if latest else None
    return None if place is None else vote.choices[place]


def verdict_of(name: str | None) -> Verdict | None:
    """A choice as a judgement, if it is one."""
    return next((verdict for verdict in VERDICTS if verdict == name), None)


def rows_of(told: Content, width: int) -> int:
    """How many rows some text takes at a width."""
    return sum(max(1, len(line.wrap(width))) for line in told.split("\n", allow_blank=True))
