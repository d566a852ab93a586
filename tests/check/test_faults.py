"""Seeded faults: each is found with its code, at its line and column, and nothing else is.

A file of ``faults/`` names a clean scenario, what is replaced in it, and the code. ``⟦`` in a
replacement stands before the place where the finding has to be.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from coach.check.template_long import manipulation
from tests.check.making import SMALL, dumped, found_in, plain, write_catalog

FOLDER = Path(__file__).parent / "faults"
FAULTS = sorted(FOLDER.glob("*.yaml"))
MARK = "⟦"
FEWEST = 60


def test_there_are_enough_faults() -> None:
    """There are enough faults."""
    assert len(FAULTS) >= FEWEST


@pytest.mark.parametrize("base", ["small", "manipulation"])
def test_the_bases_are_clean(base: str, tmp_path: Path) -> None:
    """The bases are clean."""
    path = tmp_path / "base.yaml"
    path.write_text(_base(base), "utf-8")
    assert found_in(path) == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda path: path.stem)
def test_fault_is_found_in_its_place(fault: Path, tmp_path: Path) -> None:
    """Fault is found in its place."""
    seeded: dict[str, Any] = plain(fault.read_text("utf-8"))
    path = tmp_path / "base.yaml"
    marked = _base(seeded["base"])
    for one in seeded.get("replace", []):
        assert one["this"].replace(MARK, "") in marked, one["this"]
        marked = marked.replace(one["this"], one["by"], 1)
    path.write_text(marked.replace(MARK, ""), "utf-8")
    if "catalog" in seeded:
        catalog = write_catalog(path, seeded["catalog"])
        marked = catalog.read_text("utf-8")
        catalog.write_text(marked.replace(MARK, ""), "utf-8")
    expected = {(seeded["code"], line, column) for line, column in _places(marked)}
    assert expected, "no place is marked"
    found = found_in(path)
    also = seeded.get("also", [])
    told = {
        (one.problem.code, one.problem.place.line, one.problem.place.column)
        for one in found
        if one.problem.code not in also
    }
    assert told == expected, [
        (one.problem.code, one.problem.where, one.problem.message) for one in found
    ]


def _base(name: str) -> str:
    return manipulation("base") if name == "manipulation" else dumped({**SMALL, "id": "base"})


def _places(text: str) -> list[tuple[int, int]]:
    """Line and column of every mark, marks before it on the line left out."""
    return [
        (number, column + 1 - line[:column].count(MARK))
        for number, line in enumerate(text.split("\n"), 1)
        for column, char in enumerate(line)
        if char == MARK
    ]
