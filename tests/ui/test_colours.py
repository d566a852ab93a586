"""Colours that tell something apart, for people who see fewer of them, and for none at all.

Dichromacy is simulated as in Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009: their matrices for severity 1.0, on
linear RGB. Differences are CIE 1976 ΔE*ab under D65; about 2.3 is just noticed (Mahy, Van Eycken
and Oosterlinck, 1994).
"""

from __future__ import annotations

import re
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from textual.app import App
from textual.color import Color
from textual.theme import Theme

from coach.library.stories import Story
from coach.story.playthrough import Playthrough
from coach.story.trial import Verdict
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.debrief import DebriefScreen
from coach.ui.themes import DARK, ON_WHITE, THEMES
from tests.conftest import ROOT
from tests.ui.playing import bubbles, chat, story_of, until, words_on
from tests.ui.test_progress import long_beats

LEAST = 10.0
"""About four times what is just noticed: apart at a glance, in letters as thin as a terminal's."""
Matrix = tuple[tuple[float, float, float], ...]
SIGHT: dict[str, Matrix] = {
    "trichromacy": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE = (0.95047, 1.0, 1.08883)
SIDE_BY_SIDE = {
    "who speaks": ("contact", "learner", "helper"),
    "the three judgements": ("foreground", "unsure", "flag"),
    "noticed or passed by, suspected, left alone": ("flag", "unsure", "kept"),
}
"""What stands beside each other on one screen, by the theme's names. Noticed and passed by have one
colour: a full and an empty circle tell them apart."""

CALMLY: tuple[Verdict, ...] = ("ordinary",) * 4


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("theme", [*THEMES, ON_WHITE], ids=lambda theme: theme.name)
def test_colours_side_by_side_differ_for_every_sight(theme: Theme, sight: str) -> None:
    """Clearly different, in each theme, whatever cones somebody has."""
    colours = {**theme.variables, "foreground": theme.foreground or ""}
    for what, names in SIDE_BY_SIDE.items():
        for one, other in combinations(names, 2):
            apart = dist(seen(colours[one], sight), seen(colours[other], sight))
            assert apart >= LEAST, (what, one, other, round(apart, 1))


def test_the_matrices_keep_grey_grey_and_lose_what_they_should() -> None:
    """Rows add up to one; red and green come close without the cones, blue and yellow do not."""
    for sight, matrix in SIGHT.items():
        assert all(abs(sum(row) - 1) < 1e-5 for row in matrix), sight
    reddish, greenish = "#b45a3c", "#6e7832"
    far = dist(seen(reddish, "trichromacy"), seen(greenish, "trichromacy"))
    for sight in ("protanopia", "deuteranopia"):
        assert dist(seen(reddish, sight), seen(greenish, sight)) < far / 2
        assert dist(seen("#0000ff", sight), seen("#ffff00", sight)) > far
    near = dist(seen("#3070c0", "tritanopia"), seen("#307c80", "tritanopia"))
    assert near < dist(seen("#3070c0", "trichromacy"), seen("#307c80", "trichromacy")) / 2


def test_every_role_is_written_down() -> None:
    """The page on how it looks names every colour there is, and no value."""
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## How it looks")[2]
    page = page.partition("\n## ")[0]
    named = set(re.findall(r"\$([a-z]+)", page))
    frame = {"primary", "secondary", "accent", "foreground", "background", "surface", "panel"}
    assert named == {*DARK.variables, *frame}
    assert not re.findall(r"#[0-9a-f]{6}", page)


async def test_without_colours_shapes_letters_and_places_tell_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR: all is grey and still says who speaks, how it was judged, what became of it."""
    beats = long_beats()
    beats["hello"]["messages"].insert(1, {"id": "own", "from": "protagonist", "text": "hey"})
    story = story_of(tmp_path, beats=beats)
    monkeypatch.setenv("NO_COLOR", "1")
    app = CoachApp(motion=False, stories=([story], []))
    async with app.run_test(size=(100, 60)) as pilot:
        run = _played(story, "flag", "ordinary", "unsure")
        app.push_screen(ChatScreen(story, run))
        await until(pilot, lambda: app.screen.query("#deck"))
        await until(pilot, lambda: app.screen.query_one("#deck").region.height > 2)
        await pilot.pause()
        shown = words_on(app)
        for mark in ("⚑ red flag", "· ordinary", "? not sure"):
            assert mark in shown, mark
        for button in (" o  Ordinary", " u  Not sure", " f  Red flag"):
            assert button in shown, button
        assert grey(app)
        conversation = chat(app).conversation
        contact, own = (
            {conversation.place_on_screen(one).x for one in bubbles(app) if one.look == side}
            for side in ("contact", "learner")
        )
        assert contact
        assert own
        assert own.isdisjoint(contact)
        assert " R  Robin" in shown
        assert " S  Sam" in shown
        # every sort of message judged in every way
        run = _played(story, "flag", *CALMLY, "flag", "ordinary", "unsure", "ordinary", "ordinary")
        while run.stop.kind != "ended":
            run.reply(run.offered()[0].id) if run.stop.kind == "reply" else run.judge("ordinary")
        app.push_screen(DebriefScreen(story, run))
        await until(pilot, lambda: app.screen.query("#timeline .track"))
        await pilot.pause()
        shown = words_on(app)
        for sign in ("●N", "○P", "▲S", "✓L", "?U"):
            assert sign in shown, sign
        assert grey(app)


def _played(story: Story, *verdicts: Verdict) -> Playthrough:
    """A run with these judgements."""
    run = Playthrough(story.source)
    run.show()
    for verdict in verdicts:
        run.judge(verdict)
    return run


def grey(app: App[int]) -> bool:
    """Whether nothing on the screen has a colour; a system's own greys may be off by a little."""
    drawn = {
        colour.get_truecolor()
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style is not None
        for colour in (segment.style.color, segment.style.bgcolor)
        if colour is not None
    }
    assert len(drawn) > 2
    return all(max(one) - min(one) <= 1 for one in drawn)


def seen(colour: str, sight: str) -> tuple[float, ...]:
    """A colour as L*, a*, b*, as somebody with this sight has it."""
    linear = tuple(
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in Color.parse(colour).normalized
    )
    kept = tuple(min(1.0, max(0.0, part)) for part in _times(SIGHT[sight], linear))
    x, y, z = (_cube(part / white) for part, white in zip(_times(TO_XYZ, kept), WHITE, strict=True))
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


def _times(matrix: Matrix, vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def _cube(part: float) -> float:
    return part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
