"""A few screens in a language nobody speaks; all of them, at three sizes, in ``.ci/long``."""

from __future__ import annotations

import asyncio

import pytest
from textual.widgets import Static

from tests.pseudo import OPEN, cut_off, faults_of, pseudo, spoken, untranslated
from tests.pseudo_scenes import SCENES, opened_at
from tests.ui.playing import words_on

SMALL = (60, 20)
SHARE = (
    ("home", SMALL), ("first start", SMALL), ("settings, asked", SMALL), ("naming", SMALL),
    ("stages", SMALL), ("countries", SMALL), ("choosing", (80, 24)),
)  # fmt: skip


def test_the_language() -> None:
    """Longer, in brackets, its placeholders whole."""
    said = pseudo("Stage {number} of 8: {stage}.")
    assert said.format(number=3, stage="trust").startswith(OPEN)
    assert "3" in said.format(number=3, stage="trust")
    assert len(said) > 1.2 * len("Stage {number} of 8: {stage}.")


@pytest.mark.parametrize(("name", "size"), SHARE)
async def test_all_words_are_translated_and_there(name: str, size: tuple[int, int]) -> None:
    """Nothing plain, nothing cut off."""
    scene = next(one for one in SCENES if one.name == name)
    faults = await faults_of(scene, size)
    assert not faults, faults


async def test_plain_and_cut_words_are_found() -> None:
    """The test itself can fail."""
    with spoken():
        async with opened_at(SCENES[0], SMALL) as app:
            assert OPEN in words_on(app)
            words = app.screen.query("#invitation Static").first(Static)
            words.styles.height = 1
            words.update("Frobnicate the gizmo\nand another line")
            async with asyncio.timeout(10):
                while not cut_off(app):
                    await asyncio.sleep(0.01)
            assert "Frobnicate the gizmo" in untranslated(app)
