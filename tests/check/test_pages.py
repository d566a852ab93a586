"""Every rule has a page with a bad and a good example, and the examples do what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import coach
from coach.check.checking import check_advice
from coach.check.examples import Example, examples
from coach.check.known import Known
from coach.check.registry import FAMILIES, LIBRARY, codes, every_rule, rule, rules_for
from coach.check.remark import Finding
from tests.check.making import found_in, write_example

RULES = every_rule()


@pytest.mark.parametrize("code", codes())
def test_page_has_examples(code: str) -> None:
    """Page has examples."""
    one = rule(code)
    found = examples(one.page)
    assert [example.bad for example in found] == [True, False], code
    assert one.title.endswith("."), one.title
    assert one.family in FAMILIES


@pytest.mark.parametrize("code", [code for code in codes() if code != "content-dead-link"])
def test_bad_example_is_found(code: str, tmp_path: Path) -> None:
    """Bad example is found."""
    bad = examples(rule(code).page)[0]
    assert code in _codes(_found(bad, tmp_path)), code


@pytest.mark.parametrize("code", codes())
def test_good_example_is_clean(code: str, tmp_path: Path) -> None:
    """Good example is clean."""
    good = examples(rule(code).page)[1]
    family = [
        one
        for one in _found(good, tmp_path)
        if one.problem.code.split("-")[0] == code.split("-", maxsplit=1)[0]
    ]
    exempt = {
        "measure-messages",
        "measure-endings",
        "measure-choice",
        "measure-judged",
        "measure-share",
        "measure-stage",
    }
    assert not set(_codes(family)) - (exempt - {code}), family


def _found(example: Example, folder: Path) -> list[Finding]:
    whole = example.text == "example: whole library"
    return found_in(write_example(example, folder), whole=whole)


def _codes(findings: list[Finding]) -> list[str]:
    return [finding.problem.code for finding in findings]


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("content-dead-link", "question:", "question:no-"),
        ("content-unknown-source", "sources: [", "sources: [NO-SUCH-"),
    ],
)
def test_bad_advice_is_found(code: str, old: str, new: str, tmp_path: Path) -> None:
    """Bad advice is found."""
    content = tmp_path / "content"
    content.mkdir()
    for path in Known().folder.glob("*.yaml"):
        text = path.read_text("utf-8")
        if path.stem == "actions":
            text = text.replace(old, new, 1)
        (content / path.name).write_text(text, "utf-8")
    assert code in _codes(list(check_advice(Known(content)).findings))


def test_every_code_of_the_program_has_a_page() -> None:
    """A code that somebody adds to a reader without a page fails here."""
    used: set[str] = set()
    for path in Path(coach.__file__).parent.rglob("*.py"):
        if path.parent.name not in ("rules", "ui", "widgets", "screens"):
            text = path.read_text("utf-8")
            used |= set(
                re.findall(
                    r'"((?:shape|content|story|care|measure|words|translation)-[a-z-]+[a-z])"', text
                )
            )
    assert used <= set(codes()), used - set(codes())


def test_library_rules_are_named() -> None:
    """Library rules are named."""
    assert set(LIBRARY) == {one.code for one in RULES if one.use == "library"}
    assert {one.code for one in rules_for("library")} == set(LIBRARY)
