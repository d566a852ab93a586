"""The stories a person can play: found by id or path, opened, told in their language.

On a shelf a story is only its heading; it is read whole when somebody plays it.
"""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from coach.i18n.formats import folded
from coach.i18n.language import _, current
from coach.library.headings import Heading, translated
from coach.library.kept_headings import KeptHeadings
from coach.library.problems import Place, Problem, Unreadable, did_you_mean
from coach.library.shelves import find_scenario, known_names, known_scenarios

if TYPE_CHECKING:  # a shelf needs no reader of whole files: they are imported when one is played
    from coach.library.located import Located
    from coach.library.scenarios import Loaded
    from coach.story.scenario import Scenario


class NoSuchStory(Exception):
    """No scenario has this id; ``near`` says which one may have been meant."""

    def __init__(self, name: str, near: str) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


class Story:
    """A scenario that can be played, and the file it is in."""

    def __init__(
        self, path: Path, heading: Heading, loaded: Loaded | None = None, *,
        told: Heading | None = None,
    ) -> None:  # fmt: skip
        self.path = path
        self.heading = heading
        """Title, summary and the like, in the language it was written in."""
        self._given = loaded
        self._headings = {heading.language: heading}
        if told is not None:  # the heading in the language in use, where it is known already
            self._headings[current()] = told

    @property
    def id(self) -> str:
        """The scenario's id."""
        return self.heading.id

    @property
    def for_adults(self) -> bool:
        """Whether it is meant for learners from 18 only."""
        return self.heading.for_adults

    @cached_property
    def loaded(self) -> Loaded:
        """The whole file.

        Raises:
            Unreadable: it cannot be used; with every problem.
        """
        return self._given or _load(self.path)

    @property
    def source(self) -> Scenario:
        """The scenario in the language it was written in. Raises as ``loaded`` does."""
        return self.loaded.scenario

    @property
    def located(self) -> Located:
        """The places in its file. Raises as ``loaded`` does."""
        return self.loaded.located

    def told_in(self, language: str) -> Scenario:
        """The scenario in a language, as far as it is translated. Raises as ``loaded`` does."""
        from coach.library.translation import scenario_in

        return scenario_in(self.source, self.path, language)

    def heading_in(self, language: str) -> Heading:
        """The heading in a language, as far as it is translated."""
        if language not in self._headings:
            self._headings[language] = translated(self.heading, language)
        return self._headings[language]


def story_of(loaded: Loaded) -> Story:
    """A story whose file was read already."""
    one = loaded.scenario
    heading = Heading(
        one.id, one.language, one.title, one.summary, one.kind, one.ages, one.minutes, one.place,
        one.protagonist, loaded.path,
    )  # fmt: skip
    return Story(loaded.path, heading, loaded)


def open_story(name: str) -> Story:
    """The story with this id, or in this file, read whole.

    Raises:
        NoSuchStory: there is no such id.
        Unreadable: the file cannot be used; with every problem.
    """
    path = find_scenario(name)
    if path is None:
        raise NoSuchStory(name, did_you_mean(name, known_names()))
    return story_of(_load(path))


def all_stories(*, whole: bool = True) -> tuple[list[Story], list[Unreadable]]:
    """Every story a person has, tutorial first, and the files that cannot be used.

    With ``whole`` every file is read to its end, so that each fault is found; without, only its
    heading is, which is many times as fast, and faster still at the next start.
    """
    stories: list[Story] = []
    broken: list[Unreadable] = []
    kept = None if whole else KeptHeadings()
    for path in known_scenarios():
        try:
            story = (kept and _on_shelf(path, kept)) or story_of(_load(path))
        except Unreadable as error:
            broken.append(error)
            continue
        if any(one.id == story.id for one in stories):
            broken.append(Unreadable([_taken(path, story.id)]))
        else:
            stories.append(story)
    if kept is not None:
        kept.save()
    stories.sort(key=_order)
    return stories, broken


def _order(story: Story) -> tuple[bool, str]:
    """The tutorial, then by the titles that are read, accents not mattering."""
    return story.heading.kind != "tutorial", folded(story.heading_in(current()).title)


def _taken(path: Path, name: str) -> Problem:
    """A person's own file with the id of another chat: that one stays, as for ``open_story``."""
    words = _("there is another chat with the id '{name}' already; give this one its own")
    return Problem("shape-unreadable", str(path), Place(1, 1), words.format(name=name))


def _on_shelf(path: Path, kept: KeptHeadings) -> Story | None:
    """A story of which only the heading was read; None where there is no heading to read."""
    heading = kept.heading(path, "")
    if heading is None:
        return None
    return Story(path, heading, told=kept.heading(path, current()))


def _load(path: Path) -> Loaded:
    from coach.library.scenarios import load

    return load(path, known_tactics())


@cache
def known_tactics() -> frozenset[str]:
    """The ids of all tactics that may be flagged."""
    from coach.library.knowledge import Knowledge

    return frozenset(Knowledge().source_entries("tactics"))
