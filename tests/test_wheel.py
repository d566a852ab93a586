"""What is handed out: the wheel has everything it needs, the sdist everything to test it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from coach import __version__
from tests.conftest import ROOT

LEFT_OUT = re.compile(
    r"\.(?:pyc|mo|db|key|pem|env|\d{2,})$|(?:^|/)(?:__pycache__|\.[a-z_]+_cache)/"
)
"""What is made, kept or secret."""


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
    assert {top.rpartition(".")[2] for top in tops} == {"coach", "dist-info", "data"}
    assert not [name for name in names if LEFT_OUT.search(name) and not name.endswith(".mo")]
    pages = {name.partition(".data/")[2] for name in names if ".data/" in name}
    assert pages == {"data/share/man/man1/coach.1", "data/share/man/fr/man1/coach.1"}


def test_its_manual_pages_are_in_their_language(wheel: Path) -> None:
    """Made while it was built, from the command line as it is."""
    packed = zipfile.ZipFile(wheel)
    for name in packed.namelist():
        if name.endswith("coach.1"):
            page = packed.read(name).decode()
            assert ("lancer" in page or "jouer" in page) == ("/fr/" in name)
            assert ".SS" in page


def test_the_sdist_holds_what_the_tests_need(tmp_path: Path) -> None:
    """Every file of the folders it is made of, and nothing that was made or kept beside them."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as packed:
        names = {name.partition("/")[2] for name in packed.getnames()}
    folders = ("coach", "content", "scenarios", "tests", "benchmarks", ".ci")
    there = {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not LEFT_OUT.search(path.as_posix())
    }
    assert {name for name in names if name.startswith(folders)} == there
    rest = {name for name in names if not name.startswith(folders)}
    assert rest == {
        "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "pyproject.toml", "PKG-INFO",
        ".gitignore",
    }  # fmt: skip


def test_the_version_is_in_one_place(wheel: Path) -> None:
    """The wheel's name, its metadata, the program."""
    packed = zipfile.ZipFile(wheel)
    metadata = next(name for name in packed.namelist() if name.endswith("METADATA"))
    assert f"\nVersion: {__version__}\n" in packed.read(metadata).decode()
    written = [path for path in ROOT.glob("*.toml") if __version__ in path.read_text("utf-8")]
    assert not written


def test_it_plays_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    """The installed program, not the checkout, tells the story in French."""
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)  # noqa: S202 -- the wheel that was just built
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
