"""Searching: the right entry first, in both languages, accents or not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.library.finding import Finder, words_of
from coach.library.knowledge import Knowledge

FINDERS = {code: Finder(Knowledge(code)) for code in ("en", "fr")}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("query", "ref"),
    [
        ("payé", "question:paid-already"),
        ("paye", "question:paid-already"),
        ("paid", "question:paid-already"),
        ("deepfake", "question:fake-picture"),
        ("police", "question:am-i-in-trouble"),
    ],
)
def test_the_right_entry_comes_first(language: str, query: str, ref: str) -> None:
    """Whatever language the program speaks."""
    assert FINDERS[language].find(query)[0].ref == ref


def test_every_word_has_to_occur() -> None:
    """More words find less, and what they find fits all of them."""
    one = {found.ref for found in FINDERS["en"].find("police", most=500)}
    two = {found.ref for found in FINDERS["en"].find("police parents", most=500)}
    assert two < one
    assert not FINDERS["en"].find("police xyzzy")


def test_as_one_types_the_beginning_of_a_word_is_enough() -> None:
    """The entry found by a whole word is among those found by its first letters."""
    assert "question:fake-picture" in {found.ref for found in FINDERS["en"].find("deepf")}


def test_the_best_comes_first() -> None:
    """Scores never rise down the list."""
    scores = [found.score for found in FINDERS["fr"].find("image", most=100)]
    assert all(before >= after for before, after in pairwise(scores))


@given(st.text(max_size=40))
def test_any_query_is_answered(query: str) -> None:
    """Never an exception."""
    FINDERS["fr"].find(query)


def test_words_are_small_and_without_accents() -> None:
    """As people type them."""
    assert words_of("Déjà payé, l’Œuvre !") == ["deja", "paye", "l", "oeuvre"]
