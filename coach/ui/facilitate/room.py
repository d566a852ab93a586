"""The room: what the screens of one workshop share, and the sheet it is written on.

Owns keeping the workshop. A trouble with the file never stops a lesson: it is told once.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Raw

from coach.library.entries import PlanEntry
from coach.library.stories import Story
from coach.story.playthrough import NotPossible
from coach.ui import themes
from coach.ui.facilitate.shelf import advice
from coach.workshop import sheet
from coach.workshop.session import Preset, Session, take_up
from coach.workshop.timing import chat_step

PEOPLE = 30
"""Offered before anything is typed."""


class Room:
    """One workshop."""

    def __init__(self, story: Story, *, minutes: int = 50, path: Path | None = None) -> None:
        self.story = story
        self.minutes = minutes
        self.path = path
        """The file of the workshop; None writes nothing."""
        self.session: Session | None = None
        self.step = 0
        self.people = PEOPLE
        self.preset: Preset = "one_or_two_a_stage"
        self.unkept = False
        """Whether the sheet could not be written."""
        self.on_trouble: Callable[[], object] = lambda: None
        """Called the first time that it cannot."""
        self.theme_before: str | None = None
        """The colours to go back to."""
        self.colours = themes.CONTRAST.name

    # -- the plan -------------------------------------------------------------------------------

    @property
    def plan(self) -> PlanEntry:
        """The lesson plan of this length, in the language in use."""
        plans = advice().plans.values()
        return next((one for one in plans if one.minutes == self.minutes), next(iter(plans)))

    @property
    def chat_step(self) -> int:
        """The step of the plan in which the chat is played."""
        return chat_step([step.minutes for step in self.plan.steps])

    def be_at(self, step: int) -> None:
        """The room has come to a step of the plan."""
        self.step = min(step, len(self.plan.steps) - 1)
        self.keep()

    # -- the session ----------------------------------------------------------------------------

    def begin(self) -> None:
        """A new workshop; its minutes run from now.

        Raises:
            VoteRefused: nobody is in the room.
        """
        now = datetime.now(UTC).isoformat(timespec="seconds")
        self.session = Session(
            self.story.source, people=self.people, preset=self.preset, started=now
        )
        self.step = 0
        self.keep()

    def other(self) -> sheet.Sheet | None:
        """The workshop on another chat that was not finished: beginning here writes over it."""
        found = sheet.read(self.path) if self.path else None
        return found if found and found.scenario != self.story.source.id else None

    def earlier(self) -> sheet.Sheet | None:
        """The workshop on this chat that was not finished, if there is one."""
        found = sheet.read(self.path) if self.path else None
        return found if found and found.scenario == self.story.source.id else None

    def take_up(self, found: sheet.Sheet) -> bool:
        """Go on with it; False when the chat has changed since."""
        try:
            self.session = take_up(self.story.source, bytes(found.session))
        except NotPossible:
            return False
        self.minutes, self.step = found.minutes, found.step
        self.people, self.preset = self.session.people, self.session.preset
        return True

    @property
    def playing(self) -> Session:
        """The session that has begun."""
        if self.session is None:
            raise NotPossible("the workshop has not begun")
        return self.session

    # -- the sheet ------------------------------------------------------------------------------

    def keep(self) -> None:
        """Write where the workshop is."""
        if self.path is None or self.session is None:
            return
        kept = Raw(self.session.keep())
        try:
            sheet.write(self.path, sheet.Sheet(self.story.source.id, self.minutes, self.step, kept))
        except OSError:
            if not self.unkept:
                self.unkept = True
                self.on_trouble()

    def over(self) -> None:
        """The workshop is finished: nothing of it stays."""
        if self.path is not None:
            try:
                sheet.erase(self.path)
            except OSError:
                self.unkept = True
        self.session = None
