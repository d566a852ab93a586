"""Bad input: a clear message with its place, exit code 2, no traceback, little memory."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.library.test_scenario_files import TEN_WRONG
from tests.run import coach
from tests.scenes import data


def _missing(path: Path) -> None:
    del path


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _bomb(path: Path) -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
    path.write_text("\n".join(levels), encoding="utf-8")


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(100_000_000)


def _ten_wrong(path: Path) -> None:
    path.write_text(TEN_WRONG, encoding="utf-8")


def _unknown_beat(path: Path) -> None:
    path.write_text(yaml.safe_dump(data(start="nowhere")), encoding="utf-8")


def _unclosed(path: Path) -> None:
    story = data()
    story["beats"]["hello"]["messages"][2]["text"] = "[hurry]quick"
    path.write_text(yaml.safe_dump(story), encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (_missing, "cannot be read"),
        (_binary, "is not text in UTF-8"),
        (_empty, "it has to be a mapping"),
        (_bomb, "unfolds to more than"),
        (_huge, "the limit is"),
        (_ten_wrong, "did you mean 'manipulation'?"),
        (_unknown_beat, "there is no beat or ending 'nowhere'"),
        (_unclosed, "is never closed"),
    ],
)
def test_a_file_that_cannot_be_played(
    tmp_path: Path, make: Callable[[Path], None], words: str
) -> None:
    """Every message begins with file:line:column."""
    path = tmp_path / "story.yaml"
    make(path)
    ran = coach("play", path, "--plain")
    assert ran.code == 2
    assert ran.out == ""
    assert words in ran.err
    assert ran.err.startswith(f"{path}:")
    assert "Traceback" not in ran.err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
@pytest.mark.parametrize("make", [_bomb, _huge, _binary, _ten_wrong])
def test_a_bad_file_takes_little_memory(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """Less than 200 MB at its highest, whatever the file would unfold to."""
    path = tmp_path / "story.yaml"
    make(path)
    script = (
        "import sys; from coach.cli import main; main(sys.argv[1:]); "
        "print([line for line in open('/proc/self/status') if 'VmHWM' in line][0].split()[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "play", str(path), "--plain"],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert int(done.stdout) < 200_000  # kilobytes


def test_a_folder_is_no_story(tmp_path: Path) -> None:
    """Said in words."""
    ran = coach("play", f"{tmp_path}/", "--plain")
    assert ran.code == 2
    assert "is a folder" in ran.err


def test_a_wrong_id_suggests_the_near_one() -> None:
    """And says how to see all of them."""
    ran = coach("play", "vollet-club", "--plain")
    assert ran.code == 2
    assert "did you mean 'volley-club'?" in ran.err
    assert "coach list" in ran.err
