"""A translation of words that are gone.

Either ``#~`` marks it, or its context is not in the source any more. Take it out.

Bad:
```po
msgctxt "message.gone.text"
msgid "not here any more"
msgstr "plus là"
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

SEVERITY = "warning"


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Entries nobody asks for."""
    if translation.catalog is None:
        return
    for entry in translation.catalog.entries:
        if entry.obsolete or entry.context not in translation.contexts:
            yield translation.at(entry, _("translates words that are gone"))
