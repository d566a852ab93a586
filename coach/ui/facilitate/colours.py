"""The projector's colours: the strongest there are, on black, and on white for a bright room.

Every text on its background reaches 7:1; a test measures it on the screens themselves.
"""

from __future__ import annotations

from textual.theme import Theme

from coach.ui.themes import CONTRAST

ON_BLACK = CONTRAST
ON_WHITE = Theme(
    name="coach-projector-light",
    dark=False,
    primary="#003a6e",
    secondary="#003d1a",
    accent="#5c2600",
    foreground="#000000",
    background="#ffffff",
    surface="#ffffff",
    panel="#e6e6e6",
    variables={
        "contact": "#003a6e",
        "learner": "#003d1a",
        "helper": "#3f1a70",
        "flag": "#6b1d00",
        "unsure": "#3d3400",
        "kept": "#003d1a",
        "quiet": "#1e1e1e",
        "line": "#000000",
    },
)
PROJECTED = (ON_BLACK, ON_WHITE)


def other(name: str) -> str:
    """The other one of the two."""
    return ON_WHITE.name if name == ON_BLACK.name else ON_BLACK.name
