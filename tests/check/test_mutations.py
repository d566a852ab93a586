"""Mutations of shipped scenarios are found, or harmless by a second, naive definition as well."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from coach.check.template import ordinary
from coach.check.template_long import manipulation
from coach.library.located import read
from coach.library.shelves import scenario_files, shelf
from tests.check.agreement import disagreements, opened
from tests.check.making import plain
from tests.check.mutating import MUTATIONS, Tree, mutated
from tests.check.naive import Naive, TooManyStates

SHARE = 20
"""Mutations of each scenario in this suite; ``python -m tests.check.long`` makes them all."""
STATES = 12_000
"""Fewer for a scenario that is slow to enumerate: so many states are enumerated in all."""
MOST = 12_000
"""A scenario with more is left to the long form."""
SHIPPED = scenario_files(shelf("scenarios"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_scenario(path: Path) -> None:
    """Shipped scenario."""
    _hold(read(path).data, seed=1, count=SHARE)


@pytest.mark.parametrize("text", [manipulation("base"), ordinary("base")], ids=["long", "short"])
def test_template(text: str) -> None:
    """Template."""
    _hold(plain(text), seed=2, count=SHARE * 4)


def _hold(source: Tree, seed: int, count: int) -> None:
    whole = opened(source)
    assert whole is not None
    try:
        states = len(Naive(whole.scenario, MOST).states)
    except TooManyStates:
        pytest.skip("left to tests.check.long")
    assert disagreements(whole) == []
    chance = Random(seed)
    for number in range(min(count, max(1, STATES // states))):
        name, data = mutated(source, chance)
        story = opened(data)
        if story is not None:
            assert disagreements(story) == [], (number, name)


def test_every_mutation_is_tried() -> None:
    """Every mutation is tried."""
    chance = Random(3)
    source = plain(manipulation("base"))
    assert {mutated(source, chance)[0] for _ in range(600)} == set(MUTATIONS)
