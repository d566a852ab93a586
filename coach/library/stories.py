"""The stories a person can play: found by id or path, opened, told in their language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

from coach.library.knowledge import Knowledge
from coach.library.located import Located
from coach.library.problems import Unreadable, did_you_mean
from coach.library.scenarios import load
from coach.library.shelves import find_scenario, known_scenarios
from coach.library.translation import scenario_in
from coach.story.scenario import Scenario

ADULT = 18


class NoSuchStory(Exception):
    """No scenario has this id; ``near`` says which one may have been meant."""

    def __init__(self, name: str, near: str) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class Story(Struct, frozen=True):
    """A scenario that can be played, and the file it came from."""

    source: Scenario
    """In the language it was written in."""
    path: Path
    located: Located

    def told_in(self, language: str) -> Scenario:
        """The scenario in a language, as far as it is translated."""
        return scenario_in(self.source, self.path, language)

    @property
    def for_adults(self) -> bool:
        """Whether it is meant for learners from 18 only."""
        youngest = self.source.ages[0]
        return youngest is not None and youngest >= ADULT


def open_story(name: str) -> Story:
    """The story with this id, or in this file.

    Raises:
        NoSuchStory: there is no such id.
        Unreadable: the file cannot be used; with every problem.
    """
    path = find_scenario(name)
    if path is None:
        raise NoSuchStory(name, did_you_mean(name, [path.stem for path in known_scenarios()]))
    loaded = load(path, known_tactics())
    return Story(loaded.scenario, path, loaded.located)


def all_stories() -> tuple[list[Story], list[Unreadable]]:
    """Every story a person has, tutorial first, and the files that cannot be used."""
    stories: list[Story] = []
    broken: list[Unreadable] = []
    for path in known_scenarios():
        try:
            loaded = load(path, known_tactics())
        except Unreadable as error:
            broken.append(error)
        else:
            stories.append(Story(loaded.scenario, path, loaded.located))
    stories.sort(key=lambda story: (story.source.kind != "tutorial", story.source.title))
    return stories, broken


@cache
def known_tactics() -> frozenset[str]:
    """The ids of all tactics that may be flagged."""
    return frozenset(Knowledge().source_entries("tactics"))
