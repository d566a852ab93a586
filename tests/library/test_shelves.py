"""Where scenarios are found."""

from __future__ import annotations

import pytest

from coach.check.run import asked_for, looked_at
from coach.library.shelves import known_scenarios, own_scenarios, scenario_files, shelf
from tests.check.making import KNOWN


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a home, as a container may be."""

    def nowhere(*_: object, **__: object) -> None:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.user_data_path", nowhere)


@pytest.mark.usefixtures("homeless")
def test_without_a_home_there_are_the_programs_own() -> None:
    """To play, to list and to check."""
    shipped = scenario_files(shelf("scenarios"))
    assert own_scenarios() == []
    assert list(known_scenarios()) == shipped
    asked = asked_for([], KNOWN)
    assert asked.scenarios == shipped
    assert shelf("scenarios") in list(looked_at(asked, KNOWN, []))
