"""Every row of ``vectors/items.csv``, to 1e-9.

A row's ``value`` is the figure, ``lo`` and ``hi`` its 95 % interval where it has one. What a
row's ``key`` means, and two exceptions (``lo`` of CHK, the interval of a perfect D6), is said at
the function that checks it. ``test_every_row_is_checked`` keeps a new row from being skipped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from math import sqrt
from typing import cast

import pytest

from coach.scoring.before_after import Paired, change, d_z, hedges_g, summed_up, wilcoxon_w
from coach.scoring.detection import Counts
from coach.scoring.earliness import StageCounts, informedness
from coach.scoring.intervals import Estimate, fisher, wilson
from coach.scoring.items import analyse_items, correlation, feldt, kr20, reliability
from coach.scoring.naming import cohen_kappa, credit
from coach.scoring.reactions import response_checklist
from coach.scoring.sensitivity import auc_from_rating
from coach.scoring.small_cells import Size, projected
from coach.story.scenario import Does
from coach.story.trial import Trial
from tests.scoring.making import number, signal, vector_rows

Row = dict[str, str]
Figure = float | Estimate | None

ROWS = vector_rows("items.csv")
D1_ROWS = [row for row in ROWS if row["statistic"] == "response_row"]
D1 = [[digit == "1" for digit in row["value"].lstrip("'")] for row in D1_ROWS]
D3 = next(row["source"] for row in ROWS if row["dataset"] == "D3")
D3_BEFORE, D3_AFTER = (
    [float(one) for one in found.split()]
    for found in re.findall(r"(?:pre|post)=([\d ]+)", D3)
)  # fmt: skip
# The summary that the example of statpsych's ci.mean.ps starts from: 58.2 ± 7.43 against
# 51.4 ± 8.92, correlation .537, 30 pairs; its printed estimate, SE, t and limits all agree.
PUB1 = Paired(
    pairs=30,
    before=51.4,
    after=58.2,
    variance_before=8.92**2,
    variance_after=7.43**2,
    covariance=0.537 * 7.43 * 8.92,
)

ROUNDED = 1.96
"""How far the intervals of two sorts of rows reach; all others reach 1.95996…"""


def pairs_of(row: Row) -> Paired:
    """The paired measures that a row is about: PUB1's summary, or D3's raw data."""
    return PUB1 if row["dataset"] == "PUB1" else summed_up(D3_BEFORE, D3_AFTER)


def d1_runs() -> list[list[Trial]]:
    """D1 as ten runs judging ten messages: a 1 is a hit, a 0 a miss."""
    return [
        [signal("flag" if right else "ordinary", message=str(n)) for n, right in enumerate(row, 1)]
        for row in D1
    ]


def estimate_p(row: Row) -> Figure:
    """``key`` is the item, counted from 1; share right with Wilson's interval."""
    return analyse_items(d1_runs())[int(row["key"]) - 1].share_right


def item_rest(row: Row) -> Figure:
    """Item against the others, with Fisher's interval."""
    item = analyse_items(d1_runs())[int(row["key"]) - 1]
    assert item.item_rest_interval is not None
    assert item.item_rest == item.item_rest_interval.value
    return item.item_rest_interval


def item_total(row: Row) -> Figure:
    """Item against the total with the item in it: the plain correlation, no figure of ours."""
    place = int(row["key"]) - 1
    return correlation([float(x[place]) for x in D1], [float(sum(x)) for x in D1])


def kr20_without(row: Row) -> Figure:
    """KR-20 of the nine other items."""
    place = int(row["key"]) - 1
    return kr20([x[:place] + x[place + 1 :] for x in D1])


def of_d1(row: Row) -> Figure:
    """Figures of the whole test; ``key`` of KR-20 is the number of items. The gate is lowered."""
    found = reliability(d1_runs(), min_runs=10, min_items=8)
    assert found is not None
    assert (found.runs, found.items) == (10, 10)
    figures: dict[str, Figure] = {
        "kr20": found.kr20,
        "total_mean": found.total_mean,
        "total_var_pop": found.total_variance,
        "total_sd_sample": found.total_deviation,
        "sem": found.standard_error,
    }
    return figures[row["statistic"]]


def feldt_row(row: Row) -> Figure:
    """``key`` gives the figure, the items k and the runs n."""
    alpha, items, runs = re.findall(r"=([\d.]+)", row["key"])
    return feldt(float(alpha), runs=int(runs), items=int(items))


def fisher_row(row: Row) -> Figure:
    """``key`` gives the correlation and the pairs; this interval reaches 1.96, rounded."""
    r, n = re.findall(r"=([\d.]+)", row["key"])
    return fisher(float(r), int(n), ROUNDED)


def wilson_row(row: Row) -> Figure:
    """``key`` is successes/trials."""
    successes, trials = row["key"].split("/")
    return wilson(int(successes), int(trials))


def mean_change(row: Row) -> Figure:
    """Mean of after − before with its t interval; the note gives its standard error and t."""
    paired = pairs_of(row)
    standard_error, t = (float(x) for x in re.findall(r"=([\d.]+)", row["note"]))
    ours = sqrt(paired.variance_of_change / paired.pairs)
    assert ours == pytest.approx(standard_error, abs=1e-9)
    assert change(paired).mean.value / ours == pytest.approx(t, abs=1e-9)
    return change(paired).mean


def standardised(row: Row) -> Figure:
    """d_av with Bonett's interval; ``adj`` in the note is the same times √((n − 2)/(n − 1))."""
    found = change(pairs_of(row)).d_av
    assert found is not None
    adjusted = float(re.findall(r"adj=([\d.]+)", row["note"])[0])
    assert found.value * sqrt(28 / 29) == pytest.approx(adjusted, abs=1e-9)
    return found


def kappa(row: Row) -> Figure:
    """``key`` holds the table; the note the share on its diagonal."""
    table = cast(list[list[int]], json.loads(row["key"][row["key"].index("[[") :]))
    diagonal = sum(line[place] for place, line in enumerate(table)) / sum(map(sum, table))
    assert row["note"] == f"accuracy={diagonal}"
    return cohen_kappa(table)


def area(row: Row) -> Figure:
    """``key`` lists ratings 2 (flag), 1, 0 as ``rating x times`` or one by one.

    The interval reaches 1.96, rounded. For the perfect one there is none, as its key asks; the
    row repeats the value instead.
    """
    if row["key"].startswith("perfect"):
        found = auc_from_rating(Counts(hits=6, correct_rejections=6))
        assert found is not None
        assert found.standard_error == 0
        assert found.interval() is None
        return Estimate(found.value, found.value, found.value)
    levels = []
    for part in row["key"].split("; "):
        ratings = [one.partition("x") for one in part.split()[1].split(",")]
        times = dict.fromkeys("012", 0)
        for level, _, n in ratings:
            times[level] += int(n or 1)
        levels.append(times)
    with_flag, without = levels
    found = auc_from_rating(
        Counts(
            hits=with_flag["2"],
            misses=with_flag["1"] + with_flag["0"],
            false_alarms=without["2"],
            correct_rejections=without["1"] + without["0"],
            unsure_signals=with_flag["1"],
            unsure_ordinary=without["1"],
        )
    )
    assert found is not None
    standard_error = float(row["note"].removeprefix("SE="))
    assert found.standard_error == pytest.approx(standard_error, abs=1e-9)
    return found.interval(ROUNDED)


def early(row: Row) -> Figure:
    """``key`` holds hits, signals, false alarms and noise of the eight stages."""
    columns = [json.loads(found) for found in re.findall(r"\[[\d, ]+\]", row["key"])]
    return informedness([StageCounts(*numbers) for numbers in zip(*columns, strict=True)])


def checklist(row: Row) -> Figure:
    """``key`` is what was done in order, then what of it repairs something done before.

    The value is the share of 14 points. ``lo`` is an order score that we do not give: the only
    order that matters is evidence before delete.
    """
    done, _, repaired = row["key"].partition(" repaired:")
    undone: dict[str, Does] = {"nopay": "pay", "nomore": "send"}
    acts = [undone[repaired]] if repaired else []
    acts += cast(list[Does], [act for act in done.split(">") if act])
    found = response_checklist([[act] for act in acts], threat_at=0)
    assert found is not None
    return found.share


def named(row: Row) -> Figure:
    """``key`` is the tactic named and those of the message; T1, T2 and T3 share a family."""
    families = {"T1": "one", "T2": "one", "T3": "one", "T9": "nine"}
    found = re.search(r"named=(T\d) true=\{([T\d,]+)\}", row["key"])
    if found is None:
        return credit(signal("flag", "trust", "T1"), families)
    return credit(signal("flag", "trust", *found[2].split(","), named=found[1]), families)


CHECKS: dict[str, Callable[[Row], Figure]] = {
    "p": estimate_p,
    "r_pbis_uncorrected": item_total,
    "r_item_rest": item_rest,
    "kr20_if_deleted": kr20_without,
    "kr20": of_d1,
    "total_mean": of_d1,
    "total_var_pop": of_d1,
    "total_sd_sample": of_d1,
    "sem": of_d1,
    "feldt_ci": feldt_row,
    "fisher_ci": fisher_row,
    "wilson": wilson_row,
    "paired_mean_diff": mean_change,
    "d_av": standardised,
    "d_z": lambda row: d_z(pairs_of(row)),
    "hedges_g_unpaired": lambda row: hedges_g(pairs_of(row)),
    "wilcoxon_W": lambda _: wilcoxon_w(D3_BEFORE, D3_AFTER),
    "cohen_kappa": kappa,
    "auc_trapezoid": area,
    "stage_J": early,
    "completeness|order": checklist,
    "credit": named,
}
WORDS: dict[Size, str] = {
    "too_few_runs": "not enough answers yet",
    "few": "fewer than 5",
    "nearly_all": "nearly everyone",
    "about": "about {about} of {of}",
}
PROJECTED = [row for row in ROWS if row["statistic"] == "projected_text"]
FIGURES = [row for row in ROWS if row not in D1_ROWS and row not in PROJECTED]


@pytest.mark.parametrize(
    "row", FIGURES, ids=lambda row: f"{row['dataset']} {row['statistic']} {row['key'][:30]}"
)
def test_row(row: Row) -> None:
    """The figure, and both ends of its interval where the row has them."""
    found = CHECKS[row["statistic"]](row)
    value = found.value if isinstance(found, Estimate) else found
    ends = (found.low, found.high) if isinstance(found, Estimate) else (None, None)
    lo = None if row["dataset"] == "CHK" else number(row["lo"])
    for ours, theirs in (
        (value, number(row["value"])),
        (ends[0], lo),
        (ends[1], number(row["hi"])),
    ):
        assert ours == (None if theirs is None else pytest.approx(theirs, abs=1e-9, rel=0))


@pytest.mark.parametrize("row", PROJECTED, ids=lambda row: row["key"])
def test_projected_row(row: Row) -> None:
    """``key`` is people of runs; the words are of the test, the program returns sizes."""
    people, runs = (int(x) for x in row["key"].split(" of "))
    found = projected(people, runs)
    assert WORDS[found.size].format(about=found.about, of=found.of) == row["value"]


def test_published_figures_of_d1() -> None:
    """The shares and the variance printed with the ten students' answers."""
    printed = {row["key"]: row["published"] for row in D1_ROWS + FIGURES if row["statistic"] == "p"}
    shares = {item.message: item.share_right.value for item in analyse_items(d1_runs())}
    assert shares == {key: float(figure) for key, figure in printed.items()}


def test_every_row_is_checked() -> None:
    """None is left out: ten rows of answers, the projected ones, and a check for all others."""
    assert len(D1) == 10
    assert len(ROWS) == len(D1_ROWS) + len(PROJECTED) + len(FIGURES)
    assert {row["statistic"] for row in FIGURES} == set(CHECKS)
