"""Searching the advice as one types: every word, in any order, without accents mattering.

Owns the index and the ranking. A word counts most in a title, then among the words people search
with, then in the text; words of the other language count a little, since somebody who types
"payé" in an English program means the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from coach.i18n.formats import folded
from coach.i18n.language import LANGUAGES
from coach.library.knowledge import KINDS, Knowledge

SEARCHED = ("question", "action", "myth", "tactic", "stage", "glossary", "law", "page")
"""The kinds of entries that are searched; earlier ones win a tie."""

_TITLE, _SEARCH, _TEXT, _OTHER_LANGUAGE = 8.0, 6.0, 1.0, 0.5
_WHOLE, _BEGINS = 1.0, 0.6
_TITLES = ("question", "title", "heard", "name", "word", "country")
_WORD = re.compile(r"[a-z0-9]+")


class Found(Struct, frozen=True):
    """An entry that fits a search."""

    kind: str
    id: str
    title: str
    score: float

    @property
    def ref(self) -> str:
        """``kind:id``, as links write it."""
        return f"{self.kind}:{self.id}"


class _Indexed(Struct, frozen=True):
    """The words of an entry with what each is worth."""

    kind: str
    id: str
    title: str
    worth: dict[str, float]


class Finder:
    """The advice of one language, ready to be searched."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        others = [
            Knowledge(code, knowledge.folder) for code in LANGUAGES if code != knowledge.language
        ]
        self._entries = [
            _indexed(kind, name, entry, [getattr(one, KINDS[kind])[name] for one in others])
            for kind in SEARCHED
            for name, entry in getattr(knowledge, KINDS[kind]).items()
        ]

    def find(self, query: str, most: int = 30) -> list[Found]:
        """The entries in which every word of the query occurs, best first; all for no words."""
        words = words_of(query)
        found = []
        for entry in self._entries:
            scores = [_score(entry.worth, word) for word in words]
            if all(scores):
                found.append(Found(entry.kind, entry.id, entry.title, sum(scores)))
        found.sort(key=lambda one: -one.score)
        return found[:most] if words else found


def words_of(text: str) -> list[str]:
    """The words of a text, small, without accents; ``œ`` and ``’`` as people type them."""
    return _WORD.findall(folded(text))


def title_of(entry: Any) -> str:
    """What an entry is called."""
    return str(next(getattr(entry, name) for name in _TITLES if hasattr(entry, name)))


def _score(worth: dict[str, float], word: str) -> float:
    """What an entry is worth for a word: whole, or as the beginning of one."""
    whole = worth.get(word, 0.0) * _WHOLE
    begins = max((value for known, value in worth.items() if known.startswith(word)), default=0.0)
    return max(whole, begins * _BEGINS)


def _indexed(kind: str, name: str, entry: Any, others: list[Any]) -> _Indexed:
    worth: dict[str, float] = {}

    def add(text: str, value: float) -> None:
        for word in words_of(text):
            worth[word] = max(worth.get(word, 0.0), value)

    for told, factor in ((entry, 1.0), *((other, _OTHER_LANGUAGE) for other in others)):
        for text in _texts(told):
            add(text, _TEXT * factor)
        for text in getattr(told, "search", ()):
            add(text, _SEARCH * factor)
        add(title_of(told), _TITLE * factor)
    return _Indexed(kind, name, title_of(entry), worth)


def _texts(entry: Any) -> Iterator[str]:
    """The paragraphs of an entry."""
    for name in entry.__struct_fields__:
        value = getattr(entry, name)
        if name in ("sources", "links", "search", "family", "stages", "help", *_TITLES):
            continue
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (part for part in value if isinstance(part, str))
