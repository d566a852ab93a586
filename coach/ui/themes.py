"""The colours: dark, light and high contrast, each with a colour for every voice of a chat.

Text on its background reaches 4.5:1 in all of them and 7:1 in high contrast; a test measures it.
"""

from __future__ import annotations

from textual.theme import Theme

from coach.i18n.language import N_

DARK = Theme(
    name="coach-dark",
    dark=True,
    primary="#7cb7e8",
    secondary="#8fd3a8",
    accent="#f2b66d",
    foreground="#e8ecef",
    background="#10161d",
    surface="#161e27",
    panel="#22303d",
    variables={
        "contact": "#7cb7e8",
        "learner": "#8fd3a8",
        "helper": "#cbaef0",
        "flag": "#f2b66d",
        "unsure": "#e3d37c",
        "kept": "#8fd3a8",
        "quiet": "#a9b6c2",
        "line": "#3d4f60",
    },
)
LIGHT = Theme(
    name="coach-light",
    dark=False,
    primary="#1d5f96",
    secondary="#1b673d",
    accent="#8a4600",
    foreground="#1c2630",
    background="#f7f5f0",
    surface="#fffdf9",
    panel="#e6e1d6",
    variables={
        "contact": "#1d5f96",
        "learner": "#1b673d",
        "helper": "#68409b",
        "flag": "#8a4600",
        "unsure": "#655600",
        "kept": "#1b673d",
        "quiet": "#515c67",
        "line": "#a49c8b",
    },
)
CONTRAST = Theme(
    name="coach-contrast",
    dark=True,
    primary="#7fd0ff",
    secondary="#7dffab",
    accent="#ffd24d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    variables={
        "contact": "#7fd0ff",
        "learner": "#7dffab",
        "helper": "#e6c2ff",
        "flag": "#ffd24d",
        "unsure": "#fff27a",
        "kept": "#7dffab",
        "quiet": "#e4e4e4",
        "line": "#ffffff",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
TITLES = {DARK.name: N_("dark"), LIGHT.name: N_("light"), CONTRAST.name: N_("high contrast")}
"""What each is called; msgids."""


def after(name: str) -> str:
    """The theme that follows this one."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
