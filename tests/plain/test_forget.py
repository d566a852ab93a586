"""Erasing: only after a yes, everything that is meant, and never said of what is still there."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from coach.plain.forget import forget
from coach.plain.settings import settings
from coach.report.sitting import Sitting, open_sitting
from coach.store.keeping import default_path, kept_files, open_keeper
from coach.story.playthrough import Playthrough
from coach.workshop import sheet
from tests.run import coach
from tests.scenes import small


@pytest.fixture
def kept() -> Path:
    """A device with one run, and everything else the program leaves on it."""
    path = default_path()
    keeper = open_keeper(path, create=True)
    keeper.begin()
    run = Playthrough(small())
    run.show()
    run.judge("ordinary")
    keeper.keep(run)
    keeper.close()
    cache = user_cache_path("coach", appauthor=False)
    cache.mkdir(parents=True, exist_ok=True)
    for file in (
        path.with_name("coach-damaged-20260101T000000000000.db"),
        path.with_name("coach-newer-20260101T000000000000.db-wal"),
        sheet.default_path(), sheet.default_path().with_name("workshop.json.123"),
        cache / "headings.msgpack", cache / "check.msgpack", cache / "check.told",
    ):  # fmt: skip
        file.write_text("x", "utf-8")
    return path


def runs_in(path: Path) -> int:
    """How many are kept."""
    keeper = open_keeper(path, create=False)
    assert keeper.runs is not None
    number = len(keeper.runs.all())
    keeper.close()
    return number


def test_everything_is_everything(kept: Path) -> None:
    """Databases set aside, a workshop's sheet, what was read; not what one wrote oneself."""
    own = kept.with_name("keys.yaml")
    own.write_text("undo: u", "utf-8")
    assert len(kept_files()) == 8
    ran = coach("forget", "--all", "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert kept_files() == []
    home = [path for path in kept.parent.rglob("*") if path.is_file()]
    assert home == [own]


@pytest.mark.parametrize("given", ["zz\n", "\n", "n\n", ""])
@pytest.mark.parametrize("asked", [(), ("--all",)])
def test_nothing_is_erased_without_a_yes(kept: Path, given: str, asked: tuple[str, ...]) -> None:
    """Nor at the end of the input."""
    files = kept_files()
    ran = coach("forget", *asked, given=given)
    assert ran.code == 3
    assert "Nothing was erased." in ran.out
    assert kept_files() == files
    assert runs_in(kept) == 1


@pytest.mark.parametrize(("lang", "given"), [("en", "y\n"), ("en", "Yes\n"), ("fr", "y\n")])
def test_a_yes_erases_the_runs(kept: Path, lang: str, given: str) -> None:
    """Settings stay."""
    assert coach("forget", given=given, lang=lang).code == 0
    assert runs_in(kept) == 0


def test_nothing_to_erase_is_not_asked_about() -> None:
    """Neither for the runs nor for everything."""
    for asked in ((), ("--all",)):
        assert coach("forget", *asked).code == 0


def test_a_database_that_cannot_be_opened_is_not_erased(kept: Path) -> None:
    """It may hold runs; how to erase it all the same is told."""
    for file in kept_files():
        file.unlink()
    kept.mkdir()
    ran = coach("forget", "--yes")
    assert ran.code == 2
    assert "Erased" not in ran.out
    assert "coach forget --all" in ran.err


def test_a_damaged_database_is_not_said_to_be_erased(kept: Path) -> None:
    """It is set aside, with what is in it; everything means that one too."""
    kept.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)
    assert coach("forget", "--yes").code == 2
    assert coach("forget", "--all", "--yes").code == 0
    assert kept_files() == []


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files stay, as on a device that is read-only."""

    def unlink(path: Path, *, missing_ok: bool = False) -> None:
        del missing_ok
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", unlink)


def test_what_could_not_be_erased_is_told(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On the command line and in the settings."""
    refuse(monkeypatch)
    assert forget(everything=True, agreed=True) == 2
    assert "Not erased: " in capsys.readouterr().err
    sitting, _first = open_sitting(private=False)
    answers = iter(["4", "1", ""])
    monkeypatch.setattr("coach.plain.choosing.ask", lambda _prompt: next(answers))
    settings(sitting)
    assert "Not erased: " in capsys.readouterr().err
    sitting.close()
    assert kept.exists()


def test_a_run_that_could_not_be_erased_is_told_each_time(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is still there."""

    def locked(_runs: object, _run: int) -> None:
        raise sqlite3.OperationalError("database is locked")

    keeper = open_keeper(kept, create=False)
    sitting = Sitting(keeper)
    monkeypatch.setattr("coach.store.runs.Runs.forget", locked)
    for _time in range(2):
        sitting.erase_runs([])
        trouble = sitting.new_trouble()
        assert trouble is not None
        assert trouble.kind == "not_erased"
        assert len(sitting.past([])) == 1
    sitting.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always knows a home")
def test_without_a_home_it_says_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In words."""

    def homeless(*_words: object, **_more: object) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr("platformdirs.PlatformDirs", homeless)
    assert forget(everything=True, agreed=True) == 2
    err = capsys.readouterr().err
    assert "None" not in err
    assert "home" in err
