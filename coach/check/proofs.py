"""Questions of the care rules to the routes of a story: where help is within reach.

A beat without a reply to choose just goes on, so what it leads to is as near as the beat itself.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from coach.story.routes import GOTO, LEAVE, Routes
from coach.story.scenario import CHECKLIST, STAGES, Does, Reply

GOOD = frozenset(("safe", "recovered"))
THREAT = STAGES.index("threat")
DEMAND = STAGES.index("demand")

Route = list[tuple[int, str]]
"""States and what is done in each."""

_ITEM = {item: 1 << number for number, item in enumerate(CHECKLIST)}
_ALL = (1 << len(CHECKLIST)) - 1


def pays(reply: Reply) -> bool:
    """Whether a reply pays or sends."""
    return "pay" in reply.does or "send" in reply.does


def settled(routes: Routes, state: int) -> int:
    """The state where the learner next chooses, or the ending: going on needs no choice."""
    seen = set()
    while not routes.is_ending(state) and state not in seen:
        seen.add(state)
        onward = [target for step, target in routes.steps[state] if step == GOTO]
        if not onward:
            break
        state = onward[0]
    return state


def is_good(routes: Routes, state: int) -> bool:
    """Whether a state is an ending that is safe or recovered."""
    endings = routes.scenario.endings
    return routes.is_ending(state) and endings[routes.place(state)].outcome in GOOD


def without_safe_step(routes: Routes) -> Iterator[int]:
    """States with a choice where no reply is safe (paying never is), nor leaving."""
    beats = routes.scenario.beats
    for state, steps in enumerate(routes.steps):
        offered = routes.offered[state]
        if not offered:
            continue
        replies = beats[routes.place(state)].replies
        chosen = (replies[way[5]] for way in offered)
        if any(reply.grade == "safe" and not pays(reply) for reply in chosen):
            continue
        left = [target for step, target in steps if step == LEAVE]
        if not left or not is_good(routes, settled(routes, left[0])):
            yield state


def lost(routes: Routes) -> Iterator[int]:
    """States where every good ending gets out of reach; only the first on each way."""
    size = range(len(routes.steps))
    good = routes.leading_to([state for state in size if is_good(routes, state)])
    if all(good[state] or routes.is_ending(state) for state in size):
        return
    ends = routes.leading_to([state for state in size if routes.is_ending(state)])
    for state in size:
        if good[state] or routes.is_ending(state) or not ends[state]:
            continue
        if state == 0 or any(good[earlier] for earlier in routes.before[state]):
            yield state


def paid_to_win(routes: Routes) -> Iterator[tuple[int, int]]:
    """State and number of every reply that pays or sends and leads straight to a good ending."""
    risky = {
        (place, number)
        for place, beat in enumerate(routes.scenario.beats.values())
        for number, reply in enumerate(beat.replies)
        if pays(reply)
    }
    if not risky:
        return
    for state, place in enumerate(routes.place_of):
        for way in routes.offered[state]:
            if (place, way[5]) in risky:
                target = dict(routes.steps[state])[way[0]]
                if is_good(routes, settled(routes, target)):
                    yield state, way[5]


def checklist_gaps(routes: Routes) -> dict[int, tuple[list[Does], tuple[str, ...]]]:
    """Endings reached after a threat without some of the seven: what is missing, a walk."""
    first = _first_threats(routes)
    if not first:
        return {}
    offers = _offers(routes)
    known: dict[int, int] = dict.fromkeys(first, 0)
    waiting = deque(first)
    while waiting:  # what every path offered: smaller with each path that comes in
        state = waiting.popleft()
        here = known[state] | offers[state]
        for _, target in routes.steps[state]:
            earlier = known.get(target, _ALL)
            if target not in known or earlier & ~here:
                known[target] = earlier & here
                waiting.append(target)
    missing = 0
    for state, offered in known.items():
        if routes.is_ending(state):
            missing |= _ALL & ~offered
    gaps: dict[int, tuple[list[Does], tuple[str, ...]]] = {}
    for item, bit in _ITEM.items():
        if missing & bit:
            ending, walk = _shortest(routes, first, offers, bit)
            gaps.setdefault(ending, ([], walk))[0].append(item)
    return gaps


def _first_threats(routes: Routes) -> dict[int, Route]:
    """The states where a threat can come first, each with the shortest way there."""
    stages = [scene.stage for scene in routes.scenes]
    beats = len(stages)
    threats = {place for place in range(beats) if stages[place] in (THREAT, DEMAND)}
    if not threats:
        return {}
    came: dict[int, tuple[int, str]] = {}
    seen = {0}
    first = {}
    waiting = deque([0])
    while waiting:
        state = waiting.popleft()
        if routes.place_of[state] in threats:
            first[state] = _route(came, state)
            continue
        for step, target in routes.steps[state]:
            if target not in seen:
                seen.add(target)
                came[target] = (state, step)
                waiting.append(target)
    return first


def _route(came: dict[int, tuple[int, str]], state: int) -> Route:
    """The way to a state, from where it began."""
    route = []
    while state in came:
        route.append(came[state])
        state = came[state][0]
    return route[::-1]


def _offers(routes: Routes) -> list[int]:
    """For each state, the items of the checklist that its replies offer."""
    masks = [
        [sum(_ITEM.get(does, 0) for does in set(reply.does)) for reply in beat.replies]
        for beat in routes.scenario.beats.values()
    ]
    found = []
    for state, place in enumerate(routes.place_of):
        offered = 0
        for way in routes.offered[state]:
            offered |= masks[place][way[5]]
        found.append(offered)
    return found


def _shortest(
    routes: Routes, first: dict[int, Route], offers: list[int], bit: int
) -> tuple[int, tuple[str, ...]]:
    """The nearest ending after a threat on a way that never offers an item, and the walk."""
    came: dict[int, tuple[int, str]] = {}
    seen = set(first)
    waiting = deque(first)
    while waiting:
        state = waiting.popleft()
        if routes.is_ending(state):
            route = _route(came, state)
            begun = route[0][0] if route else state
            return state, routes.told([*first[begun], *route])
        if offers[state] & bit:
            continue
        for step, target in routes.steps[state]:
            if target not in seen:
                seen.add(target)
                came[target] = (state, step)
                waiting.append(target)
    state = next(iter(first))
    return state, routes.told(first[state])
