"""``coach list``: the chats there are; kind and tactics only for facilitators."""

from __future__ import annotations

import sys

import msgspec

from coach.i18n.language import _, current
from coach.library.problems import tell
from coach.library.stories import Story, all_stories
from coach.plain.lines import say
from coach.report.listed import facts_of, kind_of
from coach.story.markup import tactics_in
from coach.story.scenario import Scenario


def list_stories(form: str, *, facilitator: bool) -> int:
    """Print every chat; unreadable files are told on stderr and make the exit code 2.

    What a learner may know is in the heads of the files; a facilitator's list reads them whole.
    """
    stories, broken = all_stories(whole=facilitator)
    if form == "json":
        rows = [_row(story, facilitator=facilitator) for story in stories]
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(rows)).decode() + "\n")
    else:
        for story in stories:
            _say_story(story, facilitator=facilitator)
    for error in broken:
        sys.stderr.write("".join(tell(problem) + "\n" for problem in error.problems))
    return 2 if broken else 0


def _say_story(story: Story, *, facilitator: bool) -> None:
    told = story.heading_in(current())
    say(
        _("{title} ({id})").format(title=told.title, id=told.id),
        f"  {told.summary}",
        "  " + ", ".join(facts_of(told)),
    )
    if facilitator:
        say(_("  kind: {kind}; tactics: {tactics}").format(
            kind=kind_of(told.kind), tactics=", ".join(_tactics(story.source)) or _("none")
        ))  # fmt: skip


def _row(story: Story, *, facilitator: bool) -> dict[str, object]:
    told = story.heading_in(current())
    row: dict[str, object] = {
        "id": told.id,
        "title": told.title,
        "summary": told.summary,
        "ages": told.ages,
        "minutes": told.minutes,
        "place": told.place,
        "protagonist": {"name": told.protagonist.name, "age": told.protagonist.age},
    }
    if facilitator:
        source = story.source
        row |= {"kind": source.kind, "twin": source.twin, "tactics": _tactics(source)}
    return row


def _tactics(scenario: Scenario) -> list[str]:
    found = (
        tactic
        for beat in scenario.beats.values()
        for message in beat.messages
        for tactic in tactics_in(message.text or "")
    )
    return list(dict.fromkeys(found))
