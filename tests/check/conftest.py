"""What the tests of commands share: a story in a folder, and a cache that is nobody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.check.making import SMALL, dumped


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a cache of its own; it does not exist yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "cache" / "coach"
    monkeypatch.setattr("coach.check.command._cache_folder", lambda: folder)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small clean scenario."""
    path = tmp_path / "stories" / "example.yaml"
    path.parent.mkdir()
    path.write_text(dumped(SMALL), "utf-8")
    return path
