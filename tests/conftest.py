"""What all tests share: a clean environment, the English language, the shipped stories."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from coach.i18n.language import use
from coach.library.shelves import scenario_files, shelf
from coach.library.stories import Story, open_story

# No deadline per example: a busy machine is no fault of the code.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")

ROOT = Path(__file__).parents[1]
SHIPPED = [path.stem for path in scenario_files(shelf("scenarios"))]


@pytest.fixture(autouse=True)
def clean_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """No test sees this machine's language or colours, or writes to its home."""
    home = tmp_path_factory.mktemp("home")
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    for name in ("LOCAL_APPDATA", "APPDATA", "PERSONAL", "DOWNLOADS"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(home))  # Windows knows no HOME
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("coach.i18n.catalogs._Keeping.allowed", True)  # --private is for good
    use("en_GB")
    yield
    use("en_GB")


@pytest.fixture(params=SHIPPED)
def shipped(request: pytest.FixtureRequest) -> Story:
    """Each story that ships."""
    return open_story(str(request.param))
