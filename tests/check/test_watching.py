"""``coach check --watch`` sees a change in whatever a check reads."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

import pytest

from coach.check.command import add_arguments
from coach.check.known import Known
from coach.check.watching import watch
from coach.library.shelves import shelf
from tests.check.making import SMALL, dumped, write_catalog

ENTRY = 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr "Vélo"\n'


@pytest.fixture
def twins(tmp_path: Path) -> tuple[Path, Path, Known]:
    """Two stories that name each other, with translations, and advice of their own."""
    content = tmp_path / "content"
    shutil.copytree(shelf("content"), content)
    paths = []
    for name, other in (("example", "other"), ("other", "example")):
        path = tmp_path / "stories" / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        story: dict[str, Any] = {**SMALL, "id": name, "twin": other, "kind": "ordinary"}
        path.write_text(dumped(story), "utf-8")
        write_catalog(path, ENTRY)
        paths.append(path)
    return paths[0], paths[1], Known(content)


@pytest.mark.parametrize("which", ["twin", "catalog of the twin", "words", "new language", "none"])
def test_what_is_looked_at_is_watched(
    which: str, twins: tuple[Path, Path, Known], capsys: pytest.CaptureFixture[str]
) -> None:
    """Not only the file that was named."""
    asked, twin, known = twins
    changed = {
        "twin": twin,
        "catalog of the twin": twin.parent / "locale" / "fr" / "other.po",
        "words": known.folder / "words" / "en.yaml",
        "new language": twin.parent / "locale" / "de" / "example.po",
        "none": twin.parent / "notes.txt",
    }[which]
    looks = 0

    def rest(_seconds: float) -> None:
        nonlocal looks
        looks += 1
        if looks == 2:
            changed.parent.mkdir(exist_ok=True)
            with changed.open("a", encoding="utf-8") as file:
                file.write("# more\n")

    parser = argparse.ArgumentParser()
    add_arguments(parser)
    watch(parser.parse_args([str(asked), "--no-cache"]), known, rest=rest, rounds=4)
    out = capsys.readouterr().out
    assert out.count("checked again") == (which != "none")
