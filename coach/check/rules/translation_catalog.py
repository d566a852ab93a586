"""A line of a catalog that is none.

A catalog (``.po``) holds comments, ``msgctxt``, ``msgid``, ``msgstr`` and text between quotes.

Bad:
```po
msgctxt "title"
msgid "A bike for tomorrow"
msgstr Un vélo pour demain
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
from coach.library.problems import Place

SEVERITY = "error"


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Lines that could not be read."""
    if translation.catalog is not None:
        for line in translation.catalog.wrong:
            yield translation.at_line(Place(line, 1), _("is no line of a catalog"))
