"""A second ``coach check``: the same words as long as nothing has changed, and only so long."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from coach.check import again
from coach.cli import main
from tests.check.making import SMALL, dumped

Change = Callable[[Path, pytest.MonkeyPatch], None]
LONG_AGO = 1_700_000_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story that was written long ago and has a fault."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LANGUAGE", "en")
    stories = tmp_path / "stories"
    stories.mkdir()
    _write(stories / "example.yaml", dumped(SMALL).replace("goto: done", "goto: dnoe"))
    return stories


def _write(path: Path, text: str, when: int = LONG_AGO) -> None:
    path.write_text(text, "utf-8")
    os.utime(path, (when, when))


def _told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = main(["check", *words])
    return code, capsys.readouterr().out


def _knows(folder: Path) -> bool:
    """Whether the same command has its record."""
    return again.told(("en", "check", str(folder))) is not None


def test_the_same_is_told_without_the_checker(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words and exit code, and nothing slow is imported for them."""
    code, out = _told(capsys, str(folder))
    assert code == 1
    assert "did you mean 'done'?" in out
    asked = (
        "import sys; from coach.cli import main; code = main(sys.argv[1:]); "
        "slow = {'msgspec', 'argparse', 'yaml', 'typing', 'pathlib'} & set(sys.modules); "
        "print(code, sorted(slow))"
    )
    words = [sys.executable, "-S", "-c", asked, "check", str(folder)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(words, capture_output=True, text=True, env=environment, timeout=60)
    assert done.stdout == f"{out}1 []\n", done.stderr


def test_empty_folders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A shelf of one's own, or a folder for translations, that has nothing in it yet."""
    (folder / "locale").mkdir()
    assert _told(capsys, str(folder))[0] == 1
    assert _knows(folder)


def test_a_source_with_another_ending(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its catalog counts as well."""
    story = folder / "story.txt"
    _write(story, dumped(SMALL))
    catalog = folder / "locale" / "fr" / "story.po"
    catalog.parent.mkdir(parents=True)
    _write(catalog, "")
    _told(capsys, str(story))
    assert again.told(("en", "check", str(story))) is not None
    _write(catalog, "# another")
    assert again.told(("en", "check", str(story))) is None


def _mend(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    _write(folder / "example.yaml", dumped(SMALL), LONG_AGO + 1)


def _add(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    _write(folder / "second.yaml", dumped(SMALL).replace("id: example", "id: second"))


def _remove(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "example.yaml").unlink()


def _translate(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "locale" / "fr").mkdir(parents=True)


def _add_an_odd_language(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "locale" / "pt.BR").mkdir(parents=True)


def _lock(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "example.yaml").chmod(0)


def _edit_in_secret(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "example.yaml"
    _write(path, path.read_text("utf-8").replace("dnoe", "dneo"))


def _put_another_in_its_place(folder: Path, _monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "example.yaml"
    _write(folder / "other", path.read_text("utf-8").replace("dnoe", "dneo"))
    (folder / "other").replace(path)


def _speak(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")


def _move(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


def _live_elsewhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))


def _update(_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coach.__version__", "999")


CHANGES: tuple[Change, ...] = (
    _mend, _add, _remove, _translate, _add_an_odd_language, _lock, _edit_in_secret,
    _put_another_in_its_place, _speak, _move, _live_elsewhere, _update,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_ends_it(
    change: Change,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Files mended, added, removed, locked, of the same size and time; another place or version."""
    _told(capsys, str(folder))
    assert _knows(folder)
    capsys.readouterr()
    change(folder, monkeypatch)
    told = again.told((os.environ["LANGUAGE"], "check", str(folder)))
    assert told is None
    assert not capsys.readouterr().out


def test_a_file_that_was_just_saved_is_not_trusted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It may be saved again within what one file system calls the same moment."""
    (folder / "example.yaml").touch()
    _told(capsys, str(folder))
    assert not _knows(folder)


@pytest.mark.parametrize("word", ["--no-cache", "--private"])
def test_who_wants_nothing_kept(
    word: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is."""
    words = [word, "check", str(folder)] if word == "--private" else ["check", word, str(folder)]
    assert main(words) == 1
    capsys.readouterr()
    assert not list(tmp_path.rglob(again.NAME))


@pytest.mark.parametrize("damage", [b"", b"\xff\0", b"x\0y\0z", b"\0\0\0"])
def test_a_damaged_record(damage: bytes, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is made anew."""
    before = _told(capsys, str(folder))
    record = Path(again._path())
    record.write_bytes(damage)
    assert _told(capsys, str(folder)) == before
    assert _knows(folder)


def test_the_folder_is_the_one_platformdirs_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """With and without a name in the environment."""
    for place in ("/somewhere/else", " ", None):
        if place is None:
            monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        else:
            monkeypatch.setenv("XDG_CACHE_HOME", place)
        assert Path(again._path()) == user_cache_path("coach", appauthor=False) / again.NAME
