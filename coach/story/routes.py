"""Every route through a scenario: all states it can be in, all steps between them.

A state is a place (a beat or an ending) with the facts that can still matter there; facts that no
later message or reply asks for are left out, which changes no route and keeps states few. Finding
faults with them belongs to ``coach.check``; playing to ``coach.story.playthrough``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from coach.story.scenario import JUDGED_KINDS, STAGES, Beat, Message, Reply, Scenario

MAX_STATES = 200_000
"""More states than this are not visited; ``Routes.complete`` says so."""

LEAVE = "leave"
GOTO = ""
"""The step of a beat that just goes on."""

Said = tuple[int, bool, int, int]
"""A judged message: its number in the beat, whether flagged, facts needed, facts excluding."""
Way = tuple[str, int, int, int, int, int]
"""A reply: its step, facts needed, facts excluding, facts set, target place, number in the beat."""
Step = tuple[str, int]
"""What is done, and the state it leads to."""


class Scene(Struct, frozen=True, gc=False):
    """A beat as its routes need it; facts are bits."""

    stage: int
    """The number of its stage in ``STAGES``."""
    said: tuple[Said, ...]
    ways: tuple[Way, ...]
    goto: int
    """The place it goes on to, or -1."""
    leave: int
    """The place leaving leads to, or -1."""
    free: bool
    """Whether nothing in it depends on facts."""


class Routes:
    """The states of a scenario and the steps between them, found breadth first."""

    def __init__(self, scenario: Scenario, limit: int = MAX_STATES) -> None:
        self.scenario = scenario
        self.beats = list(scenario.beats)
        """Names of the places: beats, then endings."""
        self.places = [*self.beats, *scenario.endings]
        self.number = {name: number for number, name in enumerate(self.places)}
        self.bits = {name: 1 << number for number, name in enumerate(scenario.facts)}
        """The bit of each fact."""
        self._contacts = {key for key, one in scenario.people.items() if one.role == "contact"}
        self._first = scenario.first_contact in self._contacts
        self.scenes = [self._scene(beat) for beat in scenario.beats.values()]
        self.live = self._live()
        self.place_of: list[int] = []
        """For each state, its place."""
        self.facts_of: list[int] = []
        """For each state, the facts that matter there."""
        self.steps: list[tuple[Step, ...]] = []
        """For each state, what can be done."""
        self.offered: list[Sequence[Way]] = []
        """For each state, the replies that can be chosen."""
        self._came: list[tuple[int, str]] = []
        self.complete = self._visit(limit)
        """Whether every state was visited."""

    # -- what the rules ask ---------------------------------------------------------------------

    def is_ending(self, state: int) -> bool:
        """Whether the story ends in this state."""
        return self.place_of[state] >= len(self.scenes)

    def place(self, state: int) -> str:
        """The beat or ending of a state."""
        return self.places[self.place_of[state]]

    def scene(self, state: int) -> Scene:
        """The scene of a state that is no ending."""
        return self.scenes[self.place_of[state]]

    def judged(self, state: int) -> Sequence[Said]:
        """The judged messages shown in a state."""
        if self.is_ending(state):
            return ()
        scene, facts = self.scene(state), self.facts_of[state]
        if scene.free:
            return scene.said
        return [one for one in scene.said if holds(one[2], one[3], facts)]

    @cached_property
    def reached(self) -> frozenset[int]:
        """The places that some route leads to."""
        return frozenset(self.place_of)

    @cached_property
    def before(self) -> list[list[int]]:
        """For each state, the states one step before it."""
        found: list[list[int]] = [[] for _ in self.steps]
        for state, steps in enumerate(self.steps):
            for _, target in steps:
                found[target].append(state)
        return found

    def leading_to(self, goals: Iterator[int] | list[int]) -> bytearray:
        """A mark for every state from which one of ``goals`` can be reached."""
        marks = bytearray(len(self.steps))
        waiting = list(goals)
        for goal in waiting:
            marks[goal] = 1
        before = self.before
        while waiting:
            for earlier in before[waiting.pop()]:
                if not marks[earlier]:
                    marks[earlier] = 1
                    waiting.append(earlier)
        return marks

    @property
    def order(self) -> list[int]:
        """All states, each before those it leads to, steps that go round in a circle set aside."""
        return self._sorted[0]

    @property
    def circles(self) -> list[tuple[int, str, int]]:
        """The steps that lead back to a state that was passed before: from, step, to."""
        return self._sorted[1]

    def walk(self, state: int) -> tuple[str, ...]:
        """The shortest way to a state, as the steps of a ``walks`` entry."""
        backwards: list[tuple[int, str]] = []
        while state:
            state, step = self._came[state]
            backwards.append((state, step))
        return self.told(backwards[::-1])

    def told(self, route: list[tuple[int, str]]) -> tuple[str, ...]:
        """A route (states and what is done in each) as the steps of a ``walks`` entry."""
        written: list[str] = []
        for state, step in route:
            if step != LEAVE:
                written.extend(self.verdict(state, one) for one in self.judged(state))
            if step != GOTO:
                written.append(step)
        return tuple(written)

    def verdict(self, state: int, said: Said) -> str:
        """The right judgement of a message, as a step: ``o``, or ``f`` and its first tactic."""
        if not said[1]:
            return "o"
        message = self.scenario.beats[self.place(state)].messages[said[0]]
        return f"f {next(iter(message.why))}"

    # -- how they are found ---------------------------------------------------------------------

    def _mask(self, names: str | list[str] | None) -> int:
        if names is None:
            return 0
        if isinstance(names, str):
            return self.bits[names]
        mask = 0
        for name in names:
            mask |= self.bits[name]
        return mask

    def _scene(self, beat: Beat) -> Scene:
        stage = STAGES.index(beat.stage)
        said: list[Said] = []
        contacts, first, mask = self._contacts, self._first, self._mask
        judged = self.scenario.kind in JUDGED_KINDS and stage < len(STAGES) - 1
        free = all(one.if_ is None and one.unless is None for one in beat.messages)
        for number, message in enumerate(beat.messages if judged else ()):
            who = message.from_
            if message.text is not None and (first if who is None else who in contacts):
                needed, excluding = mask(message.if_), mask(message.unless)
                said.append((number, bool(message.why), needed, excluding))
        ways: list[Way] = []
        for number, reply in enumerate(beat.replies):
            needed, excluding = self._mask(reply.if_), self._mask(reply.unless)
            free = free and not needed and not excluding
            gained, target = self._mask(reply.set), self.number[reply.goto]
            ways.append((f"reply {reply.id}", needed, excluding, gained, target, number))
        goto = -1 if beat.goto is None else self.number[beat.goto]
        left = self.scenario.leave.get(beat.stage)
        leave = -1 if left is None else self.number[left]
        return Scene(stage, tuple(said), tuple(ways), goto, leave, free)

    def _live(self) -> list[int]:
        """For each place, the facts that it or a later place asks for."""
        live = [0] * len(self.places)
        if not self.bits:
            return live
        for number, beat in enumerate(self.scenario.beats.values()):
            parts: list[Message | Reply] = [*beat.messages, *beat.replies]
            for part in () if self.scenes[number].free else parts:
                live[number] |= self._mask(part.if_) | self._mask(part.unless)
        below = [
            {way[4] for way in scene.ways} | {scene.goto, scene.leave} - {-1}
            for scene in self.scenes
        ]
        above: list[list[int]] = [[] for _ in self.places]
        for number, targets in enumerate(below):
            for target in targets:
                above[target].append(number)
        waiting = [number for number, facts in enumerate(live) if facts]
        while waiting:
            here = waiting.pop()
            for earlier in above[here]:
                if live[here] & ~live[earlier]:
                    live[earlier] |= live[here]
                    waiting.append(earlier)
        return live

    def _visit(self, limit: int) -> bool:
        """Visit the states breadth first; False when there are more than ``limit``."""
        scenes, live = self.scenes, self.live
        place_of, facts_of, steps, came = self.place_of, self.facts_of, self.steps, self._came
        width = len(self.bits)
        known: dict[int, int] = {}
        beats = len(scenes)

        def state(place: int, facts: int, origin: int, step: str) -> int:
            facts &= live[place]
            key = place << width | facts
            found = known.get(key)
            if found is None:
                found = known[key] = len(place_of)
                place_of.append(place)
                facts_of.append(facts)
                came.append((origin, step))
            return found

        state(self.number[self.scenario.start], 0, 0, GOTO)
        here = 0
        while here < len(place_of):
            place, facts = place_of[here], facts_of[here]
            if place >= beats:
                steps.append(())
                self.offered.append(())
                here += 1
                continue
            scene = scenes[place]
            offered = scene.ways if scene.free else _open(scene.ways, facts)
            found = [(way[0], state(way[4], facts | way[3], here, way[0])) for way in offered]
            if not offered and scene.goto >= 0:
                found.append((GOTO, state(scene.goto, facts, here, GOTO)))
            if scene.leave >= 0 and (
                offered or any(holds(one[2], one[3], facts) for one in scene.said)
            ):
                found.append((LEAVE, state(scene.leave, facts, here, LEAVE)))
            steps.append(tuple(found))
            self.offered.append(offered)
            here += 1
            if len(place_of) > limit:
                unseen = len(place_of) - len(steps)
                steps.extend([()] * unseen)
                self.offered.extend([()] * unseen)
                return False
        return True

    @cached_property
    def _sorted(self) -> tuple[list[int], list[tuple[int, str, int]]]:
        """Depth first without recursion: topological order and the steps that close circles."""
        steps = self.steps
        colour = bytearray(len(steps))  # 0 new, 1 on the way, 2 done
        finished: list[int] = []
        circles: list[tuple[int, str, int]] = []
        colour[0] = 1
        stack = [(0, iter(steps[0]))]
        while stack:
            here, left = stack[-1]
            for step, target in left:
                if colour[target] == 0:
                    colour[target] = 1
                    stack.append((target, iter(steps[target])))
                    break
                if colour[target] == 1:
                    circles.append((here, step, target))
            else:
                stack.pop()
                colour[here] = 2
                finished.append(here)
        return finished[::-1], circles


def holds(needed: int, excluding: int, facts: int) -> bool:
    """Whether facts fit a condition: all the needed ones, and not all of the excluding ones."""
    return needed & facts == needed and not (excluding and excluding & facts == excluding)


def _open(ways: tuple[Way, ...], facts: int) -> list[Way]:
    return [way for way in ways if holds(way[1], way[2], facts)]
