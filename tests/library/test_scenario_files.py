"""A scenario file: read whole, or every problem at once with its place and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from coach.library.problems import Problem, Unreadable, tell
from coach.library.scenarios import load
from coach.library.stories import Story
from tests.scenes import data, small

TACTICS = frozenset(("hurry", "mapping-friends", "guilt"))


def problems_of(path: Path, text: str) -> list[Problem]:
    """What is wrong with a scenario of this text."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable) as error:
        load(path, TACTICS)
    return list(error.value.problems)


def test_a_good_file_is_the_scenario(tmp_path: Path) -> None:
    """Nothing added, nothing lost."""
    path = tmp_path / "small.yaml"
    path.write_text(yaml.safe_dump(data(), allow_unicode=True), encoding="utf-8")
    assert load(path, TACTICS).scenario == small()


TEN_WRONG = """\
format: 1
id: Small Story
language: en
titel: A small story
summary: [one, two]
kind: manipulatoin
ages: 13
minutes: ten
place: true
protagonist: {name: Sam, age: old}
people:
  robin: {name: Robin, role: contract}
start: hello
beats:
  hello:
    stage: approach
    messages:
      - {id: hi, text: 12, ordinary: A greeting.}
    goto: end
endings:
  end: {outcome: fine, text: Bye., help: [], advice: [leave-is-allowed]}
"""


def test_every_shape_error_is_told_at_once(tmp_path: Path) -> None:
    """Ten wrong types and names: ten problems and the key that is missing for the misspelt one."""
    found = problems_of(tmp_path / "small.yaml", TEN_WRONG)
    places = {(problem.place.line, problem.place.column): problem for problem in found}
    assert set(places) == {
        (1, 1), (2, 5), (4, 1), (5, 10), (6, 7), (7, 7), (8, 10), (9, 8), (10, 31), (12, 30),
        (18, 24), (21, 18), (21, 42),
    }  # fmt: skip
    assert "did you mean 'title'?" in places[4, 1].message
    assert "did you mean 'manipulation'?" in places[6, 7].message
    assert "did you mean 'contact'?" in places[12, 30].message
    assert places[9, 8].source == "place: true"
    assert "quotes" in places[9, 8].message


@pytest.mark.parametrize(
    ("old", "new", "code", "at", "words"),
    [
        ("goto: later", "goto: latter", "shape-unknown-beat", "latter", "did you mean 'later'?"),
        ("[hurry]quick", "quick", "shape-flag", "[/hurry]", "not open"),
        ("[/hurry]", "", "shape-flag", "[hurry]", "never closed"),
        ("[hurry]quick, answer now[/hurry]", "[hurri]quick[/hurri]", "shape-unknown-flag",
         "[hurri]", "did you mean 'hurry'?"),
        ("set: [told]", "set: [tolled]", "shape-unknown-fact", "[tolled]", "did you mean 'told'?"),
        ("from: mum", "from: mumm", "shape-unknown-person", "mumm", "did you mean 'mum'?"),
        ("id: quick", "id: hi", "shape-id-twice", "hi, text: \"", "line 12"),
        ("ordinary: A greeting.", "from: robin", "shape-reason", "{id: hi", "needs a flag"),
        ("why: {hurry: No reason for it.}", "why: {hury: No}", "shape-why", "hury", "'hurry'?"),
        ("start: hello", "start: helo", "shape-unknown-beat", "helo", "did you mean 'hello'?"),
        ("goto: good}", "discuss: x}", "shape-no-way-on", "later: {", "no 'goto'"),
        ("text: Les", "action: x, text: Les", "shape-reply", "{id: school", "either 'text' or"),
    ],
)  # fmt: skip
def test_what_points_at_nothing_is_told_with_what_was_meant(
    tmp_path: Path, old: str, new: str, code: str, at: str, words: str
) -> None:
    """Each fault has its code, its place and its words."""
    assert old in STORY
    text = STORY.replace(old, new, 1)
    found = problems_of(tmp_path / "small.yaml", text)
    told = {(problem.code, problem.where): problem.message for problem in found}
    line = text[: text.index(at)].count("\n")
    column = text.splitlines()[line].index(at)
    place = (code, f"{tmp_path / 'small.yaml'}:{line + 1}:{column + 1}")
    assert place in told
    assert words in told[place]


STORY = """\
format: 1
id: small
language: en
title: A
summary: B
kind: manipulation
place: C
start: hello
ages: [13, null]
beats:
  hello: {stage: approach, messages: [
      {id: hi, text: hello, ordinary: A greeting.},
      {id: a, from: mum, text: hello},
      {id: quick, text: "[hurry]quick, answer now[/hurry] ok", why: {hurry: No reason for it.}}],
    replies: [
      {id: no, text: "no",
        grade: safe,
        because: A no.,
        does: [stop],
        set: [],
        goto: later},
      {id: school, text: Les Tilleuls,
        grade: risky,
        because: A school.,
        if: told,
        set: [told],
        goto: later}]}
  later: {stage: trust, goto: good}
minutes: 2
protagonist: {name: Sam, age: 15}
facts: {told: The school.}
people:
  robin: {name: Robin, role: contact}
  mum: {name: Claire, role: helper}
endings:
  good: {outcome: safe, text: Fine., help: [talk], advice: [tell-someone]}
"""


def test_a_problem_is_told_with_its_line_and_a_caret(tmp_path: Path) -> None:
    """As compilers do."""
    path = tmp_path / "small.yaml"
    found = problems_of(path, TEN_WRONG)
    told = tell(next(problem for problem in found if problem.place.line == 6))
    assert told.splitlines()[0].startswith(f"{path}:6:7: ")
    assert told.splitlines()[1:] == ["    kind: manipulatoin", "          ^^^^^^^^^^^^"]


def test_control_characters_of_a_file_do_nothing_in_a_terminal(tmp_path: Path) -> None:
    """The source line of a problem is shown with its escape codes made visible."""
    text = TEN_WRONG.replace("titel: A small story", 'titel: "A \x1b[31msmall"')
    path = tmp_path / "small.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable) as error:
        load(path, TACTICS)
    assert "\x1b" not in "".join(tell(problem) for problem in error.value.problems)


def test_shipped_stories_are_named_like_their_files(shipped: Story) -> None:
    """An id finds its file."""
    assert shipped.source.id == shipped.path.stem
