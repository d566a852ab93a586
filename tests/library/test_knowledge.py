"""The advice: what is there, and that a fault in it is told with its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from coach.library.knowledge import FILES, Knowledge
from coach.library.shelves import shelf
from coach.story.scenario import STAGES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped content, beside the shipped scenarios, to break."""
    shutil.copytree(shelf("scenarios"), tmp_path / "scenarios")
    return Path(shutil.copytree(shelf("content"), tmp_path / "content"))


def test_everything_that_ships_holds_together() -> None:
    """Every file, every reference, every source."""
    assert list(Knowledge().problems()) == []


def test_the_nine_stages_and_the_tactics_in_their_families() -> None:
    """In the order of the story; each tactic in a family that exists."""
    knowledge = Knowledge()
    assert tuple(knowledge.stages) == STAGES
    assert len(knowledge.tactics) >= 40
    assert {entry.family for entry in knowledge.tactics.values()} == set(knowledge.families)


def test_the_twelve_actions_in_their_order() -> None:
    """Steps 0 to 11, and what holds when one has already paid."""
    actions = list(Knowledge().actions.values())
    assert [action.step for action in actions] == list(range(12))
    assert Knowledge().actions["do-not-pay-or-send"].already


def test_french_says_something_else_everywhere() -> None:
    """Titles, answers and names are translated."""
    english, french = Knowledge("en"), Knowledge("fr")
    for name, entry in english.questions.items():
        assert french.questions[name].answer != entry.answer
    for name, action in english.actions.items():
        assert french.actions[name].title != action.title


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "words"),
    [
        ("contacts", "country: FR", "country: France", "shape-id", "does not have the form"),
        ("contacts", 'phone: "3018"', "phone: call us", "shape-id", "does not have the form"),
        ("contacts", "status: V\n", "status: M\n", "shape-choice", "it can be"),
        ("contacts", "kinds: [talk,", "kind: [talk,", "shape-unknown-key", "did you mean 'kinds'?"),
        ("questions", "action:tell-someone", "action:tel-someone", "content-dead-link",
         "did you mean 'tell-someone'?"),
        ("questions", "INTERPOL-Q1-1", "INTERPOL-Q1-11", "content-unknown-source",
         "there is no source"),
        ("tactics", "family: identity", "family: identities", "content-dead-link",
         "did you mean 'identity'?"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place(
    folder: Path, file: str, old: str, new: str, code: str, words: str
) -> None:
    """File, line and column of the very value."""
    path = folder / f"{file}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    problems = Knowledge(folder=folder).problems()
    problem = next(problem for problem in problems if problem.code == code)
    assert words in problem.message
    line = text[: text.index(old)].count("\n") + 1
    assert problem.where.startswith(f"{path}:{line}:")


def test_every_content_file_is_known(folder: Path) -> None:
    """A file with a new name would never be read."""
    assert {path.stem for path in folder.glob("*.yaml")} == set(FILES)
