"""The coach blames whoever was tricked.

Who reads this may be in it right now. "Careless", "naive", "you should have" send them back into
silence, and silence is what a blackmailer needs. Name the trick, not the target. Only the coach's
own words are read: narrator, explanations, endings, advice. A blackmailer may try to blame; the
coach answers it. The words are in ``content/words/``.

Bad:
```yaml
endings:
  done:
    text: Sam was careless and gave the bike away.
```
Good:
```yaml
endings:
  done:
    text: Sam gave the bike away. Hurry works on adults too.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from coach.check.remark import Remark
from coach.check.wording import COACH, Wording
from coach.i18n.language import _

SEVERITY = "error"


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words of the list ``blame`` in the coach's own voice."""
    for remark in wording.hits("blame", COACH):
        text = _("“{words}” blames whoever was tricked; name the trick instead")
        yield replace(remark, message=text.format(words=remark.message))
