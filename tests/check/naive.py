"""The graph's definitions coded a second time, by enumeration: slow, plain, and nothing shared.

States keep all facts that any condition asks for, wherever they are; every property is decided by
listing states, or states with what was counted or offered on the way. Only for tests.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
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
State = tuple[str, Facts]
Step = tuple[str, State]
Verdicts = dict[str, set[str]]
K = TypeVar("K", bound=Hashable)

BEFORE_TRAP = STAGES[:5]
UP_TO_TRAP = STAGES[:6]


class TooManyStates(Exception):
    """Too many to enumerate in reasonable time."""


class Naive:
    """A scenario's states, listed one by one."""

    def __init__(self, scenario: Scenario, limit: int = 1_000_000) -> None:
        self.scenario = scenario
        parts: list[Message | Reply] = []
        for beat in scenario.beats.values():
            parts += [*beat.messages, *beat.replies]
        self.asked = frozenset(
            fact for part in parts for fact in condition(part.if_) | condition(part.unless)
        )
        self._steps: dict[tuple[State, bool], list[Step]] = {}
        self._offered: dict[State, list[Reply]] = {}
        self._judged: dict[State, list[Message]] = {}
        self.start: State = (scenario.start, frozenset())
        self.states: list[State] = []
        waiting = [self.start]
        seen = {self.start}
        while waiting:
            state = waiting.pop()
            self.states.append(state)
            for _, target in self.steps(state):
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
            if len(seen) > limit:
                raise TooManyStates(scenario.id)

    def beat(self, state: State) -> Beat | None:
        """The beat of a state; None for an ending."""
        return self.scenario.beats.get(state[0])

    def offered(self, state: State) -> list[Reply]:
        """The replies offered."""
        if state not in self._offered:
            replies = beat.replies if (beat := self.beat(state)) is not None else []
            self._offered[state] = [one for one in replies if holds(one, state[1])]
        return self._offered[state]

    def judged(self, state: State) -> list[Message]:
        """The judged messages shown."""
        beat = self.beat(state)
        if beat is None:
            return []
        if state not in self._judged:
            shown = [one for one in beat.messages if holds(one, state[1])]
            self._judged[state] = [one for one in shown if is_judged(self.scenario, beat, one)]
        return self._judged[state]

    def steps(self, state: State, *, leaving: bool = True) -> list[Step]:
        """What can be done, and what it leads to."""
        key = (state, leaving)
        if key not in self._steps:
            self._steps[key] = list(self._possible(state, leaving))
        return self._steps[key]

    def _possible(self, state: State, leaving: bool) -> Iterator[Step]:  # noqa: FBT001
        beat = self.beat(state)
        if beat is None:
            return
        facts = state[1]
        replies = self.offered(state)
        for reply in replies:
            known = facts | frozenset(reply.set) & self.asked
            yield f"reply {reply.id}", (reply.goto, known)
        if not replies and beat.goto is not None:
            yield "", (beat.goto, facts)
        if leaving and beat.stage in self.scenario.leave and (replies or self.judged(state)):
            yield "leave", (self.scenario.leave[beat.stage], facts)

    def leading_to(self, goals: set[State]) -> set[State]:
        """Every state from which a goal can be reached: grown until nothing is added."""
        found = set(goals)
        grown = True
        while grown:
            grown = False
            for state in self.states:
                if state not in found and any(one in found for _, one in self.steps(state)):
                    found.add(state)
                    grown = True
        return found

    def settled(self, state: State) -> State:
        """Where one gets without a choice."""
        for _ in range(len(self.scenario.beats) + 1):
            beat = self.beat(state)
            if beat is None or self.offered(state) or beat.goto is None:
                return state
            state = (beat.goto, state[1])
        return state

    def good(self, state: State) -> bool:
        """Whether it is a safe or recovered ending."""
        ending = self.scenario.endings.get(state[0])
        return ending is not None and ending.outcome in ("safe", "recovered")

    def extended(
        self, begin: K, more: Callable[[State, State | None, K], K], *, leaving: bool
    ) -> set[tuple[State, K]]:
        """Every state with every value that some path brings there."""
        first = (self.start, more(self.start, None, begin))
        seen = {first}
        waiting = [first]
        while waiting:
            state, value = waiting.pop()
            for _, target in self.steps(state, leaving=leaving):
                found = (target, more(target, state, value))
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
        return seen

    # -- the proofs -----------------------------------------------------------------------------

    def verdicts(self) -> Verdicts:
        """For each proof that fails, the beats, endings or replies where."""
        found = {
            "story-unreachable": self._unreachable(),
            "story-never-shown": self._never_shown(),
            "story-no-end": self._no_end(),
            "story-stage-back": self._stage_back(),
            "care-no-safe-step": self._no_safe_step(),
            "care-no-way-back": self._no_way_back(),
            "care-pay-wins": self._pay_wins(),
            "care-checklist": self._checklist(),
        }
        return {code: names for code, names in found.items() if names}

    def _unreachable(self) -> set[str]:
        return {*self.scenario.beats, *self.scenario.endings} - {name for name, _ in self.states}

    def _never_shown(self) -> set[str]:
        missing = set()
        for name, beat in self.scenario.beats.items():
            known = [facts for place, facts in self.states if place == name]
            parts: list[Message | Reply] = [*beat.messages, *beat.replies]
            for part in parts:
                asks = condition(part.if_) | condition(part.unless)
                if known and asks and not any(holds(part, facts) for facts in known):
                    missing.add(part.id)
        return missing

    def _no_end(self) -> set[str]:
        ends = self.leading_to({one for one in self.states if one[0] in self.scenario.endings})
        return {state[0] for state in self.states if state not in ends}

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
            beat, replies = self.beat(state), self.offered(state)
            if beat is None or not replies or any(reply.grade == "safe" for reply in replies):
                continue
            leave = self.scenario.leave.get(beat.stage)
            if leave is None or not self.good(self.settled((leave, state[1]))):
                wrong.add(state[0])
        return wrong

    def _no_way_back(self) -> set[str]:
        ends = self.leading_to({one for one in self.states if one[0] in self.scenario.endings})
        good = self.leading_to({one for one in self.states if self.good(one)})
        return {state[0] for state in ends - good if self.beat(state) is not None}

    def _pay_wins(self) -> set[str]:
        return {
            reply.id
            for state in self.states
            for reply in self.offered(state)
            if {"pay", "send"} & set(reply.does)
            and self.good(self.settled((reply.goto, state[1] | frozenset(reply.set) & self.asked)))
        }

    def _checklist(self) -> set[str]:
        """The items that some path after a threat can miss: each item on its own."""
        return {item for item in CHECKLIST if self._can_miss(item)}

    def _can_miss(self, item: str) -> bool:
        def look(state: State, _came: State | None, sofar: str) -> str:
            beat = self.beat(state)
            if beat is not None and beat.stage in ("threat", "demand") and sofar == "before":
                sofar = "threatened"
            offered = any(item in reply.does for reply in self.offered(state))
            return "offered" if offered and sofar == "threatened" else sofar

        found = self.extended("before", look, leaving=True)
        return any(s[0] in self.scenario.endings and v == "threatened" for s, v in found)

    # -- the measures ---------------------------------------------------------------------------

    def counts_past_the_trap(self) -> set[tuple[int, int]]:
        """Flagged and all judged messages, approach to trap, of every path through it and on."""

        def count(
            state: State, came: State | None, sofar: tuple[int, int, bool]
        ) -> tuple[int, int, bool]:
            del came
            beat = self.beat(state)
            flags, judged, _ = sofar
            if beat is None or beat.stage not in UP_TO_TRAP:
                return (flags, judged, sofar[2])
            said = self.judged(state)
            more = sum(bool(one.why) for one in said)
            return (flags + more, judged + len(said), sofar[2] or beat.stage == "trap")

        found = self.extended((0, 0, False), count, leaving=False)
        return {
            (flags, judged)
            for state, (flags, judged, trapped) in found
            if trapped and (beat := self.beat(state)) and beat.stage not in UP_TO_TRAP
        }

    def least_in_stages(self) -> dict[str, tuple[int, int]]:
        """For each stage before the trap, the fewest flags and fewest ordinary ones of a pass."""

        def count(
            state: State, came: State | None, sofar: tuple[str, int, int]
        ) -> tuple[str, int, int]:
            beat = self.beat(state)
            stage = beat.stage if beat is not None else ""
            said = self.judged(state)
            flags = sum(bool(one.why) for one in said)
            same = came is not None and sofar[0] == stage
            base = (sofar[1], sofar[2]) if same else (0, 0)
            return (stage, base[0] + flags, base[1] + len(said) - flags)

        least: dict[str, tuple[int, int]] = {}
        for state, (stage, flags, plain) in self.extended(("", 0, 0), count, leaving=False):
            if stage not in BEFORE_TRAP:
                continue
            for _, target in self.steps(state, leaving=False):
                there = self.beat(target)
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
            if self.beat(state) is None:
                found.append(value)
            for _, target in self.steps(state, leaving=False):
                waiting.append((target, value + weight(target)))
        return sorted(found)
