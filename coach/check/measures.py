"""Counting on routes: fewest, most and median over all paths, without listing a single path.

A path goes from the start to an ending by replies; leaving early is free and never counted.
Where a path can go round in a circle, it is counted as if it went round once. Everything is one
pass over the states in their order, so it grows with the states, not with the paths.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from coach.check.reading import seconds_to_read, words_in
from coach.story.routes import LEAVE, Routes, Step
from coach.story.scenario import STAGES

TRAP = STAGES.index("trap")
SECONDS_TO_JUDGE = 3
MOST_BITS = 40_000_000
"""Beyond this the exact distribution is not worth its memory; the mean stands in for the median."""

Route = list[tuple[int, str]]
"""States and what is done in each."""
Edge = Callable[[int, int], bool]
"""A question about a step: the number of its state and of the state it leads to."""


class Extreme(NamedTuple):
    """The smallest sum over some paths, and one that has it."""

    value: int
    route: Route


class Spread(NamedTuple):
    """Smallest, middle and greatest sum over all paths; ``exact`` is False for a mean."""

    least: int
    median: int
    most: int
    exact: bool = True


class Figures:
    """What is counted on the routes of one scenario."""

    def __init__(self, routes: Routes) -> None:
        self.routes = routes

    @cached_property
    def stage(self) -> list[int]:
        """For each state, the number of its stage; an ending comes after all stages."""
        numbers = [scene.stage for scene in self.routes.scenes]
        numbers += [len(STAGES)] * (len(self.routes.places) - len(numbers))
        return [numbers[place] for place in self.routes.place_of]

    @cached_property
    def counts(self) -> tuple[list[int], list[int]]:
        """For each state, flagged and ordinary messages shown, approach to trap."""
        flagged, plain = [], []
        routes = self.routes
        for state, stage in enumerate(self.stage):
            said = routes.judged(state) if stage <= TRAP else []
            flags = sum(one[1] for one in said)
            flagged.append(flags)
            plain.append(len(said) - flags)
        return flagged, plain

    @cached_property
    def judged(self) -> list[int]:
        """For each state, judged messages shown, approach to trap."""
        return [one + two for one, two in zip(*self.counts, strict=True)]

    @cached_property
    def judged_everywhere(self) -> list[int]:
        """For each state, judged messages shown, threat and demand included."""
        return [len(self.routes.judged(state)) for state in range(len(self.routes.steps))]

    @cached_property
    def onward(self) -> list[list[Step]]:
        """The steps of paths: replies and going on, not leaving, circles cut open."""
        routes = self.routes
        cut = set(routes.circles)
        return [
            [
                (step, target)
                for step, target in steps
                if step != LEAVE and not (cut and (state, step, target) in cut)
            ]
            for state, steps in enumerate(routes.steps)
        ]

    def past_the_trap(self, weights: Sequence[int]) -> Extreme | None:
        """The smallest sum from the start through the trap and on; None when nobody gets there."""
        stage = self.stage
        return self._least(
            weights,
            lambda state, target: stage[state] == TRAP < stage[target] < len(STAGES),
            lambda _state, _target: False,
        )

    def in_stage(self, number: int, weights: Sequence[int]) -> Extreme | None:
        """The smallest sum within a stage over paths that complete it."""
        stage = self.stage
        return self._least(
            weights,
            lambda state, target: stage[state] == number < stage[target] < len(STAGES),
            lambda state, target: stage[state] != stage[target],
        )

    def _least(self, weights: Sequence[int], ends: Edge, restarts: Edge) -> Extreme | None:
        """The smallest sum up to a step that ``ends`` it; a step that ``restarts`` sets it to 0."""
        routes, onward = self.routes, self.onward
        size = len(routes.steps)
        sums: list[int | None] = [None] * size
        came: list[tuple[int, str] | None] = [None] * size
        sums[0] = weights[0]
        best: tuple[int, int, str] | None = None
        for state in routes.order:
            here = sums[state]
            if here is None:
                continue
            for step, target in onward[state]:
                if ends(state, target) and (best is None or here < best[0]):
                    best = (here, state, step)
                onto = weights[target] + (0 if restarts(state, target) else here)
                known = sums[target]
                if known is None or onto < known:
                    sums[target], came[target] = onto, (state, step)
        if best is None:
            return None
        route: Route = [(best[1], best[2])]
        while (earlier := came[route[-1][0]]) is not None:
            route.append(earlier)
        return Extreme(best[0], route[::-1])

    def spread(self, weights: Sequence[int]) -> Spread | None:
        """Smallest, middle and greatest sum over all paths to an ending."""
        routes, onward = self.routes, self.onward
        size = len(routes.steps)
        low: list[int | None] = [None] * size
        high, paths, share, mean = [0] * size, [0] * size, [0.0] * size, [0.0] * size
        low[0], high[0], paths[0], share[0] = weights[0], weights[0], 1, 1.0
        mean[0] = weights[0]
        for state in routes.order:
            least = low[state]
            if least is None:
                continue
            for _, target in onward[state]:
                weight, known = weights[target], low[target]
                low[target] = least + weight if known is None else min(known, least + weight)
                high[target] = max(high[target], high[state] + weight)
                paths[target] += paths[state]
                part = share[state] / len(onward[state])
                share[target] += part
                mean[target] += part * weight + mean[state] / len(onward[state])
        ends = [
            state for state in routes.order if routes.is_ending(state) and low[state] is not None
        ]
        if not ends:
            return None
        bottom = min(value for state in ends if (value := low[state]) is not None)
        top = max(high[state] for state in ends)
        count = sum(paths[state] for state in ends)
        slot = count.bit_length() + 1
        if slot * (top + 1) * size > MOST_BITS:
            whole = sum(share[state] for state in ends)
            return Spread(bottom, round(sum(mean[e] for e in ends) / whole), top, exact=False)
        return Spread(bottom, self._middle(weights, ends, slot, count), top)

    def _middle(self, weights: Sequence[int], ends: list[int], slot: int, count: int) -> int:
        """The median: how many paths have each sum, kept as the digits of one long number."""
        routes, onward = self.routes, self.onward
        sums = [0] * len(routes.steps)
        sums[0] = 1 << slot * weights[0]
        for state in routes.order:
            here = sums[state]
            if here:
                for _, target in onward[state]:
                    sums[target] += here << slot * weights[target]
        every = sum(sums[state] for state in ends)
        mask = (1 << slot) - 1
        value = seen = 0
        while True:
            seen += every >> slot * value & mask
            if seen * 2 >= count:
                return value
            value += 1

    @cached_property
    def seconds(self) -> list[int]:
        """For each state, the time to read what is shown in it, to judge and to choose."""
        routes, scenario = self.routes, self.routes.scenario
        ended = {key: words_in(ending.text) for key, ending in scenario.endings.items()}
        scenes = {
            key: sum(words_in(one.text or one.narrator or "") for one in beat.messages)
            + sum(words_in(one.text or one.action or "") for one in beat.replies)
            for key, beat in scenario.beats.items()
        }
        words = [*scenes.values(), *ended.values()]
        return [
            round(seconds_to_read(words[place]) + SECONDS_TO_JUDGE * count)
            for place, count in zip(routes.place_of, self.judged_everywhere, strict=True)
        ]
