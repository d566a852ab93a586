"""What every drawing shows: lanes of beats in the order they are met, their ways on, endings."""

from __future__ import annotations

from msgspec import Struct

from coach.story.routes import Routes
from coach.story.scenario import STAGES, Grade, Outcome, Scenario


class Line(Struct, frozen=True):
    """A way out of a beat: a reply with its grade, or going on without one."""

    text: str
    grade: Grade | None
    target: str
    conditional: bool = False


class Box(Struct, frozen=True):
    """A beat: how many messages are judged, how many flagged, and its ways on."""

    name: str
    flags: int
    ordinary: int
    told: int
    """Messages nobody judges."""
    lines: tuple[Line, ...]


class Lane(Struct, frozen=True):
    """A stage with its beats, and where leaving leads."""

    stage: str
    boxes: tuple[Box, ...]
    leave: str | None


class Plan(Struct, frozen=True):
    """A whole story."""

    title: str
    start: str
    lanes: tuple[Lane, ...]
    endings: tuple[tuple[str, Outcome], ...]


def plan(scenario: Scenario) -> Plan:
    """The plan of a story, beats in the order they can be met."""
    routes = Routes(scenario, limit=20_000)
    met = dict.fromkeys(routes.place(state) for state in routes.order)
    names = [name for name in [*met, *scenario.beats] if name in scenario.beats]
    lanes = []
    for stage in STAGES:
        boxes = [
            _box(scenario, routes, name)
            for name in dict.fromkeys(names)
            if scenario.beats[name].stage == stage
        ]
        if boxes:
            lanes.append(Lane(stage, tuple(boxes), scenario.leave.get(stage)))
    endings = tuple((name, ending.outcome) for name, ending in scenario.endings.items())
    return Plan(scenario.title, scenario.start, tuple(lanes), endings)


def _box(scenario: Scenario, routes: Routes, name: str) -> Box:
    beat = scenario.beats[name]
    said = routes.scenes[routes.number[name]].said
    flags = sum(one[1] for one in said)
    lines = [
        Line(reply.id, reply.grade, reply.goto, bool(reply.if_ or reply.unless))
        for reply in beat.replies
    ]
    if beat.goto is not None:
        lines.append(Line("", None, beat.goto))
    return Box(name, flags, len(said) - flags, len(beat.messages) - len(said), tuple(lines))


def counted(box: Box) -> str:
    """The messages of a beat in a few characters: flagged, ordinary, not judged."""
    parts = ((box.flags, "⚑"), (box.ordinary, "○"), (box.told, "·"))
    return " ".join(f"{count}{sign}" for count, sign in parts if count)
