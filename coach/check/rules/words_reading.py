"""Explanations and endings that are hard to read.

Reading ease by Flesch for English and by Kandel and Moles for French: 100 is very easy, 60 plain.
Below 60 a reader of 13 stumbles. Shorter sentences and everyday words raise it.

Bad:
```yaml
endings:
  done:
    text: >-
      Considerable institutional responsibilities necessitate comprehensive documentation,
      notwithstanding administrative complications.
    help: [talk]
beats:
  hello:
    stage: approach
    messages:
      - id: history
        text: did you get any of that history lesson
        ordinary: Conversational establishment characterised by educational preoccupation.
      - id: flat
        text: my bike has a flat tyre. again
        ordinary: Communicating mechanical deterioration, formulating no expectation.
    goto: done
```
Good:
```yaml
endings:
  done:
    text: Ask someone you trust to read it with you.
```
"""

from __future__ import annotations

from collections.abc import Iterator

from coach.check.reading import ease
from coach.check.remark import Remark
from coach.check.wording import Wording
from coach.i18n.language import _
from coach.library.problems import Place

SEVERITY = "advice"
PLAIN = 60
FEWEST_CHARACTERS = 200
READ = frozenset(("explained", "ending"))


def check_words(wording: Wording) -> Iterator[Remark]:
    """The ease of everything that explains, taken together."""
    texts = [one.text for one in wording.said if one.voice in READ]
    if sum(len(text) for text in texts) < FEWEST_CHARACTERS:
        return
    found = ease(texts, wording.language)
    if found is not None and found < PLAIN:
        text = _("explanations and endings have a reading ease of {ease:.0f}; 60 is plain")
        yield Remark(wording.path, Place(1, 1), text.format(ease=found))
