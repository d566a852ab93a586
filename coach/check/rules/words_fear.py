"""The coach frightens.

Fear is the blackmailer's tool: it makes people pay, and hide. No deaths, no ruined lives, no doom
from the narrator, an explanation, an ending or an advice card. A blackmailer may threaten; the
coach answers it at once. The words are in ``content/words/``.

Bad:
```yaml
endings:
  done:
    text: If the picture gets out, your life is over.
```
Good:
```yaml
endings:
  done:
    text: If a picture gets out, there are people whose work it is to get it down.
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
    """Words of the list ``fear`` in the coach's own voice."""
    for remark in wording.hits("fear", COACH):
        text = _("“{words}” frightens; say what one can do instead")
        yield replace(remark, message=text.format(words=remark.message))
