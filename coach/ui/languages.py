"""The languages as one is offered them: each by its own name, the next one after the last."""

from __future__ import annotations

from coach.i18n.language import LANGUAGES, current


def next_code() -> str:
    """The language that ``g`` leads to."""
    codes = list(LANGUAGES)
    here = codes.index(current()) if current() in codes else -1
    return codes[(here + 1) % len(codes)]


def next_language() -> str:
    """Its own name."""
    return LANGUAGES[next_code()]
