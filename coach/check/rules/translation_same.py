"""A translation that is the source, word for word.

Probably it was copied and forgotten. Texts with fewer than three words in small letters (names,
numbers) may be the same.

Bad:
```po
msgctxt "title"
msgid "A bike for tomorrow"
msgstr "A bike for tomorrow"
```
Good:
```po
msgctxt "title"
msgid "A bike for tomorrow"
msgstr "Un vélo pour demain"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.translation import Translation
from coach.i18n.language import _

SEVERITY = "advice"
FEWEST = 3


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Translations equal to their source, names left out."""
    for words, entry in translation.pairs:
        if entry.text == words.text and _plain(words.text) >= FEWEST:
            yield translation.at(entry, _("is the source, word for word"))


def _plain(text: str) -> int:
    """How many words begin with a small letter."""
    return sum(word[0].islower() for word in text.split())
