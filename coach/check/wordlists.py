"""The lists of words in ``content/words/``, one file a language.

A list is a name and its entries. An entry is a word with its inflections, or a phrase, separated
by commas: ``careless, carelessly``. A list ``blame-fine`` holds phrases in which a word of
``blame`` is fine ("it is not your fault"). Accents and capitals do not matter, whole words do; the
names in ``brands-capital`` are everyday words too and need a capital inside a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Protocol

from coach.library.located import read

LISTS = (
    "blame", "fear", "sexual", "stigma", "origins", "culprits", "brands", "brands-capital", "kind",
)  # fmt: skip
FINE = "-fine"
CAPITAL = "-capital"


class Wordlike(Protocol):
    """A word of a text and where it is."""

    @property
    def word(self) -> str:
        """The word, folded."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class WordList:
    """Words and phrases to look for, by their first word."""

    def __init__(self, phrases: Sequence[tuple[str, ...]], fine: Sequence[tuple[str, ...]]) -> None:
        self._phrases = _by_first(phrases)
        self._fine = _by_first(fine)
        self.anchors: dict[str, list[tuple[int, list[str]]]] = {}
        """The longest word of each phrase, likely the rarest: its place in it, the phrase."""
        for phrase in filter(None, phrases):
            word = max(phrase, key=len)
            self.anchors.setdefault(word, []).append((phrase.index(word), list(phrase)))

    def live(self, words: list[str], places: dict[str, list[int]]) -> Iterator[int]:
        """Where phrases begin among the words of a whole file, fine or not: a quick look."""
        for word in self.anchors.keys() & places.keys():
            for before, phrase in self.anchors[word]:
                starts = (place - before for place in places[word])
                yield from (n for n in starts if words[n : n + len(phrase)] == phrase)

    def found(self, tokens: Sequence[Wordlike]) -> Iterator[tuple[int, int]]:
        """Start and end of every match that no fine phrase covers, longest first at each word."""
        covered = [span for span, _ in _matches(self._fine, tokens)] if self._fine else []
        past = 0
        for (start, end), after in _matches(self._phrases, tokens):
            if start >= past and not any(one <= start and end <= two for one, two in covered):
                yield start, end
                past = after


class WordLists:
    """The lists of one language."""

    def __init__(self, lists: dict[str, WordList]) -> None:
        self._lists = lists
        self.anchors = frozenset(word for one in lists.values() for word in one.anchors)
        """The words that are worth a closer look."""

    def named(self, name: str) -> WordList | None:
        """A list; None where the language has none."""
        return self._lists.get(name)


@cache
def word_lists(folder: Path, language: str) -> WordLists:
    """The lists of a language in a ``content`` folder; none for a language without a file."""
    from coach.check.wording import END, folded_words

    path = folder / "words" / f"{language.replace('-', '_').partition('_')[0]}.yaml"
    data = read(path).data if path.exists() else None
    if not isinstance(data, dict):
        return WordLists({})

    def phrases(name: str) -> list[tuple[str, ...]]:
        forms = [form for entry in data.get(name) or [] for form in str(entry).split(",")]
        found: list[list[str]] = [[]]
        for word in folded_words(forms):
            if word == END:
                found.append([])
            else:
                found[-1].append(word)
        return [tuple(words) for words in found if words]

    return WordLists(
        {
            name: WordList(phrases(name), phrases(name.removesuffix(CAPITAL) + FINE))
            for name in LISTS
        }
    )


def _by_first(phrases: Sequence[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        if phrase:
            found.setdefault(phrase[0], []).append(phrase)
    return found


def _matches(
    phrases: dict[str, list[tuple[str, ...]]], tokens: Sequence[Wordlike]
) -> Iterator[tuple[tuple[int, int], int]]:
    """Every place where a phrase stands: its span, and where the text goes on after it."""
    for number, token in enumerate(tokens):
        for phrase in phrases.get(token.word, ()):
            last = number + len(phrase) - 1
            if last < len(tokens) and all(
                tokens[number + step].word == word for step, word in enumerate(phrase)
            ):
                yield (token.start, tokens[last].end), tokens[last].end
                break
