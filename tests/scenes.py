"""Small scenarios for tests, made of data so that a test can change one thing."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import msgspec

from coach.story.scenario import Scenario

SMALL: dict[str, Any] = {
    "format": 1,
    "id": "small",
    "language": "en",
    "title": "A small story",
    "summary": "Sam hears from Robin.",
    "kind": "manipulation",
    "ages": [13, None],
    "minutes": 2,
    "place": "a chat",
    "protagonist": {"name": "Sam", "age": 15},
    "people": {
        "robin": {"name": "Robin", "role": "contact"},
        "mother": {"name": "Claire", "role": "helper"},
    },
    "facts": {"told": "Sam has told the school."},
    "leave": {"approach": "left", "trust": "left"},
    "start": "hello",
    "beats": {
        "hello": {
            "stage": "approach",
            "messages": [
                {"id": "hi", "text": "hi :)", "ordinary": "A greeting."},
                {"id": "answer", "from": "protagonist", "text": "hey"},
                {
                    "id": "quick",
                    "text": "[hurry]quick, answer now[/hurry] ok",
                    "why": {"hurry": "There is no reason for the hurry."},
                },
            ],
            "replies": [
                {"id": "no", "text": "no", "grade": "safe", "because": "A no.", "goto": "later"},
                {
                    "id": "school",
                    "text": "I am at Les Tilleuls",
                    "grade": "risky",
                    "because": "A school finds a person.",
                    "set": ["told"],
                    "goto": "later",
                },
            ],
        },
        "later": {
            "stage": "trust",
            "messages": [
                {"id": "time", "narrator": "Two days later."},
                {
                    "id": "knows",
                    "if": "told",
                    "text": "[mapping-friends]so you know Mia from Les Tilleuls[/mapping-friends]",
                    "why": {"mapping-friends": "The school leads to its pupils."},
                },
                {"id": "fine", "unless": "told", "text": "all good?", "ordinary": "Small talk."},
            ],
            "replies": [
                {
                    "id": "tell",
                    "action": "Sam shows it to Claire.",
                    "grade": "safe",
                    "because": "Two see more than one.",
                    "does": ["tell"],
                    "goto": "told_her",
                }
            ],
        },
        "told_her": {
            "stage": "response",
            "messages": [{"id": "here", "from": "mother", "text": "I'm here."}],
            "goto": "good",
        },
    },
    "endings": {
        "good": {"outcome": "safe", "text": "Fine.", "help": ["talk"], "advice": ["tell-someone"]},
        "left": {"outcome": "safe", "text": "Left.", "help": ["talk"], "advice": ["tell-someone"]},
    },
}


def data(**changes: Any) -> dict[str, Any]:
    """The small scenario's data with top-level changes."""
    return {**deepcopy(SMALL), **changes}


def small(**changes: Any) -> Scenario:
    """The small scenario with top-level changes."""
    return msgspec.convert(data(**changes), Scenario)
