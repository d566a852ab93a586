"""d′ and its kin: held to computed and published rows, and to what they must do anywhere."""

from __future__ import annotations

import re
from statistics import NormalDist
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.scoring.detection import Counts
from coach.scoring.sensitivity import (
    Correction,
    a_prime,
    auc_from_dprime,
    auc_from_rating,
    class_dprime,
    comparable,
    false_alarm_rate,
    figures,
    hit_rate,
    leaning,
    rates,
    sensitivity,
    youden_j,
)
from tests.scoring.making import any_counts, number, vector_rows

ROWS = vector_rows("sdt.csv")
IDS = [row["id"] for row in ROWS]
CLOSE = 1e-9
NOT_FIGURES = {"id", "correction", "hits", "misses", "fa", "cr", "published", "source", "note"}

# "d'=1.86", "Bias(=c)=-0.40", "prints 1.65": a name, and the number as it was printed
PRINTED = re.compile(r"(lnbeta|beta|Ad'|A'|d'|H|F|HR|FAR|\(=c\)|\bc|prints)(?: ?= ?| )(-?\d*\.\d+)")
COLUMN = {
    "d'": "dprime",
    "prints": "dprime",
    "c": "c",
    "(=c)": "c",
    "beta": "beta",
    "lnbeta": "ln_beta",
    "Ad'": "auc_from_dprime",
    "A'": "aprime_raw_rates",
    "H": "hit_rate_adj",
    "HR": "hit_rate_adj",
    "F": "fa_rate_adj",
    "FAR": "fa_rate_adj",
}
RIGHT_AMONG_WRONG = {("x04", "A'")}
"""The row says that this figure of a wrong set is right."""
OTHER_RATES = {("p01", "A'")}
"""Printed from corrected rates; ours is from raw rates."""


def counts_of(row: dict[str, str]) -> Counts:
    """The counts of a row."""
    return Counts(int(row["hits"]), int(row["misses"]), int(row["fa"]), int(row["cr"]))


def figures_of(row: dict[str, str]) -> dict[str, float | None]:
    """Every numeric column of a row, as the program computes it."""
    counts = counts_of(row)
    undefined = row["correction"] == "undefined"
    correction = "loglinear" if undefined else cast(Correction, row["correction"])
    both, found = rates(counts, correction), sensitivity(counts, correction)
    ours: dict[str, float | None] = dict.fromkeys(set(row) - NOT_FIGURES)
    ours |= {
        "hit_rate_raw": hit_rate(counts),
        "fa_rate_raw": false_alarm_rate(counts),
        "aprime_raw_rates": a_prime(counts),
        "youden_j_raw": youden_j(counts),
    }
    if both:
        ours |= {"hit_rate_adj": both.hits, "fa_rate_adj": both.false_alarms}
    if found:
        ours |= {
            "dprime": found.dprime.value,
            "c": found.criterion,
            "ln_beta": found.ln_beta,
            "beta": found.beta,
            "auc_from_dprime": auc_from_dprime(found.dprime.value),
            "se_gg": found.standard_error,
            "ci95_gg_lo": found.dprime.low,
            "ci95_gg_hi": found.dprime.high,
        }
    return ours


def printed_alike(ours: float | None, printed: str) -> bool:
    """Whether our figure, rounded as the printed one, is the same."""
    assert ours is not None
    half_a_digit: float = 0.5 * 10.0 ** -len(printed.partition(".")[2])
    return abs(ours - float(printed)) <= half_a_digit + 1e-12


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_every_numeric_column_holds(row: dict[str, str]) -> None:
    """To 1e-9 under the row's correction; an empty cell is None."""
    ours = figures_of(row)
    assert ours.keys() == row.keys() - NOT_FIGURES
    for column, value in ours.items():
        expected = number(row[column])
        assert value == (None if expected is None else pytest.approx(expected, abs=CLOSE, rel=0)), (
            column
        )


@pytest.mark.parametrize("row", [row for row in ROWS if row["published"]], ids=lambda r: r["id"])
def test_published_figures(row: dict[str, str]) -> None:
    """Ours round to what was printed, except where a wrong formula was at work: never there."""
    ours = figures_of(row)
    printed = PRINTED.findall(row["published"])
    assert printed
    for name, figure in printed:
        if (row["id"], name) in OTHER_RATES:
            continue
        right = row["id"].startswith("p") or (row["id"], name) in RIGHT_AMONG_WRONG
        assert printed_alike(ours[COLUMN[name]], figure) == right, name


def test_the_wrong_formula_is_the_known_one() -> None:
    """(h + ½)/(h + ½ + m + 1) gives the d′ printed in x02 to x05 (x01 gives −.0235, cut off)."""
    z = NormalDist().inv_cdf
    for row in ROWS:
        if row["id"] in ("x02", "x03", "x04", "x05"):
            c = counts_of(row)
            wrong_hits = (c.hits + 0.5) / (c.signals + 1.5)
            wrong_false_alarms = (c.false_alarms + 0.5) / (c.noise + 1.5)
            printed = PRINTED.findall(row["published"])[0][1]
            assert printed_alike(z(wrong_hits) - z(wrong_false_alarms), printed), row["id"]


@pytest.mark.parametrize(("length", "cap"), [(5, 2.77), (10, 3.38), (20, 3.96)])
def test_a_perfect_run_is_capped_by_its_length(length: int, cap: float) -> None:
    """So it is told as "at least", and not compared with a perfect run of another length."""
    perfect = Counts(hits=length, correct_rejections=length)
    found = sensitivity(perfect)
    assert found is not None
    assert found.at_least
    assert round(found.dprime.value, 2) == cap
    assert comparable(perfect, perfect)
    assert not comparable(perfect, Counts(hits=length + 1, correct_rejections=length))
    assert comparable(perfect, Counts(length, 1, 0, length))


def test_raw_rates_of_0_or_1_give_none() -> None:
    """Their z does not exist."""
    assert sensitivity(Counts(5, 0, 1, 4), "raw") is None
    assert sensitivity(Counts(4, 1, 0, 5), "raw") is None


@pytest.mark.parametrize("counts", [Counts(), Counts(3, 2, 0, 0), Counts(0, 0, 1, 8)])
def test_one_sort_of_message_alone_gives_none(counts: Counts) -> None:
    """An ordinary chat alone has no d′; it enters pooled figures."""
    figures_alone = (sensitivity, rates, a_prime, youden_j, auc_from_rating, leaning)
    assert all(figure(counts) is None for figure in figures_alone)
    assert counts == Counts() or sensitivity(counts + Counts(1, 1, 1, 1)) is not None


@given(any_counts(least=1))
def test_inverted_answers_change_the_sign(counts: Counts) -> None:
    """Saying yes for no: d′, c and J turn, the areas mirror, the standard error stays."""
    inverted = Counts(counts.misses, counts.hits, counts.correct_rejections, counts.false_alarms)
    one, two = sensitivity(counts), sensitivity(inverted)
    assert one is not None
    assert two is not None
    assert two.dprime.value == pytest.approx(-one.dprime.value, abs=CLOSE)
    assert two.criterion == pytest.approx(-one.criterion, abs=CLOSE)
    assert two.standard_error == pytest.approx(one.standard_error, abs=CLOSE)
    assert youden_j(inverted) == pytest.approx(-(youden_j(counts) or 0.0), abs=CLOSE)
    assert a_prime(inverted) == pytest.approx(1 - (a_prime(counts) or 0.0), abs=CLOSE)


@given(any_counts(least=1))
def test_exchanged_sorts_turn_discernment_and_keep_caution(counts: Counts) -> None:
    """If flags were the ordinary messages, the criterion would be the same."""
    exchanged = Counts(
        counts.false_alarms,
        counts.correct_rejections,
        counts.hits,
        counts.misses,
        counts.unsure_ordinary,
        counts.unsure_signals,
    )
    one, two = sensitivity(counts), sensitivity(exchanged)
    area, mirrored = auc_from_rating(counts), auc_from_rating(exchanged)
    assert one is not None
    assert two is not None
    assert area is not None
    assert mirrored is not None
    assert two.dprime.value == pytest.approx(-one.dprime.value, abs=CLOSE)
    assert two.criterion == pytest.approx(one.criterion, abs=CLOSE)
    assert mirrored.value == pytest.approx(1 - area.value, abs=CLOSE)


@given(any_counts(least=1))
def test_figures_stay_in_their_ranges(counts: Counts) -> None:
    """And the rated area is what comparing every pair gives."""
    area = auc_from_rating(counts)
    assert area is not None
    levels = [2] * counts.hits + [1] * counts.unsure_signals
    levels += [0] * (counts.misses - counts.unsure_signals)
    others = [2] * counts.false_alarms + [1] * counts.unsure_ordinary
    others += [0] * (counts.correct_rejections - counts.unsure_ordinary)
    pairs = [(s > n) + 0.5 * (s == n) for s in levels for n in others]
    assert area.value == pytest.approx(sum(pairs) / len(pairs), abs=CLOSE)
    assert 0 <= (a_prime(counts) or 0.0) <= 1
    interval = area.interval()
    if interval:
        assert 0 <= interval.low <= area.value <= interval.high <= 1


@given(st.integers(0, 30), st.integers(0, 30))
def test_marking_without_regard_to_content_is_about_chance(hits: int, false_alarms: int) -> None:
    """The same share of both sorts marked: d′ 0, with any caution."""
    found = sensitivity(Counts(hits, 30 - hits, hits, 30 - hits))
    assert found is not None
    assert found.dprime.value == 0
    lower, higher = sorted((hits, false_alarms))
    better = sensitivity(Counts(higher, 30 - higher, lower, 30 - lower))
    assert better is not None
    assert better.dprime.value >= 0


@given(any_counts(most=40))
def test_no_figure_below_its_gate(counts: Counts) -> None:
    """20 of either sort for figures, 10 and |c| > ½ for a phrase on caution."""
    scarcer = min(counts.signals, counts.noise)
    assert (figures(counts) is None) == (scarcer < 20)
    found, phrase = sensitivity(counts), leaning(counts)
    if scarcer < 10 or found is None or abs(found.criterion) <= 0.5:
        assert phrase is None
    else:
        assert phrase == ("flags_rarely" if found.criterion > 0 else "flags_readily")


@settings(max_examples=15)
@given(st.lists(any_counts(most=8), max_size=25), st.integers(0, 99))
def test_a_class_below_its_gate_has_no_dprime(learners: list[Counts], seed: int) -> None:
    """10 learners with trials, and 20 pooled messages of either sort; the draw is repeatable."""
    found = class_dprime(learners, resamples=50, seed=seed)
    there = [x for x in learners if x.signals or x.noise]
    pooled = figures(sum(there, start=Counts()))
    assert (found is None) == (len(there) < 10 or pooled is None)
    assert found == class_dprime(learners, resamples=50, seed=seed)


def test_a_class_is_ten_learners_with_trials() -> None:
    """Nine are too few, however much they judged, and one who judged nothing is none."""
    learner = Counts(20, 5, 8, 22)
    assert class_dprime([learner] * 10) is not None
    assert class_dprime([learner] * 9) is None
    assert class_dprime([learner] * 9 + [Counts()]) is None


def test_the_class_interval_is_over_learners_not_messages() -> None:
    """Equal learners: no width. Unequal learners: wider than messages alone would say."""
    alike = class_dprime([Counts(20, 5, 8, 22)] * 30)
    assert alike is not None
    assert alike.low == alike.value == alike.high
    row = next(row for row in ROWS if row["id"] == "v21")
    assert alike.value == pytest.approx(float(row["dprime"]), abs=CLOSE)
    mixed = [Counts(25, 0, 2, 28)] * 15 + [Counts(15, 10, 14, 16)] * 15
    spread = class_dprime(mixed)
    by_message = figures(sum(mixed, start=Counts()))
    assert spread is not None
    assert by_message is not None
    assert spread.low < spread.value < spread.high
    assert spread.high - spread.low > by_message.dprime.high - by_message.dprime.low
