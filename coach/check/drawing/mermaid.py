"""A story as a Mermaid flowchart: lanes are subgraphs, replies have the shape of their grade.

Safe replies are rounded, risky ones are lozenges, harmful ones are hexagons.
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.drawing.plan import Box, Lane, Plan, counted

_SHAPES = {"safe": ("([", "])"), "risky": ("{", "}"), "harmful": ("{{", "}}")}
_STYLES = (
    "classDef safe fill:#dff3e4,stroke:#1b7f3b,color:#000",
    "classDef risky fill:#fff2cc,stroke:#9a6700,color:#000",
    "classDef harmful fill:#fbdcdc,stroke:#b42318,color:#000",
    "classDef recovered fill:#dff3e4,stroke:#1b7f3b,color:#000,stroke-dasharray:4",
    "classDef unresolved fill:#fff2cc,stroke:#9a6700,color:#000,stroke-dasharray:4",
)


def drawn(plan: Plan) -> str:
    """The chart."""
    lines = ["---", f"title: {_quoted(plan.title)}", "---", "flowchart LR"]
    for lane in plan.lanes:
        lines.extend(_lane(lane))
    lines.extend(
        f"  {_id(name)}[[{_quoted(f'{name}: {outcome}')}]]:::{outcome}"
        for name, outcome in plan.endings
    )
    lines.append(f"  begin((start)) --> {_id(plan.start)}")
    lines.extend(
        f"  stage_{lane.stage} -. leave .-> {_id(lane.leave)}"
        for lane in plan.lanes
        if lane.leave is not None
    )
    lines.extend(f"  {style}" for style in _STYLES)
    return "\n".join(lines) + "\n"


def _lane(lane: Lane) -> Iterator[str]:
    yield f"  subgraph stage_{lane.stage} [{lane.stage}]"
    for box in lane.boxes:
        yield f"    {_id(box.name)}[{_quoted(f'{box.name}<br>{counted(box)}')}]"
        yield from _replies(box)
    yield "  end"
    for box in lane.boxes:
        for line in box.lines:
            if line.grade is None:
                yield f"  {_id(box.name)} --> {_id(line.target)}"
            else:
                yield f"  reply_{_id(line.text)} --> {_id(line.target)}"


def _replies(box: Box) -> Iterator[str]:
    for line in box.lines:
        if line.grade is not None:
            before, after = _SHAPES[line.grade]
            arrow = "-.-" if line.conditional else "---"
            shape = f"{before}{_quoted(line.text)}{after}"
            yield f"    {_id(box.name)} {arrow} reply_{_id(line.text)}{shape}:::{line.grade}"


def _id(name: str) -> str:
    """A name that Mermaid takes: none of its words, no dash."""
    return "b_" + name.replace("-", "__")


def _quoted(text: str) -> str:
    return '"' + text.replace("&", "#amp;").replace('"', "#quot;") + '"'
