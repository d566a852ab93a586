r"""A control, invisible or bidirectional character.

Such a character makes a line look like another one, hides words from a reviewer, or drives a
terminal. A no-break space is fine; so are the joiners inside an emoji or between letters that are
spelt with them, and the flags of England, Scotland and Wales. Looked for in the whole file,
comments and ids included, and in what escapes stand for. No comment can silence this rule.

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

_NEVER = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff"
    "\uffa0\ufff0-\ufffb\U000e0000-\U000e007f"
)
_SYMBOL = "#*0-9\u00a9\u00ae\u2010-\u27bf\u2900-\u2bff\u3030-\u3299\U0001f000-\U0001faff"
_JOINED = "\u0600-\u07ff\u08a0-\u08ff\u0900-\u0dff\u1780-\u17ff\ufb50-\ufdff\ufe70-\ufefc"
"""Scripts that need joiners and non-joiners to be spelt right."""
_FLAGS = "\U0001f3f4\U000e0067\U000e0062(?:{})\U000e007f".format(
    "|".join("".join(chr(0xE0000 + ord(letter)) for letter in one) for one in ("eng", "sct", "wls"))
)
_UNSEEN = re.compile(
    f"(?P<fine>{_FLAGS})|[{_NEVER}]"
    f"|(?<![{_SYMBOL}])\ufe0e"  # "as text, not as an emoji"
    f"|(?<![{_JOINED}\u200d])\u200c|\u200c(?![{_JOINED}])"
    f"|(?<![{_JOINED}\u2600-\u27bf\ufe0f\U0001f000-\U0001faff\U000e007f])\u200d"
)
_PERHAPS = re.compile(f"[{_NEVER}\ufe0e\u200c\u200d]")
_START = "\ufeff"
_SEEN = bytes(code for code in range(128) if chr(code).isprintable() or chr(code) in "\t\n\r")


def check_words(wording: Wording) -> Iterator[Remark]:
    """Characters nobody sees, in the file as it is and in the words it stands for."""
    raw = wording.raw.removeprefix(_START)
    for match in _UNSEEN.finditer(raw) if _doubtful(raw) else ():
        if match["fine"]:
            continue
        before = raw[: match.start()]
        line, column = before.count("\n") + 1, match.start() - (before.rfind("\n") + 1) + 1
        source = before[before.rfind("\n") + 1 :] + raw[match.start() :].partition("\n")[0]
        yield Remark(wording.path, Place(line, column), _told(match.group()), source)
    if "\\" not in raw or not _doubtful("\n".join([one.text for one in wording.said])):
        return
    for one in wording.said:
        for match in _UNSEEN.finditer(one.text):
            if match.group() not in raw and not match["fine"]:
                remark = wording.at(one, 0, "")
                told = _told(match.group())
                yield Remark(remark.path, remark.place, told, remark.source)


def _doubtful(text: str) -> bool:
    """Whether a closer look is needed: most texts hold nothing of the kind."""
    return _PERHAPS.search("".join(others(text, _SEEN))) is not None


def _told(char: str) -> str:
    return _("holds a character nobody sees: U+{code}").format(code=f"{ord(char):04X}")
