"""A contact's message holds an address or a telephone number.

It may belong to somebody, and a learner may try it. Let the narrator say that a link or a number
came. Helpers may name real help.

Bad:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "look here: www.bikes-for-you.example", ordinary: A hello.}
    goto: done
```
Good:
```yaml
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: "look at the shop by the station", ordinary: A hello.}
    goto: done
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from coach.check.remark import Remark
from coach.check.wording import Wording
from coach.i18n.language import _

SEVERITY = "warning"
_PERHAPS = re.compile(r"\d[\d\s./()-]{6}|[.@/][\w/-]")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+\.[a-z]{2,}\b"
    r"|\b[a-z0-9-]+\.(?:com|org|net|info|app|io|me|co|ru|xyz|link|fr|be|ch|ca|uk|de)\b(?:/\S*)?"
    r"|(?<![\w.,])(?:\+\d|0\d|\(0)[\d\s./()-]{6,}\d(?!\w)",
    re.IGNORECASE,
)


def check_words(wording: Wording) -> Iterator[Remark]:
    """Addresses of pages and mail, and numbers as long as a telephone's."""
    for one in wording.said:
        if one.voice == "contact" and _PERHAPS.search(one.text):
            for match in _ADDRESS.finditer(one.text):
                text = _("“{words}” may belong to somebody; let the narrator say what came")
                remark = wording.at(one, match.start(), match.group())
                yield replace(remark, message=text.format(words=match.group()))
