"""What was done in a playthrough, action by action, and what it made happen.

A transcript is the list of actions; replaying it on a scenario of the same digest gives the same
state. Events are what an action yields, for a front end to show.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.story.scenario import Stage
from coach.story.trial import Trial, Verdict


class Judge(Struct, frozen=True, tag="judge", omit_defaults=True):
    """A message was passed with a verdict, and perhaps a tactic named."""

    message: str
    verdict: Verdict
    tactic: str | None = None


class SecondLook(Struct, frozen=True, tag="look"):
    """A message passed before is now seen as a red flag."""

    message: str


class Choose(Struct, frozen=True, tag="reply"):
    """A reply was chosen."""

    reply: str


class Leave(Struct, frozen=True, tag="leave"):
    """The protagonist left the contact: a choice in the story."""


class Undo(Struct, frozen=True, tag="undo"):
    """The last action still standing was taken back."""


Action = Judge | SecondLook | Choose | Leave | Undo


class Transcript(Struct, frozen=True):
    """A run as it can be kept: the scenario it fits and its actions in order."""

    scenario: str
    digest: str
    actions: tuple[Action, ...] = ()
    guided: bool = False
    format: Literal[1] = 1


class Shown(Struct, frozen=True):
    """A message appeared."""

    message: str
    beat: str


class Judged(Struct, frozen=True):
    """A message was judged; ``first`` tells whether this is its trial."""

    trial: Trial
    first: bool


class Late(Struct, frozen=True):
    """A second look turned a message into a flag, outside the counts."""

    message: str
    kind: Literal["noticed_late", "suspected_late"]


class Chosen(Struct, frozen=True):
    """A reply was given."""

    reply: str
    beat: str


class Left(Struct, frozen=True):
    """The contact was left."""

    beat: str


class StageEntered(Struct, frozen=True):
    """The story moved on to another stage (hidden from the learner until the debrief)."""

    stage: Stage


class Learned(Struct, frozen=True):
    """A fact became true."""

    fact: str


class Ended(Struct, frozen=True):
    """An ending was reached."""

    ending: str


class Undone(Struct, frozen=True):
    """An action was taken back; ``shown`` messages are still there."""

    action: Action
    shown: int


Event = Shown | Judged | Late | Chosen | Left | StageEntered | Learned | Ended | Undone
