"""One scenario as the rules see it: the file, the scenario, its routes, its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from coach.check.known import Known
from coach.check.measures import Figures, Route
from coach.check.remark import Remark
from coach.library.located import Located, Path_
from coach.story.routes import Routes
from coach.story.scenario import STAGES, Scenario, Stage


class Story:
    """A scenario being checked. Routes and figures are made when first asked for."""

    def __init__(self, path: Path, located: Located, scenario: Scenario, known: Known) -> None:
        self.path = path
        self.located = located
        self.scenario = scenario
        self.known = known

    @cached_property
    def routes(self) -> Routes:
        """All states and steps."""
        return Routes(self.scenario)

    @cached_property
    def figures(self) -> Figures:
        """What is counted on the routes."""
        return Figures(self.routes)

    @cached_property
    def stages(self) -> dict[Stage, str]:
        """The stages that the story has, each with its first beat, in order."""
        first: dict[Stage, str] = {}
        for key, beat in self.scenario.beats.items():
            first.setdefault(beat.stage, key)
        return dict(sorted(first.items(), key=lambda pair: STAGES.index(pair[0])))

    @property
    def begins_with_threat(self) -> bool:
        """Whether the story starts when the threat is there already."""
        beat = self.scenario.beats.get(self.scenario.start)
        return beat is not None and beat.stage in ("threat", "demand")

    @property
    def is_counted(self) -> bool:
        """Whether its messages from approach to trap are counted, path by path."""
        told = self.scenario.kind == "manipulation" and not self.begins_with_threat
        return told and self.routes.complete

    def beat_path(self, state: int) -> Path_:
        """Where the beat or ending of a state stands in the file."""
        name = self.routes.place(state)
        return ("endings" if self.routes.is_ending(state) else "beats", name)

    def at(
        self,
        path: Path_,
        message: str,
        *,
        key: bool = False,
        width: int = 0,
        walk: tuple[str, ...] = (),
    ) -> Remark:
        """A remark about the value (or the key) at ``path``."""
        located = self.located
        place = located.place(path, key=key)
        width = width or (len(str(path[-1])) if key and path else 1)
        return Remark(located.path, place, message, located.source(place.line), width, walk)

    def at_each_beat(self, states: Iterable[int], told: str, *below: str) -> Iterator[Remark]:
        """One remark a beat, with the shortest walk to the first of its states.

        It is about the beat, or about what stands ``below`` it; ``{beat}`` is its name.
        """
        told_of: set[int] = set()
        for state in states:
            place = self.routes.place_of[state]
            if place not in told_of:
                told_of.add(place)
                message = told.format(beat=self.routes.place(state))
                path = (*self.beat_path(state), *below)
                yield self.at(path, message, key=True, walk=self.routes.walk(state))

    def at_step(self, state: int, step: str, path: Path_, message: str, width: int = 0) -> Remark:
        """A remark about what a step does, with the shortest walk that ends with it."""
        walk = (*self.routes.walk(state), *self.routes.told([(state, step)]))
        return self.at(path, message, width=width, walk=walk)

    def at_end(self, route: Route, message: str) -> Remark:
        """A remark about the beat a route ends in, with the route."""
        path = self.beat_path(route[-1][0])
        return self.at(path, message, key=True, walk=self.routes.told(route))
