"""Words without a translation.

A learner would read a line of another language in the middle of a chat. An empty ``msgstr`` is
pointed at in the catalog, words the catalog does not have at their place in the source; where
there is no catalog at all, the file is named once, and of a catalog that is only begun the first
few, with their number.

Bad:
```po
msgctxt "title"
msgid "A bike for tomorrow"
msgstr ""
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
from coach.i18n.language import _, ngettext
from coach.library.problems import Place

SEVERITY = "error"
MANY = 10
FEW = 3


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Words with no entry, and entries with no words; no more than a few of very many."""
    found = list(_missing(translation))
    if len(found) <= MANY:
        yield from found
        return
    number, all_ = len(found), len(translation.words)
    told = ngettext(
        "{number} of {all} text is not translated; the first ones follow",
        "{number} of {all} texts are not translated; the first ones follow",
        all_,
    )
    yield translation.at_line(Place(1, 1), told.format(number=number, all=all_))
    yield from found[:FEW]


def _missing(translation: Translation) -> Iterator[Remark]:
    if translation.catalog is None:
        if translation.words:
            told = _("has no catalog for language '{language}'")
            yield translation.at_source(None, told.format(language=translation.language))
        return
    if translation.catalog.fault is not None:
        return  # told once, for the file
    for words in translation.words:
        entry = translation.by_context.get(words.context)
        if entry is None:
            told = _("is not in the catalog for language '{language}'")
            yield translation.at_source(words, told.format(language=translation.language))
        elif not entry.strings or not all(str(text) for text in entry.strings):
            yield translation.at(entry, _("has no translation"))
