"""The rules and the naive definition, held against each other on one scenario."""

from __future__ import annotations

from pathlib import Path

from coach.check.proofs import checklist_gaps, lost, paid_to_win, without_safe_step
from coach.check.registry import rules_for
from coach.check.remark import Finding
from coach.check.story import Story
from coach.library.located import Located
from coach.library.problems import Unreadable
from coach.library.scenarios import references
from coach.library.shapes import convert
from coach.story.scenario import STAGES, Scenario
from tests.check.making import KNOWN
from tests.check.mutating import Tree
from tests.check.naive import Naive, Verdicts

FEWEST_JUDGED, FEWEST_IN_STAGE = 22, 2


def opened(data: Tree) -> Story | None:
    """A story made of a mapping; None when reading refuses it."""
    located = Located("example.yaml", "")
    located.data = data
    try:
        scenario = convert(located, Scenario)
    except Unreadable:
        return None
    if list(references(located, scenario, KNOWN.tactics)):
        return None
    return Story(Path(f"{scenario.id}.yaml"), located, scenario, KNOWN)


def findings(story: Story) -> list[Finding]:
    """What the rules about one story find."""
    return [finding for rule in rules_for("story") for finding in rule.run(story)]


def by_proof(story: Story) -> Verdicts:
    """The verdicts of the proofs, in the words of the naive definition."""
    routes = story.routes
    found: dict[str, set[str]] = {
        "story-unreachable": {
            name for number, name in enumerate(routes.places) if number not in routes.reached
        },
        "care-no-safe-step": {routes.place(state) for state in without_safe_step(routes)},
        "care-no-way-back": {routes.place(state) for state in lost(routes)},
        "care-pay-wins": {
            routes.scenario.beats[routes.place(state)].replies[number].id
            for state, number in paid_to_win(routes)
        },
        "care-checklist": {
            item for missing, _walk in checklist_gaps(routes).values() for item in missing
        },
    }
    return {code: names for code, names in found.items() if names}


def disagreements(story: Story) -> list[str]:
    """Everything on which the two do not agree; empty when they do."""
    naive = Naive(story.scenario)
    codes = {finding.problem.code for finding in findings(story)}
    if "story-too-many-states" in codes:  # it cannot ship, and that nothing is proven is said
        return []
    slow, fast = naive.verdicts(), by_proof(story)
    exact = ("story-unreachable", "care-no-safe-step", "care-pay-wins", "care-checklist")
    wrong = [
        f"{code}: naive {slow.get(code)}, proof {fast.get(code)}"
        for code in exact
        if slow.get(code) != fast.get(code)
    ]
    if not fast.get("care-no-way-back", set()) <= slow.get("care-no-way-back", set()):
        wrong.append(f"care-no-way-back: {slow} {fast}")
    told = ("story-never-shown", "story-no-end", "story-stage-back", "care-no-way-back")
    wrong.extend(
        f"{code}: naive {slow.get(code)}, rules {sorted(codes)}"
        for code in (*fast, *told)
        if (code in slow) != (code in codes)
    )
    return wrong + _measures(story, naive)


def _measures(story: Story, naive: Naive) -> list[str]:
    """The same for the counts past the trap and in the stages, where no circle spoils them."""
    if story.routes.circles or any(_back(story)):
        return []
    figures = story.figures
    wrong = []
    slow = naive.counts_past_the_trap()
    fast = figures.past_the_trap(figures.judged)
    if (min(judged for _, judged in slow) if slow else None) != (fast and fast.value):
        wrong.append(f"judged past the trap: naive {slow}, {fast and fast.value}")
    for code, weights in (("few", (65, -35)), ("many", (-50, 50))):
        flagged, plain = figures.counts
        sums = [a * weights[0] + b * weights[1] for a, b in zip(flagged, plain, strict=True)]
        best = figures.past_the_trap(sums)
        expected = min((f * weights[0] + (j - f) * weights[1] for f, j in slow), default=None)
        if expected != (best and best.value):
            wrong.append(f"share, {code}: naive {expected}, {best and best.value}")
    least = naive.least_in_stages()
    every = [figures.in_stages(weights) for weights in figures.counts]
    for number, stage in enumerate(STAGES[:5]):
        pair = tuple(one[number].value if number in one else None for one in every)
        if least.get(stage, (None, None)) != pair:
            wrong.append(f"{stage}: naive {least.get(stage)}, {pair}")
    return wrong


def _back(story: Story) -> list[bool]:
    """Steps that go back a stage: counts by stage mean nothing then."""
    stage = story.figures.stage
    return [
        stage[target] < stage[state]
        for state, steps in enumerate(story.routes.steps)
        for _, target in steps
    ]
