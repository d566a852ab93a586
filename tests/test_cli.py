"""The command line itself: what every command takes, wherever it stands, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.cli import COMMANDS, whole_parser
from coach.i18n.language import use
from coach.store.keeping import default_path, open_keeper
from tests.run import coach


@pytest.mark.parametrize("words", [
    ("--lang", "fr", "about"), ("about", "--lang", "fr"), ("about", "--lang=fr"),
    ("--lang", "en", "about", "--lang", "fr"),
])  # fmt: skip
def test_a_language_counts_wherever_it_stands(words: tuple[str, ...]) -> None:
    """What stands last wins."""
    assert coach(*words) == coach("about", "--lang", "fr")
    assert coach(*words) != coach("about")


def test_a_language_before_the_command_is_known_to_it() -> None:
    """It is not overwritten by the command's own default."""
    for words in (["--lang", "fr", "play", "x"], ["play", "x", "--lang", "fr"]):
        assert whole_parser().parse_args(words).lang == "fr"
    assert whole_parser().parse_args(["play", "x"]).lang is None


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_the_options_of_all(command: str) -> None:
    """Before and after it."""
    use("en")
    needed = {"play": ["x"], "facilitate": ["x"], "new": ["x"], "preview": ["x"],
              "completion": ["bash"]}.get(command, [])  # fmt: skip
    for words in (["--plain", "--private", command, *needed],
                  [command, *needed, "--plain", "--private"]):  # fmt: skip
        options = whole_parser().parse_args(words)
        assert options.plain
        assert options.private
    options = whole_parser().parse_args([command, *needed])
    assert not options.plain
    assert not options.private


def test_no_option_is_understood_by_its_beginning(tmp_path: Path) -> None:
    """--priv would write a report of a fault."""
    for words in (["--priv"], ["about", "--priv"]):
        ran = coach(*words, cwd=tmp_path)
        assert ran.code == 2
        assert "--priv" in ran.err


def test_what_has_to_write_is_not_private(tmp_path: Path) -> None:
    """It says so, and writes nothing."""
    for words in (["--private", "new", "mine"], ["new", "mine", "--private"]):
        assert coach(*words, cwd=tmp_path).code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_language_that_is_not_there_is_told_once() -> None:
    """And it goes on in English."""
    ran = coach("about", "--lang", "de", lang="fr")
    assert ran.code == 0
    assert ran.out == coach("about").out
    assert len(ran.err.splitlines()) == 1
    assert "'de'" in ran.err
    assert coach("about", "--lang", "fr_BE").err == ""


@pytest.mark.parametrize("command", ["about", "help-now", "advice", "list", "--help"])
def test_the_language_of_the_settings_is_spoken(command: str) -> None:
    """Unless another is asked for; and reading it leaves nothing beside the database."""
    keeper = open_keeper(create=True)
    keeper.set("language", "fr")
    keeper.close()
    assert coach(command, "--private").out == coach(command, "--lang", "fr").out
    assert list(default_path().parent.glob("coach.db*")) == [default_path()]
    assert coach(command, "--lang", "en").out != coach(command).out


@pytest.mark.parametrize("raw", [b"", b"not a database at all", b"SQLite format 3\0 and no more"])
def test_a_database_that_is_none_has_no_language(raw: bytes) -> None:
    """The system's is spoken, and nothing is said about it here."""
    default_path().parent.mkdir(parents=True, exist_ok=True)
    default_path().write_bytes(raw)
    assert coach("about", lang="fr") == coach("about", "--lang", "fr")
    assert default_path().read_bytes() == raw


def test_a_workshop_cannot_go_line_by_line() -> None:
    """It says why."""
    ran = coach("facilitate", "new-friend", "--plain")
    assert ran.code == 2
    assert "needs a screen" in ran.err


@pytest.mark.parametrize("command", ["play", "facilitate"])
def test_a_chat_that_is_not_there(command: str) -> None:
    """The same words wherever one asks for it."""
    ran = coach(command, "vollet-club")
    assert ran.code == 2
    assert "did you mean 'volley-club'?" in ran.err
    assert "coach list" in ran.err
