"""A translation with other placeholders than the source.

What stands in braces is filled in by the program: ``{name}``. It has to be there in every
language, spelt the same.

Bad:
```po
msgctxt "title"
msgid "A bike for tomorrow"
msgstr "Un vélo pour {demain}"
```
Good:
```po
msgctxt "title"
msgid "A bike for tomorrow"
msgstr "Un vélo pour demain"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.translation import Translation
from coach.i18n.language import _

SEVERITY = "error"
_PLACEHOLDER = re.compile(r"(?<!\{)\{([a-z_][a-z0-9_.]*)(?:[:!][^{}]*)?\}")


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Placeholders of both sides, compared; a plural form may leave some out."""
    for words, entry in translation.pairs:
        wanted = _named(words.text)
        for text in entry.strings:
            here = _named(str(text))
            if here != wanted and not (
                entry.plural and here <= _named(entry.id) | _named(entry.plural)
            ):
                told = _("has the placeholders {here}; the source has {there}")
                nothing = _("nothing")
                names = {
                    "here": ", ".join(sorted(here)) or nothing,
                    "there": ", ".join(sorted(wanted)) or nothing,
                }
                yield translation.at_line(text.place(0), told.format(**names))


def _named(text: str) -> frozenset[str]:
    """The placeholders of a text; most have none."""
    return frozenset(_PLACEHOLDER.findall(text)) if "{" in text else frozenset()
