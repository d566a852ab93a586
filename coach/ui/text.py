"""Words for the screen: text is text, never markup, and control characters do nothing.

Lines are broken at blanks, and never at a no-break space: French has one before : ; ! ? and ».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich import _wrap
from textual.content import Content

from coach.i18n.language import _
from coach.library.problems import visible
from coach.story.markup import Marked

FLAGGED = "bold underline $flag"
"""How words that carry a flag are lit: by weight and line as well as by colour."""

_wrap.re_word = re.compile(r"[^\S\u00a0\u202f]*[\S\u00a0\u202f]+[^\S\u00a0\u202f]*")
"""What Textual takes for a word when it breaks lines; Rich's own pattern ends one at any space.

Nothing public sets it. Were it gone, lines would break there again and a test would say so.
"""


def shown(words: str) -> str:
    """Text as it may be shown: line breaks stay, control characters become visible."""
    return "\n".join(visible(line) for line in words.rstrip("\n").split("\n"))


def plain(words: str, style: str = "") -> Content:
    """Text in one style."""
    return Content.styled(shown(words), style) if style else Content(shown(words))


def parts(*pieces: str | tuple[str, str] | Content) -> Content:
    """Pieces of text one after the other: words, or words with a style."""
    made: list[Content] = []
    for piece in pieces:
        if isinstance(piece, Content):
            made.append(piece)
        elif isinstance(piece, tuple):
            made.append(plain(*piece))
        else:
            made.append(Content(_inline(piece)))
    return Content("").join(made)


def lit(marked: Marked, style: str = FLAGGED) -> Content:
    """Text with the words that carry flags lit."""
    return Content("").join(
        Content.styled(_inline(words), style) if tactic else Content(_inline(words))
        for words, tactic in marked.pieces()
    )


def in_lines(pieces: Sequence[Content], width: int, gap: int) -> Content:
    """Pieces side by side on as many lines as they need; none is parted."""
    lines: list[list[Content]] = [[]]
    for piece in pieces:
        if lines[-1] and length([*lines[-1], piece], gap) > width:
            lines.append([])
        lines[-1].append(piece)
    return Content("\n").join(Content(" " * gap).join(line) for line in lines)


def length(pieces: Sequence[Content], gap: int) -> int:
    """The cells that pieces take side by side."""
    return sum(piece.cell_length for piece in pieces) + gap * max(0, len(pieces) - 1)


def labelled(label: str, words: str, style: str) -> Content:
    """A label and what it is about, with the colon of the language in use."""
    before, _mark, after = _("{name}: {words}").partition("{words}")
    return parts((before.format(name=label), style), words, after)


def _inline(words: str) -> str:
    return "\n".join(visible(line) for line in words.split("\n"))
