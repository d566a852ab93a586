"""What is installed: the wheel has everything it needs and plays from anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout with what is installed."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [
            sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
            "--wheel-dir", str(folder), str(ROOT),
        ],
        check=True,
    )  # fmt: skip
    return next(folder.glob("*.whl"))


def test_it_holds_stories_advice_and_compiled_catalogs(wheel: Path) -> None:
    """And nothing of the tests, the benchmarks or the checkout."""
    names = zipfile.ZipFile(wheel).namelist()
    assert "coach/_bundle/scenarios/new-friend.yaml" in names
    assert "coach/_bundle/scenarios/locale/fr/new-friend.mo" in names
    assert "coach/_bundle/content/contacts.yaml" in names
    assert "coach/_bundle/content/locale/fr/contacts.mo" in names
    assert "coach/i18n/locale/fr/LC_MESSAGES/coach.mo" in names
    assert any(name.endswith(".tcss") for name in names)
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"coach"}
    assert not [name for name in names if name.endswith(".pyc")]


def test_it_plays_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    """The installed program, not the checkout, tells the story in French."""
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1"}
    where = subprocess.run(
        [sys.executable, "-c", "import coach; print(coach.__file__)"],
        capture_output=True, text=True, env=environment, cwd=elsewhere, check=True,
    )  # fmt: skip
    assert where.stdout.strip().startswith(str(site))
    played = subprocess.run(
        [sys.executable, "-m", "coach", "play", "new-friend", "--plain", "--lang", "fr"],
        capture_output=True, text=True, encoding="utf-8", env=environment, cwd=elsewhere,
        input="o\nl\n", check=True,
    )  # fmt: skip
    assert "Noa" in played.stdout
    assert "Une nouvelle amie" in played.stdout
