"""A story for Graphviz: lanes are clusters, replies have the shape of their grade.

Safe replies are ellipses, risky ones diamonds, harmful ones octagons.
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.drawing.plan import Box, Plan, counted

_SHAPES = {
    "safe": 'shape=ellipse fillcolor="#dff3e4"',
    "risky": 'shape=diamond fillcolor="#fff2cc"',
    "harmful": 'shape=octagon fillcolor="#fbdcdc"',
}
_ENDINGS = {
    "safe": 'shape=doubleoctagon fillcolor="#dff3e4"',
    "recovered": 'shape=doubleoctagon fillcolor="#dff3e4" style="filled,dashed"',
    "unresolved": 'shape=doubleoctagon fillcolor="#fff2cc" style="filled,dashed"',
}


def drawn(plan: Plan) -> str:
    """The graph."""
    lines = [
        "digraph story {",
        f"  label={_quoted(plan.title)} labelloc=t rankdir=LR compound=true;",
        '  node [fontname="sans-serif" fontsize=10 style=filled fillcolor=white];',
        "  edge [arrowsize=0.6];",
    ]
    for lane in plan.lanes:
        lines.append(f"  subgraph cluster_{lane.stage} {{ label={_quoted(lane.stage)};")
        lines.extend(f"    {line}" for box in lane.boxes for line in _box(box))
        lines.append("  }")
    for name, outcome in plan.endings:
        lines.append(f"  {_quoted(name)} [label={_quoted(name)} {_ENDINGS[outcome]}];")
    for lane in plan.lanes:
        for box in lane.boxes:
            lines.extend(f"  {line}" for line in _ways(box))
        if lane.leave is not None:
            first = _quoted(lane.boxes[0].name)
            lines.append(
                f"  {first} -> {_quoted(lane.leave)} "
                f"[ltail=cluster_{lane.stage} style=dashed label=leave];"
            )
    lines.append(f"  begin [shape=circle label=start]; begin -> {_quoted(plan.start)};")
    return "\n".join([*lines, "}"]) + "\n"


def _box(box: Box) -> Iterator[str]:
    label = _quoted(f"{box.name}\n{counted(box)}")
    yield f"{_quoted(box.name)} [shape=box label={label}];"
    for line in box.lines:
        if line.grade is not None:
            name = _quoted(f"reply {line.text}")
            yield f"{name} [label={_quoted(line.text)} {_SHAPES[line.grade]}];"


def _ways(box: Box) -> Iterator[str]:
    for line in box.lines:
        if line.grade is None:
            yield f"{_quoted(box.name)} -> {_quoted(line.target)};"
        else:
            style = " style=dotted" if line.conditional else ""
            reply = _quoted(f"reply {line.text}")
            yield f"{_quoted(box.name)} -> {reply} [arrowhead=none{style}];"
            yield f"{reply} -> {_quoted(line.target)};"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
