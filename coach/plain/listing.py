"""``coach list``: the chats there are; kind and tactics only for facilitators."""

from __future__ import annotations

import sys

import msgspec

from coach.i18n.language import _, current, pgettext
from coach.library.problems import tell
from coach.library.stories import Story, all_stories
from coach.plain.lines import say
from coach.story.markup import tactics_in
from coach.story.scenario import Kind, Scenario


def list_stories(form: str, *, facilitator: bool) -> int:
    """Print every chat; unreadable files are told on stderr and make the exit code 2."""
    stories, broken = all_stories()
    told = [story.told_in(current()) for story in stories]
    if form == "json":
        rows = [_row(scenario, facilitator=facilitator) for scenario in told]
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(rows)).decode() + "\n")
    else:
        for story, scenario in zip(stories, told, strict=True):
            _say_story(story, scenario, facilitator=facilitator)
    for error in broken:
        sys.stderr.write("".join(tell(problem) + "\n" for problem in error.problems))
    return 2 if broken else 0


def _say_story(story: Story, scenario: Scenario, *, facilitator: bool) -> None:
    say(
        f"{scenario.id}",
        _("  {title}. {summary}").format(title=scenario.title, summary=scenario.summary),
        _("  {ages}, about {minutes} min").format(ages=ages(story), minutes=scenario.minutes),
    )
    if facilitator:
        say(_("  kind: {kind}; tactics: {tactics}").format(
            kind=_kind(scenario.kind), tactics=", ".join(_tactics(scenario)) or _("none")
        ))  # fmt: skip


def ages(story: Story) -> str:
    """For whom a story is, in words."""
    youngest, oldest = story.source.ages
    if oldest is None:
        return _("from {youngest} years").format(youngest=youngest or 0)
    return _("{youngest} to {oldest} years").format(youngest=youngest or 0, oldest=oldest)


def _kind(kind: Kind) -> str:
    return {
        "manipulation": pgettext("kind of chat", "manipulation"),
        "ordinary": pgettext("kind of chat", "ordinary"),
        "support": pgettext("kind of chat", "support"),
        "tutorial": pgettext("kind of chat", "tutorial"),
    }[kind]


def _row(scenario: Scenario, *, facilitator: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "id": scenario.id,
        "title": scenario.title,
        "summary": scenario.summary,
        "ages": scenario.ages,
        "minutes": scenario.minutes,
        "place": scenario.place,
        "protagonist": {"name": scenario.protagonist.name, "age": scenario.protagonist.age},
    }
    if facilitator:
        row |= {"kind": scenario.kind, "twin": scenario.twin, "tactics": _tactics(scenario)}
    return row


def _tactics(scenario: Scenario) -> list[str]:
    found = (
        tactic
        for beat in scenario.beats.values()
        for message in beat.messages
        for tactic in tactics_in(message.text or "")
    )
    return list(dict.fromkeys(found))
