"""What became of the 154 claims of the five documents, and numbers that must not come back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.library.entries import ClaimEntry
from coach.library.knowledge import FILES, Knowledge
from coach.library.shelves import shelf

IDS = (Path(__file__).parent / "claim_ids.txt").read_text("utf-8").split()
OUTDATED = ("811", "020217")
"""Info Escroqueries as it was, without the zero or the country code in front."""


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The advice that ships."""
    return Knowledge()


@pytest.fixture(params=IDS)
def claim(request: pytest.FixtureRequest, knowledge: Knowledge) -> ClaimEntry:
    """Each claim of the documents."""
    return knowledge.claims[str(request.param)]


def shipped_texts() -> Iterator[Path]:
    """Every text file of the advice and the scenarios, with their catalogs."""
    for name in ("content", "scenarios"):
        yield from (path for path in shelf(name).rglob("*") if path.suffix in (".yaml", ".po"))


def test_the_advice_holds_together(knowledge: Knowledge) -> None:
    """Every reference and every source leads somewhere: fates point at what exists."""
    assert list(knowledge.problems()) == []


def test_every_claim_has_a_fate(knowledge: Knowledge) -> None:
    """The claims read out of the documents, all of them, in the order of the documents."""
    assert len(IDS) == 154
    assert list(knowledge.claims) == IDS


def test_a_claim_is_in_its_own_document(knowledge: Knowledge) -> None:
    """The first part of an id names the document."""
    documents = {
        "WIKI": "wiki", "JAC": "jac", "FS": "france-soir", "INTERPOL": "interpol", "F3": "france3",
    }  # fmt: skip
    for key, claim in knowledge.claims.items():
        assert claim.document == documents[key.partition("-")[0]], key


def test_a_claim_points_at_what_deals_with_it(claim: ClaimEntry) -> None:
    """At one entry at least, unless it is left out; then at none."""
    assert bool(claim.where) == (claim.fate != "left-out")


def test_a_claim_that_is_not_used_says_why(claim: ClaimEntry) -> None:
    """A reason for all but the used ones."""
    assert claim.fate == "used" or claim.reason


def test_what_replaced_a_claim_has_a_source(claim: ClaimEntry) -> None:
    """Nothing is updated or refuted on our word alone."""
    assert claim.sources or claim.fate not in ("updated", "refuted")


def test_a_claim_left_out_supports_nothing(knowledge: Knowledge) -> None:
    """No entry rests on a claim that the table calls left out."""
    left_out = {key for key, claim in knowledge.claims.items() if claim.fate == "left-out"}
    for name in FILES:
        for key, entry in knowledge.source_entries(name).items():
            assert not left_out & set(getattr(entry, "sources", ())), f"{name}: {key}"


@pytest.mark.parametrize(
    ("what", "numbers"),
    [("S", range(1, 9)), ("C", range(1, 7)), ("W", range(1, 4))],
    ids=["steps", "precautions", "options"],
)
def test_the_wiki_is_covered(what: str, numbers: range, knowledge: Knowledge) -> None:
    """Its eight steps, six precautions and three options: none is left out in silence."""
    for number in numbers:
        assert knowledge.claims[f"WIKI-{what}{number}"].fate != "left-out"


@pytest.mark.parametrize("key", ["WIKI-W0", "WIKI-W1", "WIKI-W4", "WIKI-C2", "WIKI-C5", "WIKI-S8"])
def test_what_is_wrong_in_the_wiki_is_refuted(key: str, knowledge: Knowledge) -> None:
    """By a card that says why, not by silence."""
    claim = knowledge.claims[key]
    assert claim.fate == "refuted"
    assert any(where.startswith("myth:") for where in claim.where)


def test_the_ten_interpol_questions_are_answered(knowledge: Knowledge) -> None:
    """Each once."""
    answered = Counter(entry.interpol for entry in knowledge.questions.values() if entry.interpol)
    assert answered == Counter(range(1, 11))


def test_every_interpol_claim_is_in_its_own_answer(knowledge: Knowledge) -> None:
    """The answer to question 4 rests on the claims of question 4, and so on: all of them."""
    for entry in knowledge.questions.values():
        if entry.interpol:
            start = f"INTERPOL-Q{entry.interpol}-"
            missing = {key for key in IDS if key.startswith(start)} - set(entry.sources)
            assert not missing, entry.question


@pytest.mark.parametrize("language", ["en", "fr"])
def test_claims_name_no_continent_and_use_no_slang(language: str) -> None:
    """Not even to say what an old document said."""
    said = re.compile("afri[cq]|brout[e]ur", re.IGNORECASE)
    for key, claim in Knowledge(language).claims.items():
        assert not said.search(f"{claim.claim} {claim.reason}"), key


def test_the_outdated_number_is_gone() -> None:
    """In any spacing, with or without a country code, also across the lines of a catalog."""
    digits = re.compile(r"[^0-9A-Za-z]*".join("".join(OUTDATED)))
    with_it = [path.name for path in shipped_texts() if digits.search(path.read_text("utf-8"))]
    assert not with_it


def test_the_present_number_is_there_after_3018(knowledge: Knowledge) -> None:
    """A teenager who needs help in France sees 3018 first."""
    french = sorted(
        (contact for contact in knowledge.contacts.values() if contact.country == "FR"),
        key=lambda contact: contact.order,
    )
    phones = [contact.phone for contact in french if contact.phone]
    assert "0 805 805 817" in phones
    assert phones.index("3018") < phones.index("0 805 805 817")
