"""A real brand in a chat.

Apps and places in a chat are invented: a real name dates the story, accuses a firm, and tells a
learner that it cannot happen elsewhere. Advice may name them. The words are in ``content/words/``.

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
    for remark in wording.hits("brands", VOICES):
        text = _("“{words}” is a real brand; invent a name")
        yield replace(remark, message=text.format(words=remark.message))
