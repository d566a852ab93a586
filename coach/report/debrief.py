"""The debrief of one run, as values: what was noticed, when, named how, and how one got out.

Owns which facts of a run are told. Figures come from ``coach.scoring``, sentences from
``coach.report.sentences``, layout from the front ends. Made anew when the language changes.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from coach.scoring.detection import Counts, count_trials
from coach.scoring.earliness import FirstSign, first_sign
from coach.scoring.reactions import Checklist, response_checklist
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

THREATENING: tuple[Stage, ...] = ("threat", "demand")
"""From here on there is something to get out of; stages never go back."""


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
    response: Checklist | None
    """What was done once there was a threat; None where none was reached."""
    spotted: tuple[str, ...]
    """Tactics noticed each time or at least half of the times, most noticed first."""
    practise: tuple[str, ...]
    """Tactics missed more often than noticed, most missed first."""
    noticed_late: int
    suspected_late: int

    @property
    def threat_reached(self) -> bool:
        """Whether there was a threat to answer."""
        return self.response is not None


def debrief(run: Playthrough, scenario: Scenario) -> Debrief:
    """The debrief of a run that has ended; ``scenario`` is the same story in the language shown.

    Raises:
        ValueError: the run has not ended.
    """
    if run.stop.ending is None:
        raise ValueError("a run is debriefed at its end")
    messages = messages_by_id(scenario)
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
        response=response(run, scenario),
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


def response(run: Playthrough, scenario: Scenario) -> Checklist | None:
    """What was done once there was a threat; leaving the contact then is stopping."""
    stages = {said.id: beat.stage for beat in scenario.beats.values() for said in beat.messages}
    if not any(stages[message] in THREATENING for message in run.shown):
        return None
    choices = choice_lines(run, scenario)
    acts: list[Sequence[Does]] = [one.chosen.does if one.chosen else ("stop",) for one in choices]
    return response_checklist(acts, sum(one.stage in STAGES_BEFORE_THREAT for one in choices))


def checklist(told: Debrief) -> tuple[tuple[Does, bool], ...]:
    """The seven steps after a threat, each done or not; empty where no threat was reached."""
    if told.response is None:
        return ()
    done = (*told.response.done, *told.response.repaired)
    return tuple((step, step in done) for step in CHECKLIST)
