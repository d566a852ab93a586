"""Playing a scenario: pure and deterministic, one decision at a time.

A playthrough stands still only where the learner decides: a message to judge, a reply to choose,
or an ending. Everything in between is shown in one go; pacing belongs to the front ends, keeping
to ``coach.store``, figures to ``coach.scoring``.
"""

from __future__ import annotations

from coach.story.prepared import Prepared, PreparedBeat, prepare
from coach.story.scenario import (
    Reply,
    Scenario,
    Stage,
)
from coach.story.state import Before, Choice, State, Stop
from coach.story.transcript import (
    Action,
    Choose,
    Chosen,
    Ended,
    Event,
    Judge,
    Judged,
    Late,
    Learned,
    Leave,
    Left,
    SecondLook,
    Shown,
    StageEntered,
    Transcript,
    Undo,
    Undone,
)
from coach.story.trial import Trial, Verdict


class NotPossible(ValueError):
    """An action that does not fit where the story stands; nothing has changed."""


def _holds(needs: frozenset[str], unless: frozenset[str], facts: frozenset[str]) -> bool:
    return needs <= facts and not (unless and unless <= facts)


class Playthrough:
    """One run of one scenario.

    ``show()`` begins; ``judge``, ``reply`` and ``leave`` go on; each yields the events that
    happened up to the next stop.
    """

    def __init__(self, scenario: Scenario | Prepared, *, guided: bool = False) -> None:
        self._story = scenario if isinstance(scenario, Prepared) else prepare(scenario)
        self.guided = guided
        self._actions: list[Action] = []
        self._standing: list[tuple[Action, Before]] = []
        self._facts: frozenset[str] = frozenset()
        self._shown: list[str] = []
        self._passed: list[Judge] = []
        self._late: list[Late] = []
        self._choices: list[Choice] = []
        self._trials: dict[str, Trial] = {}
        self._stage: Stage | None = None
        self._index = 0
        self._stop = Stop("begin", self.scenario.start)

    # -- what a front end asks ------------------------------------------------------------------

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self._story.scenario

    @property
    def prepared(self) -> Prepared:
        """The same, ready to be played once more."""
        return self._story

    @property
    def stop(self) -> Stop:
        """Where the story waits."""
        return self._stop

    @property
    def stage(self) -> Stage:
        """The stage the story is in."""
        return self._stage or self._story.beats[self.scenario.start].stage

    @property
    def facts(self) -> frozenset[str]:
        """What has become true."""
        return self._facts

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the messages shown on the way taken, in order."""
        return tuple(self._shown)

    @property
    def passed(self) -> tuple[Judge, ...]:
        """The judgements standing on the way taken, in order."""
        return tuple(self._passed)

    @property
    def late(self) -> tuple[Late, ...]:
        """Second looks, in order."""
        return tuple(self._late)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Replies given on the way taken, in order."""
        return tuple(self._choices)

    @property
    def trials(self) -> tuple[Trial, ...]:
        """The first judgement of every message judged, in the order of judging."""
        return tuple(self._trials.values())

    @property
    def transcript(self) -> Transcript:
        """The run as it can be kept."""
        return Transcript(
            self.scenario.id, self._story.digest, tuple(self._actions), guided=self.guided
        )

    @property
    def state(self) -> State:
        """All of it, to compare."""
        return State(
            self._stop, self._facts, self.shown, self.passed, self.late, self.choices, self.trials
        )

    @property
    def can_undo(self) -> bool:
        """Whether there is an action to take back."""
        return bool(self._standing)

    @property
    def leave_target(self) -> str | None:
        """Where leaving the contact leads from here; None when the story has no such way."""
        if self._stop.kind in ("begin", "ended"):
            return None
        return self.scenario.leave.get(self.stage)

    def offered(self) -> tuple[Reply, ...]:
        """The replies that can be chosen now; none unless the story waits for a reply."""
        if self._stop.kind != "reply":
            return ()
        return self._replies(self._story.beats[self._stop.beat])

    # -- what a learner does --------------------------------------------------------------------

    def show(self) -> tuple[Event, ...]:
        """Begin: everything up to the first stop. Later calls change nothing."""
        if self._stop.kind != "begin":
            return ()
        events: list[Event] = []
        self._run(self._stop.beat, 0, events)
        return tuple(events)

    def judge(self, verdict: Verdict, tactic: str | None = None) -> tuple[Event, ...]:
        """Pass the message that waits; ``tactic`` names a flag and is dropped otherwise."""
        stop = self._stop
        if stop.kind != "judge" or stop.message is None:
            raise NotPossible("no message waits to be judged")
        action = Judge(stop.message, verdict, tactic if verdict == "flag" else None)
        self._keep(action)
        beat = self._story.beats[stop.beat]
        line = beat.messages[self._index]
        trial = Trial(stop.message, beat.stage, line.tactics, verdict, action.tactic)
        first = stop.message not in self._trials
        if first:
            self._trials[stop.message] = trial
        self._passed.append(action)
        events: list[Event] = [Judged(trial, first)]
        self._run(stop.beat, self._index + 1, events)
        return tuple(events)

    def second_look(self, message: str) -> tuple[Event, ...]:
        """See a flag in a message passed as ordinary or not sure; outside all counts."""
        verdicts = [judged.verdict for judged in self._passed if judged.message == message]
        if not verdicts or verdicts[-1] == "flag" or any(x.message == message for x in self._late):
            raise NotPossible(f"{message} cannot be looked at again")
        self._keep(SecondLook(message))
        signal = self._trials[message].is_signal
        event = Late(message, "noticed_late" if signal else "suspected_late")
        self._late.append(event)
        return (event,)

    def reply(self, reply_id: str) -> tuple[Event, ...]:
        """Choose one of the replies offered."""
        offered = self.offered()
        chosen = next((reply for reply in offered if reply.id == reply_id), None)
        if chosen is None:
            raise NotPossible(f"{reply_id} is not offered here")
        beat = self._stop.beat
        self._keep(Choose(reply_id))
        self._choices.append(Choice(beat, reply_id, tuple(reply.id for reply in offered)))
        events: list[Event] = [Chosen(reply_id, beat)]
        events.extend(Learned(fact) for fact in chosen.set if fact not in self._facts)
        self._facts |= frozenset(chosen.set)
        self._run(chosen.goto, 0, events)
        return tuple(events)

    def leave(self) -> tuple[Event, ...]:
        """Leave the contact, where the story says what follows."""
        target = self.leave_target
        if target is None:
            raise NotPossible("there is nobody to leave here")
        beat = self._stop.beat
        offered = tuple(reply.id for reply in self.offered())
        self._keep(Leave())
        self._choices.append(Choice(beat, None, offered))
        events: list[Event] = [Left(beat)]
        self._run(target, 0, events)
        return tuple(events)

    def undo(self) -> tuple[Event, ...]:
        """Take the last action back. A trial once made stays the trial."""
        if not self._standing:
            raise NotPossible("there is nothing to take back")
        action, before = self._standing.pop()
        self._actions.append(Undo())
        self._stop, self._index = before.stop, before.index
        self._facts, self._stage = before.facts, before.stage
        del self._shown[before.shown :], self._passed[before.passed :]
        del self._late[before.late :], self._choices[before.choices :]
        return (Undone(action, len(self._shown)),)

    def do(self, action: Action) -> tuple[Event, ...]:
        """Any action, as a transcript holds it."""
        match action:
            case Judge(message, verdict, tactic):
                if message != self._stop.message:
                    raise NotPossible(f"{message} does not wait to be judged")
                return self.judge(verdict, tactic)
            case SecondLook(message):
                return self.second_look(message)
            case Choose(reply):
                return self.reply(reply)
            case Leave():
                return self.leave()
            case Undo():
                return self.undo()

    # -- how the story moves --------------------------------------------------------------------

    def _keep(self, action: Action) -> None:
        before = Before(
            self._stop, self._index, self._facts, self._stage,
            len(self._shown), len(self._passed), len(self._late), len(self._choices),
        )  # fmt: skip
        self._standing.append((action, before))
        self._actions.append(action)

    def _replies(self, beat: PreparedBeat) -> tuple[Reply, ...]:
        facts = self._facts
        return tuple(reply for reply, needs, unless in beat.replies if _holds(needs, unless, facts))

    def _run(self, target: str, index: int, events: list[Event]) -> None:
        """Show from a beat's message on, up to the next stop."""
        beats = self._story.beats
        for _ in range(len(beats) + 1):
            beat = beats.get(target)
            if beat is None:
                self._stop = Stop("ended", target, ending=target)
                events.append(Ended(target))
                return
            if beat.stage != self._stage:
                self._stage = beat.stage
                events.append(StageEntered(beat.stage))
            facts = self._facts
            lines = beat.messages
            while index < len(lines):
                line = lines[index]
                if _holds(line.needs, line.unless, facts):
                    self._shown.append(line.message.id)
                    events.append(Shown(line.message.id, target))
                    if line.judged:
                        self._index = index
                        self._stop = Stop("judge", target, line.message.id)
                        return
                index += 1
            if self._replies(beat):
                self._index = index
                self._stop = Stop("reply", target)
                return
            if beat.goto is None:
                raise NotPossible(f"beat {target} leads nowhere")
            target, index = beat.goto, 0
        raise NotPossible(f"beat {target} leads round in a circle")
