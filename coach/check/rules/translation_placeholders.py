"""A translation with other placeholders than the source.

What stands in braces or after a percent sign is filled in by the program: ``{name}``, ``{}``,
``%(name)s``, ``%d``. It has to be there in every language, spelt the same.

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
_PLACEHOLDER = re.compile(
    r"(?<!\{)\{([^\s{}:!]*)(?:[:!][^{}]*)?\}(?!\})"  # {name}, {0}, {}
    r"|(%\(\w+\)[#0+-]*\d*(?:\.\d+)?[a-zA-Z])"  # %(name)s, for argparse
    r"|(?<![%\d])(%[#0+-]*\d*(?:\.\d+)?[sdrif])\b"  # %s, not the sign after a number
)


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
    """The placeholders of a text, those without a name by their place; most texts have none."""
    if "{" not in text and "%" not in text:
        return frozenset()
    found: list[str] = []
    unnamed = 0
    for name, with_percent, bare in _PLACEHOLDER.findall(text):
        one = with_percent or bare or f"{{{name}}}"
        unnamed += one in (bare, "{}")
        found.append(f"{one} ({unnamed})" if one in (bare, "{}") and unnamed > 1 else one)
    return frozenset(found)
