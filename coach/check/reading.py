"""How long words take to read, and how easily they are read, per language.

Flesch's formula for English, Kandel and Moles's for French: 100 is very easy, 60 plain, 30 hard.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

WORDS_PER_MINUTE = 200
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^\W_][^.!?…:;\n]*")
_VOWELS = {
    "en": re.compile(r"[aeiouy]+"),
    "fr": re.compile(r"[aeiouyàâäéèêëîïôöùûüÿœæ]+"),
}
_FORMULA = {"en": (206.835, 1.015, 84.6), "fr": (207.0, 1.015, 73.6)}


def words_in(text: str) -> int:
    """How many words, roughly: what stands between spaces."""
    return len(text.split())


def seconds_to_read(words: float) -> float:
    """The time that so many words take to read."""
    return words * 60 / WORDS_PER_MINUTE


def ease(texts: Iterable[str], language: str) -> float | None:
    """The reading ease of some texts together; None for a language without a formula."""
    if language not in _FORMULA:
        return None
    text = "\n".join(texts).lower()
    found = _WORD.findall(text)
    words, sentences = len(found), len(_SENTENCE.findall(text))
    if not words or not sentences:
        return None
    syllables = sum(syllables_in(word, language) * n for word, n in Counter(found).items())
    base, length, weight = _FORMULA[language]
    return base - length * words / sentences - weight * syllables / words


@lru_cache(maxsize=20_000)
def syllables_in(word: str, language: str) -> int:
    """The syllables of a word in small letters: groups of vowels, silent endings left out."""
    count = len(_VOWELS[language].findall(word))
    if language == "en":
        silent = word.endswith(("e", "ed", "es")) and not word.endswith(("le", "ted", "ded", "ses"))
    else:
        silent = word.endswith(("e", "es", "ent")) and len(word) > 3
    return max(1, count - silent)
