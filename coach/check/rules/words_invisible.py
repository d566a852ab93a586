r"""A control, invisible or bidirectional character.

Such a character makes a line look like another one, hides words from a reviewer, or drives a
terminal. A no-break space is fine; so are the joiners inside an emoji. Looked for in the whole
file, comments and ids included, and in what escapes stand for.

Bad:
```yaml
title: "A bike \u200bfor tomorrow"
```
Good:
```yaml
title: "A bike for tomorrow"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.wording import Wording, others
from coach.i18n.language import _
from coach.library.problems import Place

SEVERITY = "error"

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff"
    "\uffa0\ufff0-\ufffb\U000e0000-\U000e007f]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)
_START = "\ufeff"
_SEEN = bytes(code for code in range(128) if chr(code).isprintable() or chr(code) in "\t\n\r")
_JOINER = "\u200d"


def check_words(wording: Wording) -> Iterator[Remark]:
    """Characters nobody sees, in the file as it is and in the words it stands for."""
    raw = wording.raw.removeprefix(_START)
    for match in _UNSEEN.finditer(raw) if _doubtful(raw) else ():
        before = raw[: match.start()]
        line, column = before.count("\n") + 1, match.start() - (before.rfind("\n") + 1) + 1
        source = before[before.rfind("\n") + 1 :] + raw[match.start() :].partition("\n")[0]
        yield Remark(wording.path, Place(line, column), _told(match.group()), source)
    if "\\" not in raw or not _doubtful("\n".join([one.text for one in wording.said])):
        return
    for one in wording.said:
        for match in _UNSEEN.finditer(one.text):
            if match.group() not in raw:
                remark = wording.at(one, 0, "")
                told = _told(match.group())
                yield Remark(remark.path, remark.place, told, remark.source)


def _doubtful(text: str) -> bool:
    """Whether a closer look is needed: most texts hold nothing of the kind."""
    found = others(text, _SEEN)
    return _JOINER in found or _UNSEEN.search("".join(found)) is not None


def _told(char: str) -> str:
    return _("holds a character nobody sees: U+{code}").format(code=f"{ord(char):04X}")
