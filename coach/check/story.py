"""One scenario as the rules see it: the file, the scenario, its routes, its figures."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from coach.check.known import Known
from coach.check.measures import Figures
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
