"""A group of people is made the culprit.

No continent, country, accent or slang word for offenders: they can be strangers, classmates,
partners, adults one knows, of any gender and from anywhere. Advice may quote such a belief in
order to refute it (``heard`` in ``myths.yaml``). The words are in ``content/words/``.

Bad:
```yaml
endings:
  done:
    text: Behind it was one of the yahoo boys.
```
Good:
```yaml
endings:
  done:
    text: Behind it was somebody who does this for money.
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from msgspec.structs import replace

from coach.check.remark import Remark
from coach.check.wording import Voice, Wording
from coach.i18n.language import _

SEVERITY = "error"
VOICES: frozenset[Voice] = frozenset(get_args(Voice)) - {"heard"}


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words of the list ``stigma``."""
    for remark in wording.hits("stigma", VOICES):
        text = _("“{words}” makes a group of people the culprit")
        yield replace(remark, message=text.format(words=remark.message))
