"""A story as an SVG picture, laid out here: a lane a stage from left to right, beats as tables.

Each reply is a row of its beat, with a circle (safe), a diamond (risky) or a square (harmful) where
its way begins, so that a story of sixty beats has sixty boxes and not two hundred. Endings stand in
the last lane. Leaving is dashed, from the head of its lane.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from coach.check.drawing.plan import Box, Plan, counted

LANE, BOX, ROW, GAP, TOP = 260, 180, 18, 26, 56
_FILL = {"safe": "#2e9e5b", "risky": "#d99a00", "harmful": "#c93a2f"}
_ENDING = {"safe": "#dff3e4", "recovered": "#dff3e4", "unresolved": "#fff2cc"}


def drawn(plan: Plan) -> str:
    """The picture."""
    places, height = _places(plan)
    width = LANE * (len(plan.lanes) + 1) + 40
    body = [*_lanes(plan, height), *_ways(plan, places), *_boxes(plan, places)]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="sans-serif" font-size="11">'
    )
    marker = (
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="6" '
        'markerHeight="6" orient="auto"><path d="M0 0 8 4 0 8z" fill="#555"/></marker></defs>'
    )
    title = f"<title>{escape(plan.title)}</title>"
    ground = f'<rect width="{width}" height="{height}" fill="#fff"/>'
    return "\n".join([head, title, marker, ground, *body, "</svg>"]) + "\n"


def _places(plan: Plan) -> tuple[dict[str, tuple[int, int]], int]:
    """Where each box stands: its upper left corner; and how high the picture is."""
    places: dict[str, tuple[int, int]] = {}
    highest = TOP
    for column, lane in enumerate(plan.lanes):
        y = TOP
        for box in lane.boxes:
            places[box.name] = (column * LANE + 40, y)
            y += _height(box) + GAP
        highest = max(highest, y)
    y = TOP
    for name, _outcome in plan.endings:
        places[name] = (len(plan.lanes) * LANE + 40, y)
        y += 2 * ROW + GAP
    return places, max(highest, y) + 20


def _height(box: Box) -> int:
    return ROW * (1 + len(box.lines)) + 8


def _lanes(plan: Plan, height: int) -> Iterator[str]:
    for column, lane in enumerate(plan.lanes):
        x = column * LANE + 20
        fill = "#f5f7fa" if column % 2 else "#eceff3"
        yield f'<rect x="{x}" y="20" width="{LANE}" height="{height - 30}" fill="{fill}"/>'
        leave = f"leave → {lane.leave}" if lane.leave is not None else ""
        yield f'<text x="{x + 12}" y="38" font-weight="bold">{escape(lane.stage)}</text>'
        yield f'<text x="{x + 12}" y="50" fill="#555">{escape(leave)}</text>'
    x = len(plan.lanes) * LANE + 40
    yield f'<text x="{x}" y="38" font-weight="bold">endings</text>'


def _ways(plan: Plan, places: dict[str, tuple[int, int]]) -> Iterator[str]:
    """Curves from a row to the box it leads to; within a lane they bow out to the right."""
    for lane in plan.lanes:
        for box in lane.boxes:
            x, y = places[box.name]
            for number, line in enumerate(box.lines):
                there_x, there_y = places[line.target]
                from_x, from_y = x + BOX + 6, y + ROW * (number + 1) + 12
                to_x, to_y = there_x, there_y + 10
                if there_x == x:
                    to_x += BOX
                    bow = f"C{from_x + 40} {from_y} {to_x + 40} {to_y} {to_x} {to_y}"
                else:
                    bend = max(40, (to_x - from_x) // 2)
                    bow = f"C{from_x + bend} {from_y} {to_x - bend} {to_y} {to_x} {to_y}"
                dash = ' stroke-dasharray="3 3"' if line.conditional else ""
                colour = _FILL[line.grade] if line.grade is not None else "#555"
                yield (
                    f'<path d="M{from_x} {from_y} {bow}" fill="none" stroke="{colour}" '
                    f'stroke-opacity="0.7" marker-end="url(#tip)"{dash}/>'
                )


def _boxes(plan: Plan, places: dict[str, tuple[int, int]]) -> Iterator[str]:
    for lane in plan.lanes:
        for box in lane.boxes:
            yield from _box(box, *places[box.name], first=box.name == plan.start)
    for name, outcome in plan.endings:
        x, y = places[name]
        fill = _ENDING[outcome]
        yield f'<rect x="{x}" y="{y}" width="{BOX}" height="{2 * ROW}" rx="14" fill="{fill}" stroke="#333"/>'  # noqa: E501 -- one element
        yield f'<text x="{x + 10}" y="{y + 14}" font-weight="bold">{escape(name)}</text>'
        yield f'<text x="{x + 10}" y="{y + 28}" fill="#555">{outcome}</text>'


def _box(box: Box, x: int, y: int, *, first: bool) -> Iterator[str]:
    border = 3 if first else 1
    yield (
        f'<rect x="{x}" y="{y}" width="{BOX}" height="{_height(box)}" fill="#fff" '
        f'stroke="#333" stroke-width="{border}"/>'
    )
    yield f'<text x="{x + 8}" y="{y + 14}" font-weight="bold">{escape(_short(box.name, 20))}</text>'
    right = x + BOX - 8
    yield f'<text x="{right}" y="{y + 14}" text-anchor="end" fill="#555">{counted(box)}</text>'
    for number, line in enumerate(box.lines):
        row = y + ROW * (number + 1) + 12
        yield f'<text x="{x + 8}" y="{row + 4}">{escape(_short(line.text or "→", 26))}</text>'
        if line.grade is not None:
            yield _sign(line.grade, x + BOX, row)


def _sign(grade: str, x: int, y: int) -> str:
    """The shape of a grade."""
    fill = _FILL[grade]
    if grade == "safe":
        return f'<circle cx="{x}" cy="{y}" r="5" fill="{fill}"/>'
    if grade == "risky":
        return f'<path d="M{x} {y - 6}l6 6-6 6-6-6z" fill="{fill}"/>'
    return f'<rect x="{x - 5}" y="{y - 5}" width="10" height="10" fill="{fill}"/>'


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"
