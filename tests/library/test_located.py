"""YAML with places: what it reads, what it refuses, and where everything stands."""

from __future__ import annotations

import math
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.library.located import read_text
from coach.library.problems import Place, Unreadable
from coach.library.shapes import convert
from coach.story.scenario import Protagonist


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("no", "no"), ("on", "on"), ("yes", "yes"), ("12:30", "12:30"),
        ("2024-05-19", "2024-05-19"),
        ("0o17", "0o17"), ("1_000", "1_000"), ("=", "="), ("<<", "<<"), ("NaN", "NaN"),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("12", 12), ("-3", -3), ("1.5", 1.5), ("1e3", 1000.0), ("'12'", "12"), ('"true"', "true"),
    ],
)  # fmt: skip
def test_scalars_follow_yaml_1_2(source: str, value: object) -> None:
    """What looks like a word or an hour stays text."""
    read = read_text(f"a: {source}\n").data["a"]
    assert read == value
    assert type(read) is type(value)


def test_every_value_and_key_has_its_place() -> None:
    """Lines and columns from 1, counted in characters, whatever their bytes."""
    located = read_text("é: 1\nb:\n  - x\n  - {ü: 'ï', z: 2}\n")
    assert located.place(("é",)) == Place(1, 4)
    assert located.place(("b", 1, "z")) == Place(4, 17)
    assert located.place(("b", 1, "z"), key=True) == Place(4, 14)
    assert located.place(("b", 7)) == Place(3, 3)


def test_a_character_in_text_is_found_in_its_line() -> None:
    """In quoted and in folded text."""
    located = read_text('a: "one [x] two [x]"\nb: >-\n  first line\n  second [y] line\n')
    value = located.data["a"]
    assert located.place_in_text(("a",), value.rindex("[x]"), "[x]") == Place(1, 17)
    offset = located.data["b"].index("[y]")
    assert located.place_in_text(("b",), offset, "[y]") == Place(4, 10)


@pytest.mark.parametrize(
    ("source", "code", "place"),
    [
        ("a: 1\na: 2", "shape-duplicate-key", (2, 1)),
        ("a: [1, 2\nb: 3", "shape-yaml", (2, 2)),
        ("a:\n\t- b", "shape-yaml", (2, 1)),
        ("a: !!python/name:os.system x", "shape-tag", (1, 4)),
        ("a: 1\n---\nb: 2", "shape-documents", (2, 1)),
        ("? [a]\n: b", "shape-key", (1, 3)),
        ("a: *b", "shape-alias", (1, 4)),
        ("&a [*a]", "shape-alias", (1, 5)),
        ("[" * 100_000, "shape-too-deep", (1, 41)),
        ("é: \x07", "shape-yaml", (1, 4)),
    ],
)  # fmt: skip
def test_what_a_scenario_never_needs_is_refused(
    source: str, code: str, place: tuple[int, int]
) -> None:
    """Each with its code and its place."""
    problems = read_text(source).problems
    assert code in [problem.code for problem in problems]
    found = next(problem for problem in problems if problem.code == code)
    assert (found.place.line, found.place.column) == place


def test_an_alias_may_point_at_something_empty() -> None:
    """An empty list or mapping is finished; one inside itself is not."""
    located = read_text("a: &x []\nb: *x\nc: &y {}\nd: *y\n")
    assert (located.data, located.problems) == ({"a": [], "b": [], "c": {}, "d": {}}, [])


def test_a_bomb_of_aliases_does_not_unfold() -> None:
    """Ten levels of ten would be ten thousand million values."""
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    located = read_text("\n".join(levels))
    assert [problem.code for problem in located.problems] == ["shape-too-large"]
    assert located.data is None


_PLAIN = st.text(alphabet="abcé 01:-#'\"[]{},&*!|>%@`\n", max_size=12)
_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | _PLAIN,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(_PLAIN, below, max_size=4),
    max_leaves=12,
)


@given(_VALUES)
@settings(max_examples=150)
def test_what_pyyaml_writes_is_read_back(value: object) -> None:
    """Any data, in block or flow style."""
    for flow in (False, True):
        text = yaml.safe_dump(value, default_flow_style=flow, allow_unicode=True)
        if isinstance(value, str | int | bool | None):
            text = text.removesuffix("...\n")
        assert read_text(text).data == value


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%?\n\t ,é\x00~", max_size=60))
@settings(max_examples=300)
def test_any_text_gives_data_or_problems(text: str) -> None:
    """Never an exception, and places stay in the file."""
    located = read_text(text)
    for problem in located.problems:
        assert 1 <= problem.place.line <= text.count("\n") + 2
        assert not math.isnan(problem.place.column)


@pytest.mark.parametrize(
    ("source", "words", "place"),
    [
        ("a:\n\t- b", "a tab indents this line", (2, 1)),
        ("a: 1\n\tb: 2", "a tab indents this line", (2, 1)),
        ("a: 1\nb: 'x\nc: 2\n", "the quote that opens here is never closed", (2, 4)),
        ("a: b: c", "a colon with a space", (1, 5)),
        ("a:\n  b: 1\n c: 2", "not indented like those of its block", (3, 2)),
        ("a: [1, 2\nb: 3", "the bracket that opens on line 1", (2, 2)),
        ("a: 1\nbcd\ne: 2", "line 2 has no colon", (3, 1)),
        ("a: @x", "'@' cannot stand here", (1, 4)),
        ("a: 'it's'", "the value that begins on line 1 ends before", (1, 8)),
        ("a: 'x\nb: 1\nc: 'y'\n", "the value that begins on line 1 ends before", (3, 5)),
        ('a: "\\q"', "a backslash", (1, 5)),
    ],
)
def test_the_usual_reasons_are_told_in_plain_words(
    source: str, words: str, place: tuple[int, int]
) -> None:
    """Not in those of libyaml, which knows one language."""
    (problem,) = read_text(source).problems
    assert words in problem.message
    assert problem.place == Place(*place)


def test_a_key_that_is_a_list_and_an_alias_are_one_fault_each() -> None:
    """What follows from them is not told as well."""
    with pytest.raises(Unreadable) as caught:
        convert(read_text("[a, b]: 1\nname: *x\nage: 12"), Protagonist)
    assert [one.code for one in caught.value.problems] == ["shape-key", "shape-alias"]
