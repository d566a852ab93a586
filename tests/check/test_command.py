"""``coach check`` and its sisters as somebody at a terminal meets them."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from coach.check import new
from coach.check.command import add_arguments
from coach.check.preview import Preview
from coach.check.watching import watch
from tests.check.making import KNOWN, SMALL, dumped, french, run_check, write_catalog

pytestmark = pytest.mark.usefixtures("cache")


def _broken(path: Path) -> None:
    path.write_text(dumped(SMALL).replace("goto: done", "goto: dnoe"), "utf-8")


def test_clean(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Clean."""
    assert run_check(str(small)) == 0
    assert capsys.readouterr().out == "1 scenario checked: nothing found\n"


def test_a_problem_with_its_line_and_a_caret(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A problem with its line and a caret."""
    _broken(small)
    assert run_check(str(small)) == 1
    out = capsys.readouterr().out.splitlines()
    assert "example.yaml:" in out[0]
    assert "did you mean 'done'?" in out[0]
    assert "[shape-unknown-beat]" in out[0]
    assert out[1].strip() == "goto: dnoe"
    assert out[2].index("^") == out[1].index("dnoe")
    assert out[2].count("^") == len("dnoe")


def test_the_shortest_walk_is_told(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The shortest walk is told."""
    text = dumped(SMALL).replace("- talk", "- report")
    small.write_text(text.replace("goto: done", "goto: hello"), "utf-8")
    assert run_check(str(small)) == 1
    assert "the shortest walk: o, f hurry" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("no-such-id", "there is no scenario 'no-such-id'"),
        ("/no/such/file.yaml", "cannot be read: there is no such file"),
        (".", "'.' holds no scenario"),
    ],
)
def test_what_cannot_be_read(
    word: str,
    reason: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What cannot be read."""
    monkeypatch.chdir(tmp_path)
    assert run_check(word) == 2
    assert reason in capsys.readouterr().out


def test_json(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Json."""
    _broken(small)
    assert run_check("--format", "json", str(small)) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["code"] == "shape-unknown-beat"
    assert finding["path"] == str(small)


def test_github(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Github."""
    _broken(small)
    assert run_check("--format", "github", str(small)) == 1
    out = capsys.readouterr().out
    assert out.startswith(f"::error file={small},line=")
    assert out.count("\n") == 1


def test_sarif(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sarif."""
    _broken(small)
    assert run_check("--format", "sarif", str(small)) == 1
    (made,) = json.loads(capsys.readouterr().out)["runs"]
    assert made["results"][0]["ruleId"] == made["tool"]["driver"]["rules"][0]["id"]
    assert made["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] > 1


def test_warnings_count_when_strict(small: Path) -> None:
    """Warnings count when strict."""
    small.write_text(dumped(SMALL).replace("minutes: 1", "minutes: 50"), "utf-8")
    assert run_check(str(small)) == 0
    assert run_check("--strict", str(small)) == 1


def test_explain_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    """Explain and rules."""
    assert run_check("--explain", "care-pay-wins") == 0
    page = capsys.readouterr().out
    assert "Bad:" in page
    assert "No comment can silence it." in page
    assert run_check("--explain", "care-pay-win") == 2
    assert "did you mean 'care-pay-wins'?" in capsys.readouterr().err
    assert run_check("--rules") == 0
    assert "care-pay-wins" in capsys.readouterr().out
    assert run_check("--rules", "--format", "json") == 0
    assert {row["severity"] for row in json.loads(capsys.readouterr().out)} == {
        "error", "warning", "advice",
    }  # fmt: skip


def test_a_comment_with_a_reason_silences(small: Path) -> None:
    """A comment with a reason silences."""
    text = dumped(SMALL).replace("A bike for tomorrow", "A bike trap", 1)
    small.write_text(text, "utf-8")
    assert run_check(str(small)) == 1
    reason = "# coach: allow words-kind because it is a name"
    small.write_text(text.replace("A bike trap", f"A bike trap  {reason}", 1), "utf-8")
    assert run_check(str(small)) == 0
    small.write_text(text.replace("title:", f"{reason}\ntitle:", 1), "utf-8")
    assert run_check(str(small)) == 0


def test_a_comment_silences_in_a_catalog(small: Path) -> None:
    """A comment silences in a catalog."""
    entry = 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr "Un vélo {jour}"\n'
    write_catalog(small, entry)
    assert run_check(str(small)) == 1
    write_catalog(small, f"# coach: allow translation-placeholders because braces\n{entry}")
    assert run_check(str(small)) == 0


def test_results_are_kept_and_never_trusted_when_something_changed(
    small: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Results are kept and never trusted when something changed."""
    assert run_check(str(small)) == 0
    with monkeypatch.context() as patch:
        patch.setattr("coach.check.checking.check_scenario", _never)
        assert run_check(str(small)) == 0
    _broken(small)
    assert run_check(str(small)) == 1
    small.write_text(dumped(SMALL), "utf-8")
    assert run_check(str(small)) == 0
    catalog = write_catalog(small, 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr ""\n')
    assert run_check(str(small)) == 1
    catalog.write_text(
        catalog.read_text("utf-8").replace('msgstr ""\n', 'msgstr "Vélo"\n'), "utf-8"
    )
    kept = next((tmp_path / "cache").rglob("check.msgpack"))
    kept.write_bytes(b"\x00 not what it was")
    assert run_check("--no-cache", str(small)) in (0, 1)
    run_check(str(small))
    assert capsys.readouterr()


def _never(*_: object) -> None:
    raise AssertionError


@pytest.mark.parametrize("form", ["mermaid", "dot", "svg"])
def test_drawings_name_everything(
    form: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Drawings name everything."""
    assert run_check("--graph", form, str(small)) == 0
    out = capsys.readouterr().out
    for word in ("hello", "done", "approach"):
        assert word in out
    if form == "svg":
        ET.fromstring(out)  # noqa: S314 -- our own drawing
    assert run_check("--graph", form) == 2


def test_watching(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Watching."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    options = parser.parse_args([str(small), "--no-cache"])
    looks = 0

    def rest(_seconds: float) -> None:
        nonlocal looks
        looks += 1
        if looks == 2:
            _broken(small)

    assert watch(options, KNOWN, rest=rest, rounds=4) == 1
    out = capsys.readouterr().out
    assert out.count("scenario checked") == 2
    assert "checked again" in out


@pytest.mark.parametrize("kind", ["ordinary", "manipulation"])
def test_a_new_scenario_is_clean(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A new scenario is clean."""
    parser = argparse.ArgumentParser()
    new.add_arguments(parser)
    words = ["my-story", "--kind", kind, "--folder", str(tmp_path)]
    assert new.run(parser.parse_args(words)) == 0
    assert new.run(parser.parse_args(words)) == 2
    assert "there already" in capsys.readouterr().err
    assert run_check("--strict", str(tmp_path / "my-story.yaml")) == 0
    assert new.run(parser.parse_args(["My Story"])) == 2


@pytest.mark.parametrize("name", ["null", "true", "false", "no", "on", "y"])
@pytest.mark.parametrize("kind", ["ordinary", "manipulation"])
def test_a_new_scenario_may_have_any_id(kind: str, name: str, tmp_path: Path) -> None:
    """Whatever YAML makes of such a word."""
    path = tmp_path / f"{name}.yaml"
    path.write_text(new.KINDS[kind](name), "utf-8")
    assert run_check("--strict", str(path)) == 0


def test_preview_keeps_what_still_fits(small: Path) -> None:
    """Preview keeps what still fits."""
    preview = Preview(small, KNOWN)
    assert preview.changed()
    first = preview.reload()
    assert first.run is not None
    assert first.run.guided
    first.run.judge("ordinary")
    first.run.judge("flag", "hurry")
    assert not preview.changed()
    small.write_text(dumped(SMALL).replace("hey, it's me", "hey, it's Robin"), "utf-8")
    again = preview.reload()
    assert again.run is not None
    assert again.run.guided
    assert (len(again.run.transcript.actions), again.lost) == (2, 0)
    assert again.run.stop.ending == "done"
    small.write_text(dumped(SMALL).replace("id: shop", "id: other"), "utf-8")
    assert preview.reload().lost == 1
    assert preview.reload().lost == 0
    _broken(small)
    broken = preview.reload()
    assert broken.problems
    assert broken.run is preview.run


def test_what_stands_for_a_translation() -> None:
    """What stands for a translation."""
    assert french("quick quick") != "quick quick"
