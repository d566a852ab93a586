"""A real brand in a chat.

Apps and places in a chat are invented: a real name dates the story, accuses a firm, and tells a
learner that it cannot happen elsewhere. Advice may name them. The words are in ``content/words/``;
a brand that is an everyday word too counts with a capital inside a sentence.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - id: move
        text: let's go on on WhatsApp
        ordinary: Robin likes that app better and says so.
    goto: done
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - id: move
        text: let's go on on Lumo
        ordinary: Robin likes that app better and says so.
    goto: done
```
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coach.check.remark import Remark
from coach.check.wording import CHAT, Voice, Wording
from coach.i18n.language import _

SEVERITY = "error"
VOICES: frozenset[Voice] = CHAT | {"about"}


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words of the list ``brands`` in chats."""
    found = list(wording.matches("brands", VOICES))
    for one, start, end in wording.matches("brands-capital", VOICES):
        again = any(one is other and a <= start < b for other, a, b in found)
        if not again and _is_a_name(one.text, start):
            found.append((one, start, end))
    for one, start, end in found:
        text = _("“{words}” is a real brand; invent a name")
        words = one.text[start:end]
        yield replace(wording.at(one, start, words), message=text.format(words=words))


def _is_a_name(text: str, start: int) -> bool:
    """Whether the word there has a capital that does not come from where it stands."""
    before = text[:start].rstrip(" \t\u00a0\"'“«(")
    inside = bool(before) and before[-1] not in ".!?…:\n]"
    return inside and text[start].isupper() and text[start + 1 : start + 2].islower()
