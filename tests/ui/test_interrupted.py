"""A workshop that was interrupted is never written over, and never kept, without a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from coach.library.stories import open_story
from coach.store.keeping import default_path, open_keeper
from coach.ui import facilitating as commanded
from coach.ui.app import CoachApp
from coach.ui.facilitate.opening import OpeningScreen
from tests.ui.playing import until, words_on
from tests.ui.rooms import begin, count, facilitating, press


async def test_another_chat_asks_before_it_writes_over_one(tmp_path: Path) -> None:
    """Leaving it there keeps the other one; Enter begins anew."""
    path = tmp_path / "workshop.json"
    async with facilitating(open_story("new-friend"), path) as (app, pilot):
        await begin(app, pilot)
    before = path.read_bytes()
    async with facilitating(open_story("volley-club"), path) as (app, pilot):
        assert "A new friend" in words_on(app)
        await press(pilot, "escape")
    assert path.read_bytes() == before
    async with facilitating(open_story("volley-club"), path) as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, OpeningScreen)
        assert app.screen.part == "confides"


async def test_a_full_disk_is_told_once(tmp_path: Path) -> None:
    """The lesson goes on; whoever reads the notes knows why they stand still."""
    folder = tmp_path / "file"
    folder.write_text("no folder")
    async with facilitating(open_story("new-friend"), folder / "workshop.json") as (app, pilot):
        await begin(app, pilot)
        await count(pilot, 11, 9, 5)
        await until(pilot, lambda: app._notifications)
        (told,) = app._notifications
        assert "cannot be written" in told.message


@pytest.mark.parametrize("kept", [True, False])
def test_it_is_written_only_where_something_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, kept: bool
) -> None:
    """From the shell as from Home; without it there are no notes, and that is said."""
    begun: list[Any] = []

    def shown(app: CoachApp) -> int:
        begun.append(app)
        app.sitting.close()
        return 0

    if kept:
        open_keeper(create=True).close()
    monkeypatch.setattr(commanded, "show", shown)
    story = open_story("new-friend")
    commanded.run(story, minutes=50, notes=False, private=False)
    assert begun[0]._first.room.path == (
        default_path().with_name("workshop.json") if kept else None
    )
    code = commanded.run(story, minutes=50, notes=True, private=False)
    assert code == (0 if kept else 2)
    assert ("Nothing is kept" in capsys.readouterr().err) != kept
