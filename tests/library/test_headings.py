"""The shelf: what it shows of a story is what the story says, read from its head alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from coach.library.headings import headings, read_heading
from coach.library.stories import Story
from tests.conftest import SHIPPED
from tests.scenes import data


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_heading_says_what_the_story_says(shipped: Story, language: str) -> None:
    """In both languages."""
    heading = read_heading(shipped.path, language)
    told = shipped.told_in(language)
    assert heading is not None
    for name in ("id", "title", "summary", "kind", "ages", "minutes", "place", "protagonist"):
        assert getattr(heading, name) == getattr(told, name)
    assert heading.for_adults == shipped.for_adults


def test_all_that_ships_is_on_the_shelf_the_tutorial_first() -> None:
    """And nothing is broken."""
    found, broken = headings("en")
    assert sorted(heading.id for heading in found) == sorted(SHIPPED)
    assert found[0].kind == "tutorial"
    assert broken == []


def test_keys_in_another_order_are_found_too(tmp_path: Path) -> None:
    """A title after the beats."""
    story = data()
    title = story.pop("title")
    path = tmp_path / "story.yaml"
    path.write_text(yaml.safe_dump({**story, "title": title}, sort_keys=False), encoding="utf-8")
    heading = read_heading(path, "en")
    assert heading is not None
    assert heading.title == title


@pytest.mark.parametrize("text", ["", "title: [", "a: 1", "\x00"])
def test_a_file_without_a_head_is_not_on_the_shelf(tmp_path: Path, text: str) -> None:
    """And stops nothing."""
    path = tmp_path / "story.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_heading(path, "en") is None
    assert read_heading(tmp_path / "missing.yaml", "en") is None
