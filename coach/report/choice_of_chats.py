"""Which chats of the shelf are shown: all, short ones, for an age, not played yet, to practise.

Owns what each choice means. None of them tells, or follows from, which kind of chat one is before
it was played.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from coach.i18n.formats import number
from coach.i18n.language import _

if TYPE_CHECKING:  # the shelf is drawn before any run is looked at
    from coach.library.stories import Story
    from coach.report.history import Past

Choice = Literal["all", "short", "age", "new", "practise"]

SHORT = 8
"""Minutes that a short chat takes at most."""
YOUNGEST = (13, 14)
"""The ages of the youngest learners; older ones read about anybody."""


def choices(past: Sequence[Past], *, adult: bool) -> list[tuple[Choice, str]]:
    """What can be chosen, in words; what needs runs is offered once there is one."""
    first, last = (number(age) for age in YOUNGEST)
    ages = _("adults") if adult else _("ages {first}–{last}").format(first=first, last=last)
    found: list[tuple[Choice, str]] = [("all", _("all")), ("short", _("short")), ("age", ages)]
    if past:
        found += [("new", _("not played")), ("practise", _("to practise"))]
    return found


def chosen(
    choice: Choice, stories: Sequence[Story], past: Sequence[Past], *, adult: bool
) -> list[Story]:
    """The stories that a choice shows, in their order."""
    match choice:
        case "all":
            return list(stories)
        case "short":
            return [story for story in stories if story.heading.minutes <= SHORT]
        case "age":
            return [story for story in stories if _is_about(story, adult=adult)]
        case "new":
            played = {one.run.scenario for one in past}
            return [story for story in stories if story.id not in played]
        case "practise":
            return _to_practise(stories, past)


def nothing_shown(choice: Choice) -> str:
    """Why a choice shows nothing, and that this is fine."""
    match choice:
        case "new":
            return _("You have played every chat there is.")
        case "practise":
            return _("Nothing waits to be practised. It comes back here when its time has come.")
        case _:
            return _("No chat here is like that.")


def no_stories(*, others: bool) -> str:
    """Said of an empty shelf; ``others`` when there are chats for adults only."""
    if others:
        return _("The chats here are for people from 18. Your age is under Settings.")
    return _("There are no chats here. Advice and help are there all the same.")


def _is_about(story: Story, *, adult: bool) -> bool:
    """Whether it is meant for an age, and about somebody of that age."""
    heading = story.heading
    if adult:
        return story.for_adults
    youngest = heading.ages[0] or 0
    return youngest <= YOUNGEST[0] and heading.protagonist.age <= YOUNGEST[1]


def _to_practise(stories: Sequence[Story], past: Sequence[Past]) -> list[Story]:
    from coach.library.knowledge import Knowledge
    from coach.practice.worth_again import worth_again
    from coach.report.history import seen

    ended = seen([one for one in past if one.run.ending is not None])
    families = {name: one.family for name, one in Knowledge().tactics.items()}
    again = worth_again(ended, families, datetime.now(UTC))
    return [story for story in stories if story.id in again]
