"""Whatever a file holds, checking it gives findings or success."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach.check.template import ordinary
from coach.check.template_long import manipulation
from tests.check.fuzzing import damaged, survives
from tests.check.making import SMALL, dumped
from tests.check.yaml_constructs import CONSTRUCTS, EVERY

FEWEST = 150
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def test_every_chapter_is_there() -> None:
    """Every chapter is there."""
    assert len(EVERY) >= FEWEST
    assert len(CONSTRUCTS) == 7


@pytest.mark.parametrize("text", EVERY, ids=range(len(EVERY)))
def test_construct(text: str, tmp_path: Path) -> None:
    """Construct."""
    path = tmp_path / "example.yaml"
    assert survives(text, path).findings
    small = dumped(SMALL)
    survives(small.replace("A bike for tomorrow", text), path)
    indented = text.replace("\n", "\n  ")
    survives(small.replace("title: A bike for tomorrow", f"title:\n  {indented}"), path)


@settings(max_examples=150, derandomize=True, suppress_health_check=SLOW)
@given(seed=st.integers(0, 2**32))
def test_damaged_scenario(seed: int, tmp_path: Path) -> None:
    """Damaged scenario."""
    chance = Random(seed)
    source = chance.choice((dumped(SMALL), ordinary("example"), manipulation("example")))
    survives(damaged(source, chance), tmp_path / "example.yaml")


@settings(max_examples=60, derandomize=True, suppress_health_check=SLOW)
@given(raw=st.binary(max_size=200))
def test_bytes(raw: bytes, tmp_path: Path) -> None:
    """Bytes."""
    survives(raw, tmp_path / "example.yaml")
    survives(dumped(SMALL).encode() + raw, tmp_path / "example.yaml")


@settings(max_examples=60, derandomize=True, suppress_health_check=SLOW)
@given(seed=st.integers(0, 2**32))
def test_damaged_catalog(seed: int, tmp_path: Path) -> None:
    """Damaged catalog."""
    from tests.check.making import write_catalog

    path = tmp_path / "example.yaml"
    path.write_text(dumped(SMALL), "utf-8")
    entry = 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr "Un vélo pour demain"\n'
    catalog = write_catalog(path, entry)
    broken = damaged(catalog.read_text("utf-8"), Random(seed))
    catalog.write_bytes(broken.encode("utf-8", "surrogatepass"))
    survives(dumped(SMALL), path)
