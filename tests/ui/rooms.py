"""A workshop in tests: the app opened at it, keys one by one, what a room can read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from rich.color import Color as RichColor
from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from coach.library.stories import Story
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.page import ProjectedPage
from coach.ui.facilitate.projected import ProjectedScreen
from coach.ui.facilitate.room import Room
from coach.ui.facilitating import FacilitateApp
from tests.ui.playing import until, words_on

TO_THE_CHAT = ("enter", "enter", "enter", "enter")
"""Confides, setting, rules, start."""


@asynccontextmanager
async def facilitating(
    story: Story, path: Path | None, size: tuple[int, int] = (60, 20)
) -> AsyncIterator[tuple[FacilitateApp, Pilot[int]]]:
    """The app with a workshop open at its first page."""
    app = FacilitateApp(OpeningScreen(Room(story, path=path)))
    app.animation_level = "none"
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.screen.query("#next"))
        await pilot.pause()
        yield app, pilot


async def begin(app: FacilitateApp, pilot: Pilot[int]) -> ProjectedScreen:
    """On to the first vote, as a facilitator who only presses Enter."""
    await press(pilot, *TO_THE_CHAT)
    await until(pilot, lambda: isinstance(app.screen, ProjectedScreen))
    await until(pilot, lambda: app.screen.query("#panel"))
    await pilot.pause()
    while projected(app).moment == "more":
        await press(pilot, "enter")
    return projected(app)


def projected(app: FacilitateApp) -> ProjectedScreen:
    """The projected chat."""
    assert isinstance(app.screen, ProjectedScreen)
    return app.screen


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys one by one; what they do is done when this returns."""
    await pilot.press(*keys)
    await pilot.pause()


def moment(app: FacilitateApp) -> str:
    """The moment it is at."""
    return projected(app).moment


async def count(pilot: Pilot[int], *hands: int) -> None:
    """Type a count in every field, and say that all are counted."""
    for place, number in enumerate(hands):
        await press(pilot, *(["tab"] if place else []), *str(number))
    await press(pilot, "enter")


def cut_off(app: FacilitateApp) -> list[tuple[Widget, object]]:
    """Widgets that reach over an edge, or have less room than what they say.

    The conversation may be longer than the screen; what is decided on never is.
    """
    width, height = app.size
    found: list[tuple[Widget, object]] = []
    for widget in app.screen.query("*"):
        if not widget.display or not all(one.display for one in widget.ancestors_with_self
                                         if isinstance(one, Widget)):  # fmt: skip
            continue
        region = widget.region
        inside = any(one.id in ("conversation", "whole") for one in widget.ancestors)
        if region.x < 0 or region.right > width:
            found.append((widget, region))
        elif not inside and widget.id not in ("place", "conversation"):
            if region.y < 0 or region.bottom > height or region.height == 0:
                found.append((widget, region))
            elif not widget.children and widget.id != "heading":
                needed = widget.get_content_height(
                    widget.container_size, app.size, widget.content_size.width
                )
                if needed > widget.content_size.height:
                    found.append((widget, (region, needed)))
    keys = app.screen.query_one("#next") if isinstance(app.screen, ProjectedPage) else None
    if keys is not None and (keys.region.height < 1 or keys.region.bottom > height - 1):
        found.append((keys, keys.region))
    return found


AAA = 7.0

FRAMES = frozenset("─│╭╮╰╯━┃┏┓┗┛▁▂▃▄▅▆▇█▒▏▊▎═║╔╗╚╝┌┐└┘▌▐▔╸╺╵╷ ")
"""Lines, bars and blanks: no text."""


def weakest(app: App[int], where: Region | None = None) -> tuple[float, str]:
    """The weakest contrast of a text on its background, as it is drawn, and that text."""
    x, y, width, height = where or app.screen.region
    return min(
        (contrast(segment.style), segment.text.strip())
        for strip in app.screen._compositor.render_strips()[y : y + height]
        for segment in strip.crop(x, x + width)
        if segment.style is not None and set(segment.text) - FRAMES
    )


def contrast(style: Style) -> float:
    """WCAG's ratio of two colours."""
    front, back = style.color, style.bgcolor
    if style.reverse:
        front, back = back, front
    lighter, darker = sorted((luminance(_rgb(front)), luminance(_rgb(back))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(rgb: tuple[int, int, int]) -> float:
    """WCAG's relative luminance."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (one / 255 for one in rgb)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: RichColor | None) -> tuple[int, int, int]:
    assert colour is not None
    red, green, blue = colour.get_truecolor()
    return Color(red, green, blue).rgb


async def checked(app: FacilitateApp, pilot: Pilot[int], *keys: str) -> None:
    """Press keys; after each nothing is cut off and everything can be read from the back row."""
    for key in keys or ("",):
        if key:
            await press(pilot, key)
        assert not cut_off(app), (key, cut_off(app), words_on(app))
        ratio, text = weakest(app)
        assert ratio >= AAA, (text, round(ratio, 2))
