"""Sexual words.

Nothing sexual is ever shown in a story, for any character of any age, by anybody, the blackmailer
included. "The picture", "something private", "an intimate image" are words enough. Advice has to
name laws and services, so it is not looked at. The words are in ``content/words/``.

Bad:
```yaml
endings:
  done:
    text: Nobody owes anybody nudes.
```
Good:
```yaml
endings:
  done:
    text: Nobody owes anybody a picture.
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
VOICES: frozenset[Voice] = frozenset(get_args(Voice)) - {"advice", "heard"}


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words of the list ``sexual`` in any voice of a story."""
    for remark in wording.hits("sexual", VOICES):
        text = _("“{words}” is sexual; “the picture” or “something private” is enough")
        yield replace(remark, message=text.format(words=remark.message))
