"""Files that are none, names that are no text, places where nothing can be kept."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from coach.i18n.catalogs import keep
from coach.library.headings import read_heading
from coach.workshop import sheet
from tests.check.making import SMALL, dumped, run_check, write_catalog

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files"),
    pytest.mark.usefixtures("cache"),
]


def _pipe(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [_pipe, _device])
def test_what_is_no_file_is_not_waited_for(
    make: object, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A pipe nobody writes to, a device that never ends: as a story, as a heading, as a catalog."""
    assert callable(make)
    make(small)
    for words in ([], ["--no-cache"]):
        assert run_check(str(small), *words) == 2
        assert "it is not a file [shape-unreadable]" in capsys.readouterr().out
    assert read_heading(small, "") is None
    small.unlink()
    small.write_text(dumped(SMALL), "utf-8")
    catalog = write_catalog(small, 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr "Vélo"\n')
    make(catalog)
    assert run_check(str(small)) == 2
    assert f"{catalog}:1:1" in capsys.readouterr().out


FORMATS = ("text", "json", "github", "sarif")


@pytest.mark.parametrize("form", FORMATS)
def test_a_name_that_is_no_text(form: str, small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every format tells it in characters that any program reads."""
    name = small.with_name("caf\udce9.yaml")
    small.replace(name)
    assert run_check("--format", form, str(name)) == 1
    told = capsys.readouterr().out
    assert told.encode("utf-8")
    assert {"text": "caf\\udce9", "sarif": "caf%E9"}.get(form, "caf?.yaml") in told


@pytest.mark.parametrize("form", FORMATS)
def test_escape_codes_do_nothing(
    form: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither from a value nor from the name of a file."""
    text = dumped(SMALL).replace("goto: done", 'goto: "do\\e]0;pwn\\ane"')
    name = small.with_name("two\nlines\x1b[31m.yaml")
    name.write_text(text, "utf-8")
    assert run_check("--format", form, str(name)) == 1
    told = capsys.readouterr().out
    assert "\x07" not in told
    if form in ("text", "json"):
        assert "\x1b" not in told
        assert told.count("two") == 1
    assert json.loads(told) if form in ("json", "sarif") else "shape-id" in told


def test_what_the_shell_hands_over_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    """Each time anew: nothing is kept of it."""
    for goto, code in (("done", "story-file-name"), ("dnoe", "shape-unknown-beat")):
        reading, writing = os.pipe()
        os.write(writing, dumped(SMALL).replace("goto: done", f"goto: {goto}").encode())
        os.close(writing)
        assert run_check(f"/dev/fd/{reading}") == 1
        assert f"[{code}]" in capsys.readouterr().out
        os.close(reading)


def test_a_catalog_that_is_a_folder(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is there, so it is not missing: it cannot be read."""
    (small.parent / "locale" / "fr" / "example.po").mkdir(parents=True)
    assert run_check(str(small)) == 2
    out = capsys.readouterr().out
    assert "example.po:1:1: error: cannot be read: it is a folder" in out
    assert "no catalog" not in out


def test_a_folder_of_translations_that_is_closed(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing found would be a lie."""
    write_catalog(small, 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr ""\n')
    scandir = os.scandir

    def closed(path: str) -> object:
        if Path(path).name == "locale":
            raise PermissionError
        return scandir(path)

    monkeypatch.setattr("os.scandir", closed)
    assert run_check("--no-cache", str(small)) == 2
    assert "locale:1:1: error: cannot be read: reading it is not allowed" in capsys.readouterr().out


def test_a_folder_that_is_closed(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python asks for it in a way that raises."""
    is_dir = Path.is_dir

    def closed(path: Path) -> bool:
        if small.parent in (path, path.parent):
            raise PermissionError
        return is_dir(path)

    monkeypatch.setattr("coach.check.run.scenario_files", lambda _folder: [])
    monkeypatch.setattr(Path, "is_dir", closed)
    assert run_check(str(small.parent)) == 2
    assert "holds no scenario" in capsys.readouterr().out


def test_where_nothing_can_be_kept_nothing_is(small: Path, cache: Path) -> None:
    """A file stands where the cache should be: no fault of the story."""
    cache.parent.mkdir()
    cache.write_text("in the way")
    assert run_check(str(small)) == 0
    keep(cache / "check.msgpack", b"")


def test_the_first_fault_is_told_not_that_of_tidying_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sheet that cannot be put in its place, nor its half be taken away."""

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(f"cannot touch {path.name}")

    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr(sheet, "TRIES", 1)
    with pytest.raises(PermissionError) as caught:
        sheet.write(tmp_path / "sheet.json", None)  # type: ignore[arg-type]
    assert caught.value.__context__ is None
