"""The mean of replies, and the checklist after a threat."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.scoring.reactions import (
    CHECKLIST_POINTS,
    CHECKLIST_TOTAL,
    reply_mean,
    response_checklist,
)
from coach.story.scenario import CHECKLIST, Does
from tests.scoring.making import reply

ACTS: tuple[Does, ...] = (*CHECKLIST, "pay", "send", "bargain", "delete")
CHOICES = st.lists(st.lists(st.sampled_from(ACTS), max_size=3))


def doing(*acts: Does) -> list[list[Does]]:
    """Choices that do one thing each."""
    return [[act] for act in acts]


def test_the_reply_mean() -> None:
    """Safe 1, risky ½, harmful 0; nothing chosen is nothing to say."""
    assert reply_mean([reply("safe"), reply("risky"), reply("harmful"), reply("safe")]) == 0.625
    assert reply_mean([]) is None


def test_the_points_are_those_of_the_whole_checklist() -> None:
    """Seven acts, 14 points, telling someone most of all."""
    assert set(CHECKLIST_POINTS) == set(CHECKLIST)
    assert CHECKLIST_TOTAL == 14
    assert max(CHECKLIST_POINTS, key=CHECKLIST_POINTS.__getitem__) == "tell"


def test_without_a_threat_there_is_no_checklist() -> None:
    """None, not 0; with a threat and nothing done it is 0."""
    assert response_checklist(doing(*CHECKLIST), None) is None
    nothing = response_checklist([], 0)
    assert nothing is not None
    assert nothing.share == 0
    assert nothing.missing == CHECKLIST


def test_only_what_is_done_after_the_threat_counts() -> None:
    """Two replies were chosen before it."""
    found = response_checklist(doing("tell", "stop", "tell", "evidence"), 2)
    assert found is not None
    assert found.done == ("tell", "evidence")
    assert found.points == 5


@pytest.mark.parametrize(
    ("acts", "undone"),
    [
        (("nopay", "pay"), ("nopay",)),
        (("pay",), ("nopay",)),
        (("pay", "nopay"), ()),
        (("nopay", "pay", "nopay", "send"), ("nomore",)),
    ],
)
def test_what_was_undone_last_is_known(acts: tuple[Does, ...], undone: tuple[Does, ...]) -> None:
    """So that a word can be said of it."""
    found = response_checklist(doing(*acts), 0)
    assert found is not None
    assert found.undone == undone


@pytest.mark.parametrize(
    ("acts", "threat_at", "done", "repaired"),
    [
        (("pay", "nopay"), 0, (), ("nopay",)),
        (("nopay", "pay"), 0, (), ()),
        (("nopay", "pay", "nopay"), 0, (), ("nopay",)),
        (("nopay", "nomore"), 0, ("nopay", "nomore"), ()),
        (("send", "nomore"), 1, (), ("nomore",)),
        (("send", "nopay"), 1, ("nopay",), ()),
        (("bargain", "stop"), 0, ("stop",), ()),
    ],
)
def test_repairs(
    acts: tuple[Does, ...], threat_at: int, done: tuple[Does, ...], repaired: tuple[Does, ...]
) -> None:
    """Paid, then stopped: half. Stopped, then paid: not stopped. Sent before the threat too."""
    found = response_checklist(doing(*acts), threat_at)
    assert found is not None
    assert (found.done, found.repaired) == (done, repaired)
    assert found.points == 2 * len(done) + len(repaired)


def test_the_one_order_that_matters_is_told_not_graded() -> None:
    """Evidence before delete."""
    late = response_checklist(doing("delete", "evidence"), 0)
    early = response_checklist(doing("evidence", "delete"), 0)
    assert late is not None
    assert early is not None
    assert late.deleted_first
    assert not early.deleted_first
    assert late.points == early.points


@given(CHOICES, st.integers(0, 3))
def test_every_act_is_in_one_place(choices: list[list[Does]], threat_at: int) -> None:
    """Done, repaired or missing; the share between 0 and 1."""
    found = response_checklist(choices, threat_at)
    assert found is not None
    assert sorted(found.done + found.repaired + found.missing) == sorted(CHECKLIST)
    assert set(found.undone) <= set(found.missing)
    assert 0 <= found.share <= 1


@given(CHOICES.filter(lambda x: not any({"pay", "send"} & set(acts) for acts in x)))
def test_the_order_changes_no_points(choices: list[list[Does]]) -> None:
    """Telling someone first or last, blocking at once: the same."""
    one, two = response_checklist(choices, 0), response_checklist(choices[::-1], 0)
    assert one is not None
    assert two is not None
    assert one.points == two.points
