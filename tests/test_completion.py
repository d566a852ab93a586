"""The command line described to shells and to ``man``, and read by them where they are there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from coach.cli import COMMANDS, whole_parser
from coach.commands.completion import SHELLS, arguments
from coach.library.shelves import user_shelf
from tests.conftest import ROOT, SHIPPED
from tests.run import coach

COMPLETE = """
source "$1"
words=("${@:2}")
COMP_WORDS=("${words[@]}")
COMP_CWORD=$((${#words[@]} - 1))
_shtab_coach coach "${words[COMP_CWORD]}" "${words[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""
"""What bash does when Tab is pressed after some words."""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a program called coach, and the scripts it made."""
    folder = tmp_path_factory.mktemp("program")
    command = folder / "coach"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m coach "$@"\n', "utf-8")
    command.chmod(0o755)
    for shell in SHELLS:
        script = coach("completion", shell).out
        (folder / f"coach.{shell}").write_text(script, "utf-8", newline="\n")
    return folder


def shell(program: Path, *words: str) -> list[str]:
    """The lines a shell prints, with the program on its path."""
    if shutil.which(words[0]) is None or sys.platform == "win32":
        pytest.skip(f"{words[0]} is not installed")
    path = os.pathsep.join((str(program), os.environ["PATH"]))
    done = subprocess.run(
        words, env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}, cwd=ROOT,
        capture_output=True, text=True, encoding="utf-8", check=True, timeout=30,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["pl"], {"play", "plan"}),
        (["play", "new-"], {"new-friend", "new-login"}),
        (["play", "new-friend", "--g"], {"--guided"}),
        (["--private", "play", "volley"], {"volley-club"}),
        (["--lang", ""], {"en", "fr"}),
        (["report", "--format", "x"], {"xapi"}),
        (["help-now", "--country", "G"], {"GB"}),
        (["check", "scenarios/new-f"], {"scenarios/new-friend.yaml"}),
        (["completion", ""], set(SHELLS)),
    ],
)
def test_bash_completes(program: Path, typed: list[str], offered: set[str]) -> None:
    """Commands, options, their values, ids of chats and files."""
    found = shell(program, "bash", "-c", COMPLETE, "bash", f"{program}/coach.bash", "coach", *typed)
    assert set(found) == offered


def test_bash_runs_no_name_of_a_file(program: Path, tmp_path: Path) -> None:
    """Whoever wrote the scenario, and whatever the program names."""
    folder = user_shelf()
    folder.mkdir(parents=True)
    (folder / "$(touch PWNED).yaml").write_text("", "utf-8")
    (folder / "mine.yaml").write_text("", "utf-8")
    assert coach("completion", "ids").out.split() == [*SHIPPED, "mine"]
    told = tmp_path / "coach"
    told.write_text("#!/bin/sh\necho '$(touch PWNED)'; echo new-friend\n", "utf-8")
    told.chmod(0o755)
    for place in (program, tmp_path):
        found = shell(
            place, "bash", "-c", COMPLETE, "bash", f"{program}/coach.bash", "coach", "play", "new-f"
        )
        assert found == ["new-friend"]
    assert not (ROOT / "PWNED").exists()


def test_fish_completes(program: Path) -> None:
    """Ids of chats."""
    found = shell(
        program, "fish", "-c", f"source {program}/coach.fish; complete -C 'coach play new-'"
    )
    assert {line.split("\t")[0] for line in found} == {"new-friend", "new-login"}


def test_zsh_reads_its_script(program: Path) -> None:
    """Without a word about it."""
    assert shell(program, "zsh", "-n", f"{program}/coach.zsh") == []


def test_ids_are_those_of_the_chats() -> None:
    """A line each."""
    assert coach("completion", "ids").out.split() == SHIPPED


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_manual_page_has_every_command_and_option(lang: str) -> None:
    """And only what reads as text: no line is a command of roff by mistake."""
    page = coach("man", lang=lang).out
    for command in COMMANDS:
        assert f'.SS "coach {command.replace("-", chr(92) + "-")}"' in page
    actions = list(arguments(whole_parser()))
    assert len(actions) > 30
    for action in actions:
        for option in action.option_strings:
            if option not in ("-h", "--help"):
                assert option.replace("-", r"\-") in page, option
    for place in ("keys.yaml", "XDG_CONFIG_HOME", "macOS", "Windows"):
        assert place in page
    macros = {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))}
    assert macros == {".TH", ".SH", ".SS", ".TP", ".PP"}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    "reader", [("groff", "-Kutf8", "-man", "-Tutf8", "-ww"), ("mandoc", "-Tlint", "-Werror")]
)
def test_man_reads_the_page(program: Path, lang: str, reader: tuple[str, ...]) -> None:
    """Without a warning."""
    page = program / f"coach-{lang}.1"
    page.write_text(coach("man", lang=lang).out, "utf-8", newline="\n")
    assert shell(program, *reader, str(page)) != [""]
