"""Tables, and the lists of ids that scenarios are held to."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from coach.check.kept import Kept
from coach.check.known import Known
from coach.check.run import Asked, check
from coach.i18n.language import use
from coach.library.knowledge import Knowledge
from tests.check.making import KNOWN, SMALL, dumped, run_check, write_catalog

pytestmark = pytest.mark.usefixtures("cache")


def test_tables(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tables."""
    assert run_check("--coverage", str(small)) == 0
    assert "hurry" in capsys.readouterr().out
    write_catalog(small, 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr ""\n')
    assert run_check("--measure", "--format", "json", str(small)) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["judged"] == "2/2/2"
    assert row["translated"] == "fr 90 %"


@pytest.mark.parametrize("table", ["--coverage", "--measure", "--rules"])
def test_a_table_for_programs_is_the_same_in_every_language(
    table: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its keys are English; a format that a table has not is refused."""
    found: list[object] = []
    for language in ("en", "fr"):
        use(language)
        assert run_check(table, "--format", "json", str(small)) == 0
        found.append([list(row) for row in json.loads(capsys.readouterr().out)])
        assert run_check(table, str(small)) == 0
        found.append(capsys.readouterr().out)
    assert found[0] == found[2]
    if table != "--rules":
        assert found[1] != found[3]
    for form in ("sarif", "github"):
        assert run_check(table, "--format", form, str(small)) == 2
        told = capsys.readouterr()
        assert (told.out, form in told.err) == ("", True)


def test_ids_are_those_of_the_knowledge() -> None:
    """Ids are those of the knowledge."""
    known, knowledge = Known(), Knowledge()
    assert known.tactics == frozenset(knowledge.source_entries("tactics"))
    ids = [*knowledge.source_entries("actions"), *knowledge.source_entries("questions")]
    assert known.advice == frozenset(ids)
    sources = [*knowledge.source_entries("claims"), *knowledge.source_entries("references")]
    assert known.sources == frozenset(sources)


def test_a_source_that_was_taken_out_is_noticed(small: Path, tmp_path: Path) -> None:
    """A kept result does not outlive the lists it was held to."""
    content = tmp_path / "content"
    shutil.copytree(KNOWN.folder, content, ignore=shutil.ignore_patterns("locale"))
    small.write_text(dumped({**SMALL, "based_on": ["JAC-C1"]}), "utf-8")
    found = []
    for _round in range(2):
        outcome = check(Asked([small]), Known(content), Kept(tmp_path / "kept"))
        found.append([one.problem.code for one in outcome.findings])
        claims = content / "claims.yaml"
        claims.write_text(claims.read_text("utf-8").replace("JAC-C1:", "JAC-C1x:", 1), "utf-8")
    assert found == [[], ["content-unknown-source"]]
