"""The graph's definitions coded a second time, by enumeration: plain, and nothing shared.

States keep all facts that any condition asks for, wherever they are; every property is decided by
listing states, or states with what was counted on the way. Only for tests.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from coach.story.scenario import (
    CHECKLIST,
    STAGES,
    Beat,
    Message,
    Reply,
    Scenario,
    condition,
    holds,
    is_judged,
)

Facts = frozenset[str]
Verdicts = dict[str, set[str]]
K = TypeVar("K", bound=Hashable)
BEFORE_TRAP = STAGES[:5]
UP_TO_TRAP = STAGES[:6]
THREATS = ("threat", "demand")


class TooManyStates(Exception):
    """Too many to enumerate in reasonable time."""


class State:
    """A beat or an ending, with the facts that hold there."""

    __slots__ = ("beat", "does", "facts", "judged", "leaving", "name", "offered", "onward")

    def __init__(self, name: str, beat: Beat | None, facts: Facts) -> None:
        self.name = name
        self.beat = beat
        """None for an ending."""
        self.facts = facts
        self.offered: list[Reply] = []
        self.does: frozenset[str] = frozenset()
        """What the replies offered do."""
        self.judged: list[Message] = []
        """The judged messages shown."""
        self.onward: list[State] = []
        """Where the replies offered lead, in their order, or where the beat goes on to."""
        self.leaving: list[State] = []
        """Where leaving leads, if one can."""

    @property
    def every(self) -> list[State]:
        """Where anything leads."""
        return self.onward + self.leaving


class Naive:
    """A scenario's states, listed one by one."""

    def __init__(self, scenario: Scenario, limit: int = 400_000) -> None:
        self.scenario = scenario
        self.asks = {name: _asks(beat) for name, beat in scenario.beats.items()}
        """For each beat, the facts its conditions ask for."""
        self.asked = frozenset(fact for facts in self.asks.values() for fact in facts)
        self._seen: dict[tuple[str, Facts], tuple[list[Reply], list[Message], Facts]] = {}
        self._known: dict[tuple[str, Facts], State] = {}
        self.states: list[State] = []
        self.start = self._state(scenario.start, frozenset())
        for state in self.states:  # grows while it is gone through
            self._go_on(state)
            if len(self.states) > limit:
                raise TooManyStates(scenario.id)

    def _state(self, name: str, facts: Facts) -> State:
        found = self._known.get((name, facts))
        if found is None:
            found = State(name, self.scenario.beats.get(name), facts)
            self._known[name, facts] = found
            self.states.append(found)
        return found

    def _go_on(self, state: State) -> None:
        """Fill in what a state shows and where it leads."""
        beat, facts = state.beat, state.facts
        if beat is None:
            return
        key = (state.name, facts & self.asks[state.name])
        if key not in self._seen:
            shown = [one for one in beat.messages if holds(one, facts)]
            offered = [one for one in beat.replies if holds(one, facts)]
            self._seen[key] = (
                offered,
                [one for one in shown if is_judged(self.scenario, beat, one)],
                frozenset(does for reply in offered for does in reply.does),
            )
        state.offered, state.judged, state.does = self._seen[key]
        for reply in state.offered:
            state.onward.append(self._state(reply.goto, facts | self.asked.intersection(reply.set)))
        if not state.offered and beat.goto is not None:
            state.onward.append(self._state(beat.goto, facts))
        if beat.stage in self.scenario.leave and (state.offered or state.judged):
            state.leaving.append(self._state(self.scenario.leave[beat.stage], facts))

    def leading_to(self, goals: Iterable[State]) -> set[State]:
        """Every state from which a goal can be reached: grown until nothing is added."""
        found = set(goals)
        waiting = [state for state in reversed(self.states) if state not in found]
        while True:
            left = []
            for state in waiting:
                if found.isdisjoint(state.onward) and found.isdisjoint(state.leaving):
                    left.append(state)
                else:
                    found.add(state)
            if len(left) == len(waiting):
                return found
            waiting = left

    def settled(self, state: State) -> State:
        """Where one gets without a choice."""
        for _ in range(len(self.scenario.beats) + 1):
            if state.beat is None or state.offered or not state.onward:
                return state
            state = state.onward[0]
        return state

    def good(self, state: State) -> bool:
        """Whether it is a safe or recovered ending."""
        ending = self.scenario.endings.get(state.name)
        return ending is not None and ending.outcome in ("safe", "recovered")

    def extended(self, begin: K, more: Callable[[State, K], K]) -> set[tuple[State, K]]:
        """Every state with every value that some path brings there, leaving left out."""
        first = (self.start, more(self.start, begin))
        seen = {first}
        waiting = [first]
        while waiting:
            state, value = waiting.pop()
            for target in state.onward:
                found = (target, more(target, value))
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
        return seen

    # -- the proofs -----------------------------------------------------------------------------

    def verdicts(self) -> Verdicts:
        """For each proof that fails, the beats, endings or replies where."""
        ends = self.leading_to(one for one in self.states if one.beat is None)
        good = self.leading_to(one for one in self.states if self.good(one))
        names = {state.name for state in self.states}
        found = {
            "story-unreachable": {*self.scenario.beats, *self.scenario.endings} - names,
            "story-never-shown": self._never_shown(),
            "story-no-end": {state.name for state in self.states if state not in ends},
            "story-stage-back": self._stage_back(),
            "care-no-safe-step": self._no_safe_step(),
            "care-no-way-back": {state.name for state in ends - good if state.beat is not None},
            "care-pay-wins": self._pay_wins(),
            "care-checklist": self._checklist(),
        }
        return {code: names for code, names in found.items() if names}

    def _never_shown(self) -> set[str]:
        known: dict[str, set[Facts]] = {}
        for state in self.states:
            if state.beat is not None:
                known.setdefault(state.name, set()).add(state.facts & self.asks[state.name])
        missing = set()
        for name, held in known.items():
            for part in _parts(self.scenario.beats[name]):
                if not any(holds(part, facts) for facts in held):
                    missing.add(part.id)
        return missing

    def _stage_back(self) -> set[str]:
        wrong = set()
        beats = self.scenario.beats
        for name, beat in beats.items():
            targets = [reply.goto for reply in beat.replies]
            targets += [] if beat.goto is None else [beat.goto]
            for target in targets:
                there = beats.get(target)
                if there and STAGES.index(there.stage) < STAGES.index(beat.stage):
                    wrong.add(name)
        for stage, target in self.scenario.leave.items():
            there = beats.get(target)
            occurs = any(beat.stage == stage for beat in beats.values())
            if there and occurs and STAGES.index(there.stage) < STAGES.index(stage):
                wrong.add(f"leave {stage}")
        return wrong

    def _no_safe_step(self) -> set[str]:
        wrong = set()
        for state in self.states:
            unpaid = [one for one in state.offered if not {"pay", "send"} & set(one.does)]
            if not state.offered or any(reply.grade == "safe" for reply in unpaid):
                continue
            if not any(self.good(self.settled(target)) for target in state.leaving):
                wrong.add(state.name)
        return wrong

    def _pay_wins(self) -> set[str]:
        return {
            reply.id
            for state in self.states
            for reply, target in zip(state.offered, state.onward, strict=False)
            if ("pay" in reply.does or "send" in reply.does) and self.good(self.settled(target))
        }

    def _checklist(self) -> set[str]:
        """The items that some path after a threat can miss: each item on its own."""
        threats = [one for one in self.states if one.beat and one.beat.stage in THREATS]
        calm = self._reached([self.start], set(threats))
        first = {one for state in calm for one in state.every} | {self.start}
        return {item for item in CHECKLIST if self._can_miss(item, first.intersection(threats))}

    def _can_miss(self, item: str, first: set[State]) -> bool:
        """Whether a way from a first threat to an ending never offers an item."""
        offers = {state for state in self.states if item in state.does}
        return any(state.beat is None for state in self._reached(first, offers))

    def _reached(self, begin: Iterable[State], without: set[State]) -> set[State]:
        """The states that ways from some lead to, none of ``without`` on them."""
        seen = set(begin) - without
        waiting = list(seen)
        while waiting:
            for target in waiting.pop().every:
                if target not in seen and target not in without:
                    seen.add(target)
                    waiting.append(target)
        return seen

    # -- the measures ---------------------------------------------------------------------------

    def counts_past_the_trap(self) -> set[tuple[int, int]]:
        """Flagged and all judged messages, approach to trap, of every path through it and on."""

        def count(state: State, sofar: tuple[int, int, bool]) -> tuple[int, int, bool]:
            beat = state.beat
            flags, judged, trapped = sofar
            if beat is None or beat.stage not in UP_TO_TRAP:
                return sofar
            more = sum(bool(one.why) for one in state.judged)
            return (flags + more, judged + len(state.judged), trapped or beat.stage == "trap")

        return {
            (flags, judged)
            for state, (flags, judged, trapped) in self.extended((0, 0, False), count)
            if trapped and state.beat and state.beat.stage not in UP_TO_TRAP
        }

    def least_in_stages(self) -> dict[str, tuple[int, int]]:
        """For each stage before the trap, the fewest flags and fewest ordinary ones of a pass."""

        def count(state: State, sofar: tuple[str, int, int]) -> tuple[str, int, int]:
            stage = state.beat.stage if state.beat is not None else ""
            flags = sum(bool(one.why) for one in state.judged)
            base = sofar[1:] if sofar[0] == stage else (0, 0)
            return (stage, base[0] + flags, base[1] + len(state.judged) - flags)

        least: dict[str, tuple[int, int]] = {}
        for state, (stage, flags, plain) in self.extended(("", 0, 0), count):
            if stage not in BEFORE_TRAP:
                continue
            for target in state.onward:
                there = target.beat
                if there is not None and STAGES.index(there.stage) > STAGES.index(stage):
                    known = least.get(stage, (flags, plain))
                    least[stage] = (min(known[0], flags), min(known[1], plain))
        return least

    def sums(self, weight: Callable[[State], int]) -> list[int]:
        """The sum of every single path to an ending, one by one (no circles, please)."""
        found = []
        waiting = [(self.start, weight(self.start))]
        while waiting:
            state, value = waiting.pop()
            if state.beat is None:
                found.append(value)
            waiting.extend((target, value + weight(target)) for target in state.onward)
        return sorted(found)


def _parts(beat: Beat) -> list[Message | Reply]:
    """What of a beat can depend on facts."""
    return [*beat.messages, *beat.replies]


def _asks(beat: Beat) -> Facts:
    """The facts that a beat's conditions ask for."""
    parts = _parts(beat)
    return frozenset(x for one in parts for x in condition(one.if_) | condition(one.unless))
