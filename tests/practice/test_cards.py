"""A card is a tactic: how a run rates it, and when it comes back."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path

import pytest
from fsrs import Card, Rating

from coach.practice.cards import Seen, cards, rating, ratings, scheduler
from coach.story.trial import Trial, Verdict

FAMILIES = {"hurry": "escalation", "guilt": "escalation", "money": "demand"}
RATINGS = {"Again": Rating.Again, "Hard": Rating.Hard, "Good": Rating.Good, "Easy": Rating.Easy}
DAY = datetime(2026, 1, 1, tzinfo=UTC)

with (Path(__file__).parent / "vectors" / "fsrs.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
REVIEWS = [
    pytest.param(float(retention), list(rows), id=f"{sequence}-{retention}")
    for (sequence, retention), rows in groupby(
        ROWS, key=lambda row: (row["sequence"], row["desired_retention"])
    )
]


@pytest.mark.parametrize(("retention", "rows"), REVIEWS)
def test_spacing_follows_the_published_rows(retention: float, rows: list[dict[str, str]]) -> None:
    """Every figure of every row to 1e-9."""
    plan = scheduler(retention)
    card = Card(card_id=1, due=DAY)
    for row in rows:
        now = DAY + timedelta(days=int(row["day"]))
        before = plan.get_card_retrievability(card, current_datetime=now)
        assert before == pytest.approx(float(row["retrievability_before"]), abs=1e-9)
        card, _log = plan.review_card(card, RATINGS[row["rating"]], review_datetime=now)
        assert card.stability == pytest.approx(float(row["stability_after"]), abs=1e-9)
        assert card.difficulty == pytest.approx(float(row["difficulty_after"]), abs=1e-9)
        assert (card.due - now).days == int(row["next_interval_days"])
        assert card.state.name == row["state"]


def trials(*told: tuple[str, Verdict, str | None]) -> list[Trial]:
    """Trials from the tactics of a message (none: ordinary), a verdict and a name."""
    return [
        Trial(f"m{n}", "trust", tuple(tactics.split()), verdict, named)
        for n, (tactics, verdict, named) in enumerate(told)
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([("hurry", "ordinary", None), ("hurry", "unsure", None)], Rating.Again),
        ([("hurry", "flag", None), *[("hurry", "ordinary", None)] * 2], Rating.Hard),
        ([("hurry", "ordinary", None), *[("", "ordinary", None)] * 3, ("hurry", "flag", None)],
         Rating.Hard),
        ([("hurry", "flag", "money")], Rating.Hard),
        ([("hurry", "flag", None), ("", "flag", "hurry")], Rating.Hard),
        ([("hurry", "flag", "guilt")], Rating.Good),
        ([("hurry", "ordinary", None), ("hurry", "flag", None)], Rating.Good),
        ([("hurry", "flag", "hurry")], Rating.Good),
        ([("hurry", "flag", "hurry"), ("hurry guilt", "flag", "hurry")], Rating.Easy),
    ],
    ids=["no hit", "fewer than half", "late", "named elsewhere", "an ordinary one named as it",
         "same family", "half", "one chance only", "all, at once, by name"],
)  # fmt: skip
def test_how_a_run_rates_a_tactic(
    told: list[tuple[str, Verdict, str | None]], expected: Rating
) -> None:
    """From no hit at all to all of them at once and by name."""
    assert rating("hurry", trials(*told), FAMILIES) == expected


def test_a_tactic_not_met_is_not_rated() -> None:
    """Only what was shown can have been noticed or not."""
    assert set(ratings(trials(("hurry", "flag", None)), FAMILIES)) == {"hurry"}


def test_a_clock_set_back_does_not_break_the_cards() -> None:
    """Reviews are never before the last one."""
    noticed = tuple(trials(("hurry", "flag", None)))
    history = [Seen("a", DAY, noticed), Seen("b", DAY - timedelta(days=400), noticed)]
    assert cards(history, FAMILIES)["hurry"].due > DAY
