"""The ways not taken, line by line: each choice, what else was possible, where that leads."""

from __future__ import annotations

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.plain.choosing import choose
from coach.plain.lines import heading, say
from coach.report.debrief import choice_lines
from coach.report.sentences import choice_line
from coach.report.ways import Way, WayLine, crossroads
from coach.story.playthrough import Playthrough
from coach.story.replay import before_choice


def ways_not_taken(story: Story, run: Playthrough) -> Playthrough | None:
    """Tell the ways of a choice; the run to play again from it, or None for Enter alone."""
    scenario = story.told_in(current())
    stages = Knowledge(current()).stages
    while True:
        heading(_("Ways not taken"))
        told = [
            f"{choice_line(line)} ({stages[line.stage].title})"
            for line in choice_lines(run, scenario)
        ]
        number = choose(_("Which choice?"), told, on_enter=_("back"))
        if number is None:
            return None
        there = crossroads(run, scenario, number)
        name = scenario.protagonist.name
        if there.before is not None:
            _say_line(there.before)
        _say_way(_("What {name} did").format(name=name), there.taken, name)
        for way in there.others:
            _say_way(_("Also possible"), way, name)
        if not there.others:
            say(_("There was no other way here."))
        if choose("", [_("Replay from here")], on_enter=_("back")) == 0:
            return before_choice(run, number)


def _say_way(title: str, way: Way, name: str) -> None:
    heading(title)
    if way.reply is None:
        say(_("{name} leaves the chat.").format(name=name))
        say(_("Leaving is always allowed, and needs no reason."))
    else:
        say(way.reply.action or _("“{words}”").format(words=way.reply.text), way.reply.because)
    if way.lines or way.ending:
        say(_("It leads to"))
    for line in way.lines:
        _say_line(line)
    if way.ending is not None:
        say(_("{label}: {text}").format(label=_("The end"), text=way.ending.text))


def _say_line(line: WayLine) -> None:
    words = line.text.text
    say(_("{name}: {words}").format(name=line.speaker, words=words) if line.speaker else words)
