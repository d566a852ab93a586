"""The debrief of one run, as values: what was noticed, when, named how, and how one got out.

Owns which facts of a run are told. Figures come from ``coach.scoring``, sentences from
``coach.report.sentences``, layout from the front ends. Made anew when the language changes.
"""

from __future__ import annotations

from msgspec import Struct

from coach.scoring.detection import Counts, count_trials
from coach.scoring.earliness import FirstSign, first_sign
from coach.scoring.tactics import spotted_and_to_practise
from coach.story.markup import Marked, parse
from coach.story.playthrough import Playthrough
from coach.story.scenario import (
    CHECKLIST,
    STAGES_BEFORE_THREAT,
    Does,
    Ending,
    Message,
    Reply,
    Scenario,
    Stage,
    messages_by_id,
    speaker,
)
from coach.story.trial import Trial


class JudgedLine(Struct, frozen=True):
    """A message that was judged, with its explanation."""

    trial: Trial
    speaker: str
    """The name shown in the chat."""
    text: Marked
    reasons: tuple[tuple[str | None, str], ...]
    """For each flag its tactic and why; for an ordinary message one reason without tactic."""
    late: bool
    """Whether a second look saw it as a red flag."""


class ChoiceLine(Struct, frozen=True):
    """A choice that was made: what was said or done, why it matters, what else was offered."""

    beat: str
    stage: Stage
    chosen: Reply | None
    """None for leaving the contact."""
    others: tuple[Reply, ...]


class Debrief(Struct, frozen=True):
    """One run, told."""

    scenario: Scenario
    ending_id: str
    ending: Ending
    counts: Counts
    """Approach to trap."""
    later: Counts
    """Threat and demand."""
    lines: tuple[JudgedLine, ...]
    choices: tuple[ChoiceLine, ...]
    first_sign: FirstSign | None
    """When a flag was first noticed; None where no flag was shown."""
    trap_reached: bool
    threat_reached: bool
    done: frozenset[Does]
    """What the replies did, of the checklist and otherwise."""
    spotted: tuple[str, ...]
    """Tactics noticed each time or at least half of the times, most noticed first."""
    practise: tuple[str, ...]
    """Tactics missed more often than noticed, most missed first."""
    noticed_late: int
    suspected_late: int


def debrief(run: Playthrough, scenario: Scenario) -> Debrief:
    """The debrief of a run that has ended; ``scenario`` is the same story in the language shown.

    Raises:
        ValueError: the run has not ended.
    """
    if run.stop.ending is None:
        raise ValueError("a run is debriefed at its end")
    messages = messages_by_id(scenario)
    stages = _stages_seen(run)
    late = {one.message for one in run.late}
    spotted, practise = spotted_and_to_practise(
        trial for trial in run.trials if trial.stage in STAGES_BEFORE_THREAT
    )
    return Debrief(
        scenario=scenario,
        ending_id=run.stop.ending,
        ending=scenario.endings[run.stop.ending],
        counts=count_trials(run.trials),
        later=count_trials(run.trials, "threat"),
        lines=tuple(
            judged_line(scenario, messages[trial.message], trial, late=trial.message in late)
            for trial in run.trials
        ),
        choices=choice_lines(run, scenario),
        first_sign=first_sign(run.trials),
        trap_reached="trap" in stages,
        threat_reached="threat" in stages,
        done=things_done(run, scenario),
        spotted=spotted,
        practise=practise,
        noticed_late=sum(one.kind == "noticed_late" for one in run.late),
        suspected_late=sum(one.kind == "suspected_late" for one in run.late),
    )


def judged_line(
    scenario: Scenario, message: Message, trial: Trial, *, late: bool = False
) -> JudgedLine:
    """A judged message with every explanation it has."""
    reasons: tuple[tuple[str | None, str], ...] = tuple(message.why.items())
    if message.ordinary is not None:
        reasons = ((None, message.ordinary),)
    return JudgedLine(
        trial, name_shown(scenario, message), parse(message.text or ""), reasons, late
    )


def name_shown(scenario: Scenario, message: Message) -> str:
    """Who speaks, as the chat shows it; empty for the narrator."""
    who = speaker(scenario, message)
    if who == "narrator":
        return ""
    if who == "protagonist":
        return scenario.protagonist.name
    person = scenario.people[who]
    return person.shown_as or person.name


def choice_lines(run: Playthrough, scenario: Scenario) -> tuple[ChoiceLine, ...]:
    """The choices of a run with what else was offered."""
    lines = []
    for choice in run.choices:
        beat = scenario.beats[choice.beat]
        replies = {reply.id: reply for reply in beat.replies}
        others = tuple(replies[name] for name in choice.offered if name != choice.reply)
        chosen = replies[choice.reply] if choice.reply else None
        lines.append(ChoiceLine(choice.beat, beat.stage, chosen, others))
    return tuple(lines)


def things_done(run: Playthrough, scenario: Scenario) -> frozenset[Does]:
    """Everything that the chosen replies did."""
    done: set[Does] = set()
    for line in choice_lines(run, scenario):
        if line.chosen is not None:
            done.update(line.chosen.does)
        else:
            done.add("stop")
    return frozenset(done)


def checklist(told: Debrief) -> tuple[tuple[Does, bool], ...]:
    """The seven steps after a threat, each done or not; empty where no threat was reached."""
    return tuple((step, step in told.done) for step in CHECKLIST) if told.threat_reached else ()


def _stages_seen(run: Playthrough) -> set[Stage]:
    where = {said.id: beat.stage for beat in run.scenario.beats.values() for said in beat.messages}
    return {where[message] for message in run.shown}
