"""Which facts a scenario asks for."""

from __future__ import annotations

from coach.story.scenario import Message, Reply, Scenario, condition


def facts_asked_for(scenario: Scenario) -> frozenset[str]:
    """The facts in conditions."""
    found: set[str] = set()
    for beat in scenario.beats.values():
        parts: list[Message | Reply] = [*beat.messages, *beat.replies]
        for part in parts:
            if part.if_ is not None or part.unless is not None:
                found |= condition(part.if_) | condition(part.unless)
    return frozenset(found)
