"""The examples on the pages of the rules, made into files.

An example is a fragment merged into a small scenario that is clean (``yaml``: mappings are
merged, lists replaced; ``yaml without``: the keys in it are taken out; ``yaml above``: its first
line is put before the file), a whole file as it is (``yaml whole``), or an entry of a catalog
(``po``).
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

SMALL: dict[str, Any] = {
    "format": 1,
    "id": "example",
    "language": "en",
    "title": "A bike for tomorrow",
    "summary": "Robin would like to borrow a bike.",
    "kind": "tutorial",
    "ages": [13, None],
    "minutes": 1,
    "place": "messages",
    "protagonist": {"name": "Sam", "age": 14},
    "people": {"robin": {"name": "Robin", "role": "contact"}},
    "leave": {"approach": "done"},
    "start": "hello",
    "beats": {
        "hello": {
            "stage": "approach",
            "messages": [
                {"id": "hi", "text": "hey, it's me", "ordinary": "A hello."},
                {
                    "id": "shop",
                    "text": "can i have yours tomorrow? [hurry]quick quick[/hurry]",
                    "why": {"hurry": "A bike for tomorrow can wait five minutes."},
                },
            ],
            "goto": "done",
        }
    },
    "endings": {
        "done": {
            "outcome": "safe",
            "text": "Robin takes the bus.",
            "help": ["talk"],
            "advice": ["tell-someone"],
        }
    },
}
"""A scenario without a finding."""

_FENCE = re.compile(r"^(Bad|Good):\n\s*```([a-z ]+)\n(.*?)\n\s*```", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """An example of a page."""

    bad: bool
    kind: str
    text: str


def examples(page: str) -> list[Example]:
    """The examples of a page."""
    return [Example(m[1] == "Bad", m[2].strip(), m[3]) for m in _FENCE.finditer(page)]


def merged(base: dict[str, Any], fragment: dict[str, Any]) -> dict[str, Any]:
    """A mapping with another one's values put in."""
    found = dict(base)
    for key, value in fragment.items():
        here = found.get(key)
        both = isinstance(here, dict) and isinstance(value, dict) and value
        found[key] = merged(here, value) if both and isinstance(here, dict) else value
    return found
