"""A chat, a run and a suggestion as they stand in a list: a title, and what is said under it.

Only ``kind_of`` tells which kind of chat it is, to facilitators. How the lines look is the front
ends' business.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coach.i18n.formats import day
from coach.i18n.language import _, current, pgettext

if TYPE_CHECKING:  # the shelf is drawn before any run is looked at
    from coach.library.headings import Heading
    from coach.library.knowledge import Knowledge
    from coach.library.stories import Story
    from coach.report.history import Past
    from coach.report.sitting import NextUp
    from coach.story.scenario import Kind


def facts_of(heading: Heading) -> list[str]:
    """For whom one decides, where, for which ages, how long."""
    who = _("{name}, {age}").format(name=heading.protagonist.name, age=heading.protagonist.age)
    youngest, oldest = heading.ages
    ages = (
        _("ages {youngest} to {oldest}").format(youngest=youngest, oldest=oldest)
        if youngest and oldest
        else _("from {youngest} years").format(youngest=youngest or 0)
    )
    return [who, heading.place, ages, _("{minutes}\u00a0min").format(minutes=heading.minutes)]


def kind_of(which: Kind) -> str:
    """What a chat is; for facilitators only."""
    return {
        "manipulation": pgettext("kind of chat", "manipulation"),
        "ordinary": pgettext("kind of chat", "ordinary"),
        "support": pgettext("kind of chat", "support"),
        "tutorial": pgettext("kind of chat", "tutorial"),
    }[which]


def title_of(past: Past) -> str:
    """The title of a run's story in the language in use; its id where the story is gone."""
    return past.story.heading_in(current()).title if past.story else past.run.scenario


def going_on(past: Past) -> tuple[str, str]:
    """The run that was stopped in the middle: what one can do, and a word about it."""
    words = _("Go on with “{title}”").format(title=title_of(past))
    return words, _("You stopped in the middle; everything is where it was.")


def next_for_you(next_up: NextUp, knowledge: Knowledge) -> tuple[str, str]:
    """The chat suggested next, and why."""
    from coach.report.progress import reason

    title = next_up.story.heading_in(current()).title
    words = _("Next for you: {title}.").format(title=title)
    return words, reason(next_up.suggestion, knowledge)


def facts_of_run(past: Past) -> list[str]:
    """When a run was played, and whether it counts."""
    when = day(past.run.begun.astimezone().date().isoformat())
    extra = [_("explained")] if past.run.guided else [_("again")] if not past.first else []
    return [when, *extra]


def state_of_run(past: Past) -> str:
    """What can be done with a run."""
    if past.played is None:
        return _("see what you did")
    if past.run.ending is None:
        return _("not finished: go on")
    return _("see the debrief again")


def invitation(stories: Sequence[Story], past: Sequence[Past]) -> str:
    """The question of Home; to somebody new, which chat to begin with."""
    question = _("Which chat would you like to read?")
    if not past and any(story.heading.kind == "tutorial" for story in stories):
        return " ".join((question, _("New here? Begin with the first one: two minutes.")))
    return question


def cannot_go_on(past: Past) -> str:
    """Said of a run whose chat has changed since it was stopped."""
    return _(
        "“{title}” has changed since you stopped, so it cannot go on. "
        "What you did in it is under Progress."
    ).format(title=title_of(past))
