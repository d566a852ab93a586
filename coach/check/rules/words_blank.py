"""Words that show nothing, or a title on several lines.

Spaces alone are an empty bubble. Title, summary, place and names stand in lists and at the head of
the screen, where there is one line for each.

Bad:
```yaml
title: "   "
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
from coach.check.wording import Wording
from coach.i18n.language import _

SEVERITY = "error"
ONE_LINE = frozenset(("title", "summary", "place", "name", "shown_as"))


def check_words(wording: Wording) -> Iterator[Remark]:
    """Every text that is shown."""
    for one in wording.said:
        if not one.text or one.text.isspace():
            yield replace(wording.at(one, 0, ""), message=_("is empty but for spaces"))
        elif "\n" in one.text and one.path[-1] in ONE_LINE:
            yield replace(wording.at(one, 0, ""), message=_("has several lines; one fits here"))
