"""Too long to read in one go.

At most 220 characters for a message or a reply, 300 for an explanation, 600 for an ending: a chat
is made of short lines, and somebody with dyslexia reads along. Markers do not count.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - id: long
        text: >-
          and then and then and then and then and then and then and then and then and then
          and then and then and then and then and then and then and then and then and then
          and then and then and then and then and then and then and then and then and then
        ordinary: Robin tells a long story.
    goto: done
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - id: short
        text: "and then, and then! i'll tell you tomorrow"
        ordinary: Robin tells a long story, a bit at a time.
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.remark import Remark
from coach.check.wording import Voice, Wording
from coach.i18n.language import _
from coach.story.markup import MarkupError, parse

SEVERITY = "error"
LIMITS: dict[Voice, int] = {
    "contact": 220, "chat": 220, "reply": 220, "told": 220, "explained": 300, "ending": 600,
}  # fmt: skip


def check_words(wording: Wording) -> Iterator[Remark]:
    """Texts over the limit of their voice."""
    for one in wording.said:
        limit = LIMITS.get(one.voice)
        if limit is None or len(one.text) <= limit:
            continue
        length = _plain_length(one.text)
        if length > limit:
            remark = wording.at(one, 0, "")
            text = _("has {length} characters; at most {limit} can be read in one go")
            told = text.format(length=length, limit=limit)
            yield Remark(remark.path, remark.place, told, remark.source)


def _plain_length(text: str) -> int:
    try:
        return len(parse(text).text)
    except MarkupError:
        return len(text)
