"""One sitting at the coach: what is kept and how it is set, on this device or in memory only.

A private sitting has the same runs and settings, in memory: going Home drops nothing, and leaving
the program drops everything. Files belong to ``coach.store``, words and keys to the front ends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from coach.i18n.language import LANGUAGES, use
from coach.library.problems import Unreadable
from coach.store.keeping import Keeper, Trouble, forget_all, in_memory, open_keeper

if TYPE_CHECKING:  # a sitting without runs begins without what reads them
    from coach.library.stories import Story
    from coach.practice.next_story import Suggestion
    from coach.report.history import Past
    from coach.store.runs import Run
    from coach.story.playthrough import Playthrough
    from coach.story.scenario import Scenario

Setting = Literal["language", "adult", "theme", "motion", "guided"]
ON, OFF = "yes", "no"


class NextUp(Struct, frozen=True):
    """The chat to play next, and why."""

    story: Story
    suggestion: Suggestion


class Sitting:
    """What a learner has played and chosen, as long as the program runs or longer."""

    def __init__(
        self, keeper: Keeper | None = None, *, private: bool = False, path: Path | None = None
    ) -> None:
        self.private = private
        """Asked for on the command line: nothing is written, whatever happens."""
        self._path = path
        self._told: Trouble | None = None
        self._past: tuple[tuple[int, tuple[str, ...]], list[Past]] | None = None
        self.changes = 0
        """Goes up whenever something was played or erased, kept or no longer kept."""
        self.keeper = keeper if keeper is not None and keeper.keeps else in_memory()
        self._trouble = keeper.trouble if keeper is not None else None

    @property
    def kept(self) -> bool:
        """Whether runs are kept on this device; not any more once that has failed."""
        return self.keeper.keeps

    # -- settings -------------------------------------------------------------------------------

    def setting(self, name: Setting) -> str | None:
        """What was chosen; None when nothing was."""
        return self.keeper.setting(name)

    def choose(self, name: Setting, value: str) -> None:
        """Remember a choice."""
        self.changes += 1
        self.keeper.set(name, value)

    def is_on(self, name: Setting, *, otherwise: bool = False) -> bool:
        """A setting that is on or off."""
        value = self.setting(name)
        return otherwise if value is None else value == ON

    def offered(self, stories: Sequence[Story]) -> list[Story]:
        """The stories for the learner's age."""
        adult = self.is_on("adult")
        return [story for story in stories if adult or not story.for_adults]

    def speak(self, *, as_set: bool) -> None:
        """Speak the language that was chosen, unless one was asked for on the command line."""
        language = self.setting("language")
        if as_set and language in LANGUAGES:
            use(language)

    # -- runs -----------------------------------------------------------------------------------

    def begin(self, kept: Run | None = None, *, repeated: bool = False) -> None:
        """A chat is opened: a new run, or one that goes on."""
        self.keeper.begin(kept, repeated=repeated)

    def keep(self, run: Playthrough) -> None:
        """Keep everything done in a run; durable when this returns."""
        self.changes += 1
        self.keeper.keep(run)

    def past(self, stories: Sequence[Story]) -> list[Past]:
        """Every run there is, the earliest first."""
        state = (self.changes, tuple(story.id for story in stories))
        if self._past is None or self._past[0] != state:
            try:
                found = self._read_past(stories)
            except (sqlite3.Error, OSError):
                found = []
            self._past = (state, found)
        return self._past[1]

    def _read_past(self, stories: Sequence[Story]) -> list[Past]:
        runs = self.keeper.runs
        if runs is None or not runs.all():
            return []
        from coach.report.history import past_runs

        return past_runs(runs, stories)

    def unfinished(self, stories: Sequence[Story]) -> Past | None:
        """The latest run, if it can be gone on with or could be before its story changed."""
        past = self.past(stories)
        return past[-1] if past and past[-1].run.ending is None else None

    def next_up(self, stories: Sequence[Story]) -> NextUp | None:
        """What to play next among these stories; the same until something more is played."""
        from coach.library.knowledge import Knowledge
        from coach.practice.next_story import Suggestion, suggest
        from coach.report.history import seen

        past = self.past(stories)
        first = next((one for one in stories if one.heading.kind == "tutorial"), None)
        if not past and first:  # nothing is known yet: no need to read every story
            return NextUp(first, Suggestion(first.id, "first"))
        families = {name: one.family for name, one in Knowledge().tactics.items()}
        chance = Random(f"{past[-1].run.begun} {len(past)}" if past else 0)  # noqa: S311 -- no secret
        now = datetime.now(UTC)
        found = suggest(_readable(stories), seen(past), families, now, chance)
        story = next((one for one in stories if found and one.id == found.scenario), None)
        return NextUp(story, found) if story is not None and found is not None else None

    def suggested(self, stories: Sequence[Story]) -> NextUp | None:
        """What Home names as next; to somebody new it says already where to begin."""
        found = self.next_up(stories)
        return None if found is None or found.suggestion.why == "first" else found

    def forget(self, run: Run) -> None:
        """Erase one run."""
        if self._told is not None and self._told.kind == "not_erased":
            self._told = None  # it is told each time that nothing was erased
        self.changes += 1
        self.keeper.forget(run)

    # -- keeping or not -------------------------------------------------------------------------

    def keep_here(self) -> bool:
        """Keep on this device from now on, this sitting included; whether that works."""
        if self.kept or self.private:
            return self.kept
        keeper = open_keeper(self._path, create=True)
        if keeper.runs is None:
            self._trouble = keeper.trouble
            return False
        try:
            keeper.take_over(self.keeper)
        except (sqlite3.Error, OSError):  # full: the sitting goes on in memory
            self._trouble = Trouble("full", str(keeper.runs.path))
            keeper.close()
            return False
        self.keeper.close()
        self.keeper = keeper
        self.changes += 1
        return True

    def keep_nothing(self) -> bool:
        """Erase everything and keep nothing any more; settings stay for this sitting."""
        settings = {name: self.setting(name) for name in _SETTINGS}
        self.keeper.close()
        kept, self.keeper = self.kept, in_memory()
        erased = True
        if kept:
            try:
                forget_all(self._path)
            except OSError as error:
                self._trouble = Trouble("not_erased", str(error.filename or self._path or ""))
                erased = False
        self.changes += 1
        for name, value in settings.items():
            if value is not None:
                self.choose(name, value)
        return erased

    def erase_runs(self, stories: Sequence[Story]) -> None:
        """Erase every run; settings, and whether anything is kept, stay."""
        for one in self.past(stories):
            self.forget(one.run)

    def close(self) -> None:
        """Close what is open."""
        self.keeper.close()

    # -- troubles -------------------------------------------------------------------------------

    def new_trouble(self) -> Trouble | None:
        """A trouble with keeping that was not told yet; told once."""
        trouble = self.keeper.trouble or self._trouble
        if trouble is None or trouble == self._told:
            return None
        self._told = trouble
        return trouble


_SETTINGS: tuple[Setting, ...] = ("language", "adult", "theme", "motion", "guided")


def open_sitting(*, private: bool, path: Path | None = None) -> tuple[Sitting, bool]:
    """The sitting to begin with, and whether it is the first start: nothing was ever asked."""
    if private:
        return Sitting(private=True), False
    keeper = open_keeper(path, create=False)
    return Sitting(keeper, path=path), not keeper.keeps and keeper.trouble is None


def _readable(stories: Sequence[Story]) -> list[Scenario]:
    """The scenarios of the stories whose files can be used."""
    found = []
    for story in stories:
        with suppress(Unreadable):
            found.append(story.source)
    return found
