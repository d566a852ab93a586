"""A share with its interval, drawn in a line of characters; words always stand beside it."""

from __future__ import annotations

from textual.content import Content

from coach.i18n.formats import percent
from coach.scoring.intervals import Estimate
from coach.ui.text import parts


def share_line(share: Estimate, width: int, colour: str) -> Content:
    """From nothing to all: the interval as a thick line, the share as a block on it."""
    last = max(width - 1, 1)
    low, point, high = (
        round(max(0.0, min(1.0, end)) * last) for end in (share.low, share.value, share.high)
    )
    pieces: list[str | tuple[str, str]] = [("0 ", "$quiet")]
    for cell in range(last + 1):
        if cell == point:
            pieces.append(("█", f"bold {colour}"))
        elif low <= cell <= high:
            pieces.append(("━", colour))
        else:
            pieces.append(("·", "$quiet"))
    pieces.append((f" {percent(1)}", "$quiet"))
    return parts(*pieces)
