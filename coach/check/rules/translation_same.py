"""A translation that is the source, word for word.

Probably it was copied and forgotten. Names, numbers and texts of one or two words may be the same.

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

from coach.check.reading import words_in

SEVERITY = "warning"
FEWEST = 3


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Translations equal to their source, of three words or more."""
    for words, entry in translation.pairs():
        if entry.text == words.text and words_in(words.text) >= FEWEST:
            yield translation.at(entry, _("is the source, word for word"))
