"""Title, summary or place betray what kind of chat it is.

A learner must not know beforehand which chats hold blackmail: who has been warned reads every
message as a trick, and the figures say nothing. The words are in ``content/words/``, list
``kind``.

Bad:
```yaml
title: The bike trap
```
Good:
```yaml
title: A bike for tomorrow
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.wording import Wording, tokens
from coach.i18n.language import _

SEVERITY = "error"
BEFORE_PLAY = frozenset(("title", "summary", "place"))


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words of the list ``kind`` where a learner reads them before playing."""
    words = wording.lists.named("kind")
    if words is None or not words.live(wording.folded, wording.vocabulary):
        return
    for one in wording.said:
        if one.voice == "about" and one.path[0] in BEFORE_PLAY:
            for start, end in words.found(tokens(one.text)):
                text = _("“{words}” tells before play what kind of chat this is")
                remark = wording.at(one, start, one.text[start:end])
                told = text.format(words=remark.message)
                yield Remark(remark.path, remark.place, told, remark.source, remark.width)
