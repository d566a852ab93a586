"""The source has changed since it was translated.

The entry has the right context and other words: gettext does not find it, and the learner reads
the source language. Bring the catalog up to date and read the translation again.

Bad:
```po
msgctxt "title"
msgid "A bike for yesterday"
msgstr "Un vélo pour hier"
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

SEVERITY = "error"


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Entries whose words are not those of the source."""
    for words in translation.words:
        entry = translation.by_context.get(words.context)
        if entry is not None and entry.id != words.text:
            yield translation.at(entry, _("translates words that have changed since"))
