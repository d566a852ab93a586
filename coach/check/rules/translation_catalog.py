"""A line of a catalog that is none, or a catalog that cannot be used at all.

A catalog (``.po``) holds comments, ``msgctxt``, ``msgid``, ``msgstr`` and text between quotes. It
is text in the character set that its header names, best UTF-8; one that is not is shown nowhere.

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
    """What makes the file unusable, or lines that could not be read."""
    if translation.catalog is not None:
        if translation.catalog.fault is not None:
            yield translation.at_line(*translation.catalog.fault)
        for line in translation.catalog.wrong:
            yield translation.at_line(Place(line, 1), _("is no line of a catalog"))
