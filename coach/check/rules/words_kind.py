"""What is seen before play betrays what kind of chat it is.

A learner must not know beforehand which chats hold blackmail: who has been warned reads every
message as a trick, and the figures say nothing. Title, summary, place and id are read, and the
names that accounts are shown under. The words are in ``content/words/``, list ``kind``.

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

from msgspec.structs import replace

from coach.check.remark import Remark
from coach.check.wording import Voice, Wording
from coach.i18n.language import _

SEVERITY = "error"
ABOUT: frozenset[Voice] = frozenset(("about",))
BEFORE_PLAY = frozenset(("id", "title", "summary", "place"))


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words of the list ``kind`` where a learner reads them before playing."""
    for one, start, end in wording.matches("kind", ABOUT):
        if one.path[0] in BEFORE_PLAY or one.path[-1] == "shown_as":
            text = _("“{words}” tells before play what kind of chat this is")
            remark = wording.at(one, start, one.text[start:end])
            yield replace(remark, message=text.format(words=remark.message))
