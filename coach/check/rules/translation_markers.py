"""A translation with other flags than the source.

The markers survive translation: the same tactics, each as often, balanced. Their order is free,
and so is the place in the sentence.

Bad:
```po
msgctxt "message.shop.text"
msgid "can i have yours tomorrow? [hurry]quick quick[/hurry]"
msgstr "tu me passes le tien demain ? vite vite"
```
Good:
```po
msgctxt "message.shop.text"
msgid "can i have yours tomorrow? [hurry]quick quick[/hurry]"
msgstr "tu me passes le tien demain ? [hurry]vite vite[/hurry]"
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.translation import Translation
from coach.i18n.language import _
from coach.story.markup import MarkupError, parse

SEVERITY = "error"


def check_catalog(translation: Translation) -> Iterator[Remark]:
    """Markers of both sides, compared."""
    for words, entry in translation.pairs:
        text = entry.text
        if "[" not in words.text and "[" not in text:
            continue
        try:
            here = sorted(span.tactic for span in parse(text).spans)
        except MarkupError as error:
            told = _("does not balance: {reason}").format(reason=error.reason)
            yield translation.at(entry, told, error.offset, len(error.marker) + 2)
            continue
        there = sorted(span.tactic for span in parse(words.text).spans)
        if here != there:
            told = _("flags {here}; the source flags {there}")
            nothing = _("nothing")
            names = {"here": ", ".join(here) or nothing, "there": ", ".join(there) or nothing}
            yield translation.at(entry, told.format(**names))
