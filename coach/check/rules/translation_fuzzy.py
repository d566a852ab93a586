"""A translation marked as doubtful.

``fuzzy`` means: the source has changed, or a translator was not sure. It is not shown. Read it,
and take the mark away.

Bad:
```po
#, fuzzy
msgctxt "title"
msgid "A bike for tomorrow"
msgstr "Un vélo"
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
    """Entries with the mark, unless their words have changed too."""
    current = {words.context: words.text for words in translation.words}
    for entry in translation.by_context.values():
        if entry.fuzzy and entry.text and current.get(entry.context) == entry.id:
            yield translation.at(entry, _("is marked as doubtful (fuzzy): it is not shown"))
