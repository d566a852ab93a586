"""The shelf: what it shows of a story is what the story says, read from its head alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from coach.i18n.formats import folded
from coach.i18n.language import use
from coach.library import headings
from coach.library.headings import read_heading
from coach.library.shelves import user_shelf
from coach.library.stories import Story, all_stories
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
    found, broken = all_stories(whole=False)
    assert sorted(story.id for story in found) == sorted(SHIPPED)
    assert found[0].heading.kind == "tutorial"
    assert broken == []


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_shelf_is_in_the_order_of_the_titles_one_reads(language: str, *, whole: bool) -> None:
    """After the tutorial; É stands with E."""
    use(language)
    rest = [one for one in all_stories(whole=whole)[0] if one.heading.kind != "tutorial"]
    titles = [folded(story.heading_in(language).title) for story in rest]
    assert titles == sorted(titles)


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


def test_what_was_read_once_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second start asks no file for its head, in either language."""
    use("fr")
    user_shelf().parent.mkdir(parents=True, exist_ok=True)
    (user_shelf().parent / "coach.db").touch()
    first = [story.heading_in("fr") for story in all_stories(whole=False)[0]]
    monkeypatch.setattr(headings, "_read", None)
    assert [story.heading_in("fr") for story in all_stories(whole=False)[0]] == first


def test_a_kept_head_is_never_trusted_when_its_file_changed() -> None:
    """A facilitator corrects a title, and sees it; a story that goes is gone."""
    path = user_shelf() / "mine.yaml"
    path.parent.mkdir(parents=True)
    for title in ("One title", "Another title"):
        story = {**data(), "id": "mine", "title": title}
        path.write_text(yaml.safe_dump(story, sort_keys=False), encoding="utf-8")
        assert title in [one.heading.title for one in all_stories(whole=False)[0]]
    path.unlink()
    assert "mine" not in [one.id for one in all_stories(whole=False)[0]]


def test_heads_are_kept_only_where_something_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """To somebody who keeps nothing not even a list of titles is left on the device."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    all_stories(whole=False)
    assert not (tmp_path / "cache").exists()
    user_shelf().parent.mkdir(parents=True, exist_ok=True)
    (user_shelf().parent / "coach.db").touch()
    all_stories(whole=False)
    assert [one.name for one in (tmp_path / "cache").rglob("*.*")] == ["headings.msgpack"]


def test_in_private_mode_no_head_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nor is a cache that cannot be read in anybody's way."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("coach.library.kept_headings.may_write", lambda: False)
    (user_shelf().parent).mkdir(parents=True)
    (user_shelf().parent / "coach.db").touch()
    all_stories(whole=False)
    assert list(tmp_path.iterdir()) == []
    kept = tmp_path / "coach" / "headings.msgpack"
    kept.parent.mkdir()
    kept.write_bytes(b"\xff nonsense")
    assert len(all_stories(whole=False)[0]) == len(SHIPPED)
