"""The advice, read once in each language: a lesson asks for it at every key."""

from __future__ import annotations

from functools import cache

from coach.i18n.language import current
from coach.library.knowledge import Knowledge


def advice() -> Knowledge:
    """The advice in the language in use."""
    return _read(current())


@cache
def _read(language: str) -> Knowledge:
    return Knowledge(language)
