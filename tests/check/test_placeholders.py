"""What a translation may not lose, in every way a program has to write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.check.template_long import manipulation
from coach.library.located import read
from coach.library.shapes import convert
from coach.library.translation import collect_scenario
from coach.story.scenario import Scenario
from tests.check.making import SMALL, dumped, found_in, write_catalog


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("%(argument_name)s is needed", "%(argument)s est requis"),
        ("%s of them are", "%d d'entre eux"),
        ("{Name} is here", "{name} est là"),
        ("{0} and {1} are", "{0} et {2} sont là"),
        ("{} and {} are", "{} et puis voilà"),
        ("two are", "deux sont {là}"),
    ],
)  # fmt: skip
def test_other_placeholders_are_found(source: str, translated: str, tmp_path: Path) -> None:
    """A changed one crashes the program that fills it in."""
    assert _codes(source, translated, tmp_path) == ["translation-placeholders"]


@pytest.mark.parametrize(
    ("source", "translated"),
    [
        ("%(prog)s is %(n)d", "%(n)d, voilà %(prog)s"),
        ("50 % of us, 100% sure", "50 % d'entre nous, sûrs à 100 %"),
        ("{{name}} is text", "{{nom}} est un texte"),
        ("{n:,} of {all}", "{n} sur {all!s}"),
    ],
)
def test_the_same_in_another_order_is_fine(source: str, translated: str, tmp_path: Path) -> None:
    """So is a percent sign that is one."""
    assert _codes(source, translated, tmp_path) == []


def _codes(source: str, translated: str, folder: Path) -> list[str]:
    path = folder / "example.yaml"
    path.write_text(dumped({**SMALL, "title": source}), "utf-8")
    write_catalog(path, f'msgctxt "title"\nmsgid "{source}"\nmsgstr "{translated}"\n')
    return [one.problem.code for one in found_in(path)]


def test_a_catalog_that_is_only_begun_is_told_in_a_few_lines(tmp_path: Path) -> None:
    """Their number, and the first ones."""
    path = tmp_path / "base.yaml"
    path.write_text(manipulation("base"), "utf-8")
    catalog = write_catalog(path, 'msgctxt "title"\nmsgid "A chat with Alex"\nmsgstr "Salut"\n')
    catalog.write_text('msgctxt "title"\nmsgid "A chat with Alex"\nmsgstr "Alex"\n', "utf-8")
    first, *rest = [one.problem for one in found_in(path)]
    (summary,) = (one for one in (first, *rest) if "texts are not translated" in one.message)
    count = len(collect_scenario(convert(read(path), Scenario)))
    assert summary.message.startswith(f"{count - 1} of {count} texts")
    assert len(rest) == 3
