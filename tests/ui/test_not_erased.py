"""A failed erase on the screens: told as what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.ui import messages
from coach.ui.app import CoachApp
from tests.ui.keeping import sitting_at
from tests.ui.playing import story_of, until


async def test_what_could_not_be_erased_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is still there, and so is what was kept in it."""
    path = tmp_path / "data" / "coach.db"

    def refuse(file: Path, *, missing_ok: bool = False) -> None:
        del missing_ok
        raise PermissionError(13, "Permission denied", str(file))

    sitting = sitting_at(path)
    app = CoachApp(sitting=sitting, motion=False, stories=([story_of(tmp_path)], []))
    async with app.run_test(size=(80, 24)) as pilot:
        with monkeypatch.context() as context:
            context.setattr(Path, "unlink", refuse)
            app.post_message(messages.KeepingChosen(keep=False))
            await until(pilot, lambda: app._notifications)
        told = [one.message for one in app._notifications]
        assert len(told) == 1
        assert told[0].startswith("Not erased: ")
        assert str(path) in told[0]
    assert path.exists()
