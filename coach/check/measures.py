"""Counting on routes: fewest, most and median over all paths, without listing a single path.

A path goes from the start to an ending by replies; leaving early is free and never counted.
Where a path can go round in a circle, it is counted as if it went round once. Everything is one
pass over the states in their order, so it grows with the states, not with the paths.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from coach.check.reading import seconds_to_read, words_in
from coach.story.routes import LEAVE, Routes, Said, Step, holds
from coach.story.scenario import STAGES, Beat, condition

TRAP = STAGES.index("trap")
SECONDS_TO_JUDGE = 3
TICK = 5
"""Seconds, the unit of playing time: finer says no more and takes longer."""
MOST_BITS = 400_000_000
"""Beyond this the exact distribution is not worth its memory; the mean stands in for the median."""

Route = list[tuple[int, str]]
"""States and what is done in each."""


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
    def shown(self) -> list[tuple[int, int]]:
        """For each state, flagged and ordinary messages shown, threat and demand included."""
        routes = self.routes
        always = [_sorts(scene.said) for scene in routes.scenes]
        always += [(0, 0)] * (len(routes.places) - len(always))
        depends = {place for place, scene in enumerate(routes.scenes) if not scene.free}
        return [
            _sorts(routes.judged(state)) if place in depends else always[place]
            for state, place in enumerate(routes.place_of)
        ]

    @cached_property
    def counts(self) -> tuple[list[int], list[int]]:
        """For each state, flagged and ordinary messages shown, approach to trap."""
        pairs = list(zip(self.shown, self.stage, strict=True))
        flagged = [said[0] if stage <= TRAP else 0 for said, stage in pairs]
        plain = [said[1] if stage <= TRAP else 0 for said, stage in pairs]
        return flagged, plain

    @cached_property
    def judged(self) -> list[int]:
        """For each state, judged messages shown, approach to trap."""
        return [one + two for one, two in zip(*self.counts, strict=True)]

    @cached_property
    def judged_everywhere(self) -> list[int]:
        """For each state, judged messages shown, threat and demand included."""
        return [one + two for one, two in self.shown]

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
        onward = self.onward
        sums: dict[int, int] = {0: weights[0]}
        came: dict[int, tuple[int, str]] = {}
        best: tuple[int, int, str] | None = None
        for state in self.routes.order:
            here = sums.get(state)
            if here is None:
                continue
            for step, target in onward[state]:
                if stage[state] == TRAP < stage[target] < len(STAGES) and (
                    best is None or here < best[0]
                ):
                    best = (here, state, step)
                onto = weights[target] + here
                known = sums.get(target)
                if known is None or onto < known:
                    sums[target], came[target] = onto, (state, step)
        return None if best is None else Extreme(best[0], _backwards(came, *best[1:]))

    def in_stages(self, weights: Sequence[int]) -> dict[int, Extreme]:
        """For each stage, the smallest sum within it over paths that complete it."""
        stage = self.stage
        onward = self.onward
        sums: dict[int, int] = {0: weights[0]}
        came: dict[int, tuple[int, str]] = {}
        best: dict[int, tuple[int, int, str]] = {}
        for state in self.routes.order:
            here = sums.get(state)
            if here is None:
                continue
            number = stage[state]
            for step, target in onward[state]:
                there = stage[target]
                if number < there < len(STAGES) and (number not in best or here < best[number][0]):
                    best[number] = (here, state, step)
                onto = weights[target] + (here if there == number else 0)
                known = sums.get(target)
                if known is None or onto < known:
                    sums[target], came[target] = onto, (state, step)
        return {
            number: Extreme(value, _backwards(came, state, step))
            for number, (value, state, step) in best.items()
        }

    def spread(self, weights: Sequence[int], *, rough: bool = False) -> Spread | None:
        """Smallest, middle and greatest sum over all paths to an ending.

        ``rough`` is content with the mean of somebody who chooses by chance.
        """
        routes, onward = self.routes, self.onward
        size = len(routes.steps)
        low: list[int | None] = [None] * size
        high, paths = [0] * size, [0] * size
        low[0], high[0], paths[0] = weights[0], weights[0], 1
        for state in routes.order:
            least = low[state]
            if least is None:
                continue
            most, count = high[state], paths[state]
            for _, target in onward[state]:
                weight, known = weights[target], low[target]
                if known is None or least + weight < known:
                    low[target] = least + weight
                if most + weight > high[target]:
                    high[target] = most + weight
                paths[target] += count
        ends = [
            state for state in routes.order if routes.is_ending(state) and low[state] is not None
        ]
        if not ends:
            return None
        bottom = min(value for state in ends if (value := low[state]) is not None)
        top = max(high[state] for state in ends)
        count = sum(paths[state] for state in ends)
        slot = count.bit_length() + 1
        if rough or slot * (top + 1) * size > MOST_BITS:
            return Spread(bottom, self._mean(weights, ends), top, exact=False)
        return Spread(bottom, self._middle(weights, ends, slot, count), top)

    def _mean(self, weights: Sequence[int], ends: list[int]) -> int:
        """The mean sum of somebody who chooses by chance."""
        routes, onward = self.routes, self.onward
        share, mean = [0.0] * len(routes.steps), [0.0] * len(routes.steps)
        share[0], mean[0] = 1.0, weights[0]
        for state in routes.order:
            for _, target in onward[state]:
                part = share[state] / len(onward[state])
                share[target] += part
                mean[target] += part * weights[target] + mean[state] / len(onward[state])
        return round(sum(mean[end] for end in ends) / sum(share[end] for end in ends))

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
    def ticks(self) -> list[int]:
        """For each state, the time to read what is shown, to judge and to choose, in ``TICK`` s."""
        routes, scenario = self.routes, self.routes.scenario
        endings = [words_in(ending.text) for ending in scenario.endings.values()]
        beats = [self._reading(beat) for beat in scenario.beats.values()]
        ticks = []
        known: dict[tuple[int, int], int] = {}  # few differ
        for place, facts, count in zip(
            routes.place_of, routes.facts_of, self.judged_everywhere, strict=True
        ):
            if place < len(beats):
                words, sometimes = beats[place]
                for part, needs, unless in sometimes:
                    if holds(needs, unless, facts):
                        words += part
            else:
                words = endings[place - len(beats)]
            found = known.get((words, count))
            if found is None:
                seconds = seconds_to_read(words) + SECONDS_TO_JUDGE * count
                found = known[words, count] = round(seconds / TICK)
            ticks.append(found)
        return ticks

    def _reading(self, beat: Beat) -> tuple[int, list[tuple[int, int, int]]]:
        """The words of a beat that are always there, and the others with their conditions."""
        bits = self.routes.bits
        always = 0
        sometimes = []
        parts = [(one.text or one.narrator, one.if_, one.unless) for one in beat.messages]
        parts += [(one.text or one.action, one.if_, one.unless) for one in beat.replies]
        for text, if_, without in parts:
            count = words_in(text or "")
            needs = sum(bits[fact] for fact in condition(if_))
            unless = sum(bits[fact] for fact in condition(without))
            if needs or unless:
                sometimes.append((count, needs, unless))
            else:
                always += count
        return always, sometimes

    @cached_property
    def median_seconds(self) -> int | None:
        """How long the middle path takes."""
        found = self.spread(self.ticks)
        return None if found is None else found.median * TICK


def _sorts(said: Sequence[Said]) -> tuple[int, int]:
    """How many of some messages are flagged, how many ordinary."""
    flags = sum(one[1] for one in said)
    return flags, len(said) - flags


def _backwards(came: dict[int, tuple[int, str]], state: int, step: str) -> Route:
    """The route to a state, and the step taken there."""
    route: Route = [(state, step)]
    while (earlier := came.get(route[-1][0])) is not None:
        route.append(earlier)
    return route[::-1]
