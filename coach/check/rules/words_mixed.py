r"""A word with letters of two alphabets.

A Cyrillic "a" looks like a Latin one: no reader sees it, no list of words finds it, and who has
the text read aloud hears nonsense. No comment can silence this rule.

Bad:
```yaml
title: "A bik\u0435 for tomorrow"
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from coach.check.remark import Remark
from coach.check.wording import Wording, others
from coach.i18n.language import _

SEVERITY = "error"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_ALIKE = (
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορτυχ"  # Greek that looks Latin: a "Δt" at school is fine
    "\u0400-\u052f\u0531-\u0587\u13a0-\u13fd\u2c80-\u2cff\ua4d0-\ua4fd\uab70-\uabbf"
)
_ASCII = bytes(range(128))
_FOREIGN = re.compile(f"[{_ALIKE}]")
_BETWEEN = "[\\d\u0300-\u036f]*"
_MIXED = re.compile(
    f"[^\\W_]*(?:[{_LATIN}]{_BETWEEN}[{_ALIKE}]|[{_ALIKE}]{_BETWEEN}[{_LATIN}])[^\\W_]*"
)


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words where a letter stands next to one of another alphabet."""
    if not _FOREIGN.search("".join(others("\n".join([one.text for one in wording.said]), _ASCII))):
        return  # nearly always
    for one in wording.said:
        for match in _MIXED.finditer(one.text):
            text = _("“{words}” mixes letters of two alphabets")
            remark = wording.at(one, match.start(), match.group())
            yield replace(remark, message=text.format(words=match.group()))
