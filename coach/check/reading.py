"""How long words take to read, and how easily they are read, per language.

Flesch's formula for English, Kandel and Moles's for French: 100 is very easy, 60 plain, 30 hard.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

WORDS_PER_MINUTE = 200
MOST_WORDS = 50_000
"""Words kept with their syllables at a time."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^\W_][^.!?…:;\n]*")
_SPACED = bytes(
    code if code >= 128 or chr(code).isalpha() or chr(code) in "'-" else 32 for code in range(256)
)
"""Makes a space of every ASCII character that belongs to no word."""
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
    sentences = len(_SENTENCE.findall(text))
    plain = (
        text.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass")
    )
    counted = _COUNTED[language]
    words = syllables = 0
    for piece, times in Counter(plain.split()).items():
        here, sounds = counted[piece]
        words += here * times
        syllables += sounds * times
    if not words or not sentences:
        return None
    base, length, weight = _FORMULA[language]
    return base - length * words / sentences - weight * syllables / words


class _Counted(dict[str, tuple[int, int]]):
    """Words and syllables of what stands between two spaces, kept: a language has few words."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, piece: str) -> tuple[int, int]:
        if len(self) > MOST_WORDS:  # somebody checks all day long, or a file is noise
            self.clear()
        words = [piece] if piece.isalpha() else _WORD.findall(piece)
        syllables = sum(syllables_in(word, self._language) for word in words)
        found = self[piece] = (len(words), syllables)
        return found


_COUNTED = {language: _Counted(language) for language in _FORMULA}


def syllables_in(word: str, language: str) -> int:
    """The syllables of a word in small letters: groups of vowels, silent endings left out."""
    count = len(_VOWELS[language].findall(word))
    if language == "en":
        silent = word.endswith(("e", "ed", "es")) and not word.endswith(("le", "ted", "ded", "ses"))
    else:
        silent = word.endswith(("e", "es", "ent")) and len(word) > 3
    return max(1, count - silent)
