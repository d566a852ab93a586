"""The colours of all themes, for one person and for a projector: one for every voice of a chat.

Text on its background reaches 4.5:1 in all of them, 7:1 in high contrast and on a projector;
what tells something apart differs for people who see fewer colours, too. Tests measure both.
"""

from __future__ import annotations

import os

from textual.theme import Theme

from coach.i18n.language import N_


def _theme(
    name: str, *, dark: bool, words: str, quiet: str, ground: str, raised: str, bar: str, line: str,
    contact: str, learner: str, helper: str, flag: str, unsure: str,
) -> Theme:  # fmt: skip
    """A theme from its eleven colours, each named by what it is for.

    The contact's colour is also that of what can be pressed, the learner's of what went well, the
    red flag's of what is urgent.
    """
    return Theme(
        name=name, dark=dark, primary=contact, secondary=learner, accent=flag, foreground=words,
        background=ground, surface=raised, panel=bar,
        variables={
            "contact": contact, "learner": learner, "helper": helper, "flag": flag,
            "unsure": unsure, "kept": learner, "quiet": quiet, "line": line,
        },
    )  # fmt: skip


DARK = _theme(
    "coach-dark", dark=True, words="#e8ecef", quiet="#a9b6c2",
    ground="#10161d", raised="#161e27", bar="#22303d", line="#3d4f60",
    contact="#74acd6", learner="#8fd3a8", helper="#d1b5fc", flag="#e4aa5f", unsure="#e8d883",
)  # fmt: skip
LIGHT = _theme(
    "coach-light", dark=False, words="#1c2630", quiet="#515c67",
    ground="#f7f5f0", raised="#fffdf9", bar="#e6e1d6", line="#a49c8b",
    contact="#26639a", learner="#146339", helper="#583a99", flag="#94500a", unsure="#544400",
)  # fmt: skip
CONTRAST = _theme(
    "coach-contrast", dark=True, words="#ffffff", quiet="#e4e4e4",
    ground="#000000", raised="#000000", bar="#262626", line="#ffffff",
    contact="#67c2fc", learner="#7dffab", helper="#edc9ff", flag="#ffd24d", unsure="#fff27a",
)  # fmt: skip
ON_WHITE = _theme(
    "coach-projector-light", dark=False, words="#000000", quiet="#1e1e1e",
    ground="#ffffff", raised="#ffffff", bar="#e6e6e6", line="#000000",
    contact="#133e70", learner="#003c18", helper="#38176f", flag="#570900", unsure="#51440b",
)  # fmt: skip

THEMES = (DARK, LIGHT, CONTRAST)
"""What a learner chooses from."""
PROJECTED = (CONTRAST, ON_WHITE)
"""What a projector shows: the strongest there are, on black, and on white for a bright room."""
TITLES = {DARK.name: N_("dark"), LIGHT.name: N_("light"), CONTRAST.name: N_("high contrast")}
"""What each is called; msgids."""


SIXTEEN = "standard"
"""What Rich calls the colours of a terminal that has sixteen, or that it knows nothing of."""


def first(color_system: str | None) -> str:
    """The theme nobody has chosen: in sixteen colours only high contrast keeps its contrast."""
    sixteen = color_system == SIXTEEN and bool(os.environ.get("TERM"))
    return CONTRAST.name if sixteen else DARK.name


def after(name: str) -> str:
    """The theme that follows this one."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def other_projected(name: str) -> str:
    """The other one of the projector's two."""
    return ON_WHITE.name if name == CONTRAST.name else CONTRAST.name
