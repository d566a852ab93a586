"""A group of people is made the culprit.

No continent, country, accent or slang word for offenders: they can be strangers, classmates,
partners, adults one knows, of any gender and from anywhere. Where somebody comes from is fine to
say, but not next to a word for offenders, nor where a story explains or advises. Advice may quote
such a belief in order to refute it (``heard`` in ``myths.yaml``). The words are in
``content/words/``.

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
from coach.check.wording import Said, Voice, Wording, tokens
from coach.i18n.language import _

SEVERITY = "error"
VOICES: frozenset[Voice] = frozenset(get_args(Voice)) - {"heard"}
EXPLAINS: frozenset[Voice] = frozenset(("explained", "ending", "advice"))
NEAR = 6
"""Words between an origin and a word for offenders."""


def check_words(wording: Wording) -> Iterator[Remark]:
    """Words of the list ``stigma``, and origins where they are told of a culprit."""
    for name in ("stigma", "origins"):
        for one, start, end in wording.matches(name, VOICES):
            if name == "stigma" or one.voice in EXPLAINS or _near_culprit(wording, one, start, end):
                text = _("“{words}” makes a group of people the culprit")
                words = one.text[start:end]
                yield replace(wording.at(one, start, words), message=text.format(words=words))


def _near_culprit(wording: Wording, said: Said, start: int, end: int) -> bool:
    """Whether a word for offenders stands a few words before or after."""
    culprits = wording.lists.named("culprits")
    for one, two in culprits.found(tokens(said.text)) if culprits is not None else ():
        if len(tokens(said.text[min(two, end) : max(one, start)])) <= NEAR:
            return True
    return False
