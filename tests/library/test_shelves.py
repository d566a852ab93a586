"""Where scenarios are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.check.run import asked_for, looked_at
from coach.library.shelves import (
    find_scenario,
    known_scenarios,
    own_scenarios,
    scenario_files,
    shelf,
    user_shelf,
)
from coach.library.stories import NoSuchStory, all_stories, open_story
from tests.check.making import KNOWN, SMALL, dumped, found_in


@pytest.fixture
def homeless(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a home, as a container may be."""

    def nowhere(*_: object, **__: object) -> None:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.PlatformDirs", nowhere)


@pytest.mark.usefixtures("homeless")
def test_without_a_home_there_are_the_programs_own() -> None:
    """To play, to list and to check."""
    shipped = scenario_files(shelf("scenarios"))
    assert own_scenarios() == []
    assert list(known_scenarios()) == shipped
    asked = asked_for([], KNOWN)
    assert asked.scenarios == shipped
    assert shelf("scenarios") in list(looked_at(asked, KNOWN, []))


def own(name: str, text: str) -> Path:
    """A file in a person's own folder."""
    path = user_shelf() / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_id_counts_before_the_name_of_the_file() -> None:
    """What the list shows can be played; a file that cannot be read is found by its name."""
    crossed = own("this.yaml", dumped({**SMALL, "id": "that"}))
    other = own("that.yaml", dumped({**SMALL, "id": "other-id"}))
    broken = own("broken.yaml", "title: [")
    assert find_scenario("that") == crossed
    assert find_scenario("other-id") == other
    assert find_scenario("this") == crossed
    assert find_scenario("broken") == broken
    assert find_scenario("new-friend") == shelf("scenarios") / "new-friend.yaml"
    for story in all_stories(whole=False)[0]:
        assert find_scenario(story.id) == story.path
    with pytest.raises(NoSuchStory) as nothing:
        open_story("othr-id")
    assert "other-id" in nothing.value.near


def test_a_name_no_system_would_take_is_nothing() -> None:
    """On the command line."""
    long = "x" * 5000
    assert find_scenario(long) is None
    assert len(asked_for([long], KNOWN).wrong) == 1
    assert find_scenario("a\0b") is None


@pytest.mark.parametrize("twin", ["a/b", "x" * 5000])
def test_nor_is_one_in_a_file(twin: str, tmp_path: Path) -> None:
    """A twin that cannot be is told as missing."""
    path = tmp_path / "example.yaml"
    path.write_text(dumped({**SMALL, "twin": twin}), "utf-8")
    assert [one.problem.code for one in found_in(path)] == ["measure-twin"]
