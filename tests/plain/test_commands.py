"""The commands that print: what a person reads, what a program reads, and the exit codes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from coach import __version__
from coach.library.knowledge import Knowledge
from coach.report.advice import article
from tests.conftest import SHIPPED
from tests.run import coach


def test_the_version() -> None:
    """From one place."""
    assert coach("--version").out == f"coach {__version__}\n"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_list_tells_no_kind(lang: str) -> None:
    """A learner must not know beforehand which chat is which."""
    ran = coach("list", "--format", "json", lang=lang)
    rows = json.loads(ran.out)
    assert {row["id"] for row in rows} == set(SHIPPED)
    assert not {"kind", "tactics", "twin"} & {key for row in rows for key in row}
    told = coach("list", lang=lang).out
    for name in SHIPPED:
        assert name in told
    assert "manipulation" not in told


def test_list_tells_titles_first() -> None:
    """Then what one types, the facts as Home tells them."""
    told = coach("list").out.splitlines()
    assert told[0] == "First steps (first-steps)"
    home = coach("--private", given="q\n").out
    for line in told[2::3]:
        assert line.strip() in home or "from 18 years" in line


def test_list_tells_facilitators_the_kind() -> None:
    """When asked to."""
    rows = json.loads(coach("list", "--facilitator", "--format", "json").out)
    kinds = {row["id"]: row["kind"] for row in rows}
    assert kinds["new-friend"] == "manipulation"
    assert kinds["volley-club"] == "ordinary"


def test_help_now_shows_the_country_of_the_locale() -> None:
    """France in a French locale; the number, and when it was seen."""
    ran = coach("help-now", lang="fr_FR")
    assert ran.code == 0
    assert "3018" in ran.out
    assert "0 805 805 817" in ran.out
    assert ran.out.index("Appeler le 3018" if "Appeler le 3018" in ran.out else "3018") < (
        ran.out.index("0 805 805 817")
    )


@pytest.mark.parametrize(
    ("locale", "language", "number"),
    [("fr_BE", "fr", "103ecoute.be"), ("en_GB", "en", "0800 1111")],
)
def test_a_language_asked_for_leaves_the_country_of_the_locale(
    locale: str, language: str, number: str
) -> None:
    """``--lang fr`` in Belgium is French, not France."""
    assert number in coach("help-now", "--lang", language, lang=locale).out


def test_help_now_for_another_country() -> None:
    """Where no emergency number is verified, no digits are given."""
    assert "116 000" in coach("help-now", "--country", "BE").out
    assert "call your local emergency number" in coach("help-now", "--country", "sn").out
    assert "call 999" in coach("help-now", "--country", "GB").out


def test_every_contact_says_when_it_was_checked() -> None:
    """One sentence each."""
    rows = json.loads(coach("help-now", "--country", "FR", "--format", "json").out)["contacts"]
    text = coach("help-now", "--country", "FR").out
    said = text.count("Checked ") + text.count("Last checked ") + text.count("has no date")
    assert said == len(rows)
    assert {row["status"] for row in rows} <= {"V", "V2", "OLD"}


def test_help_now_for_a_country_we_do_not_have() -> None:
    """Says which there are."""
    ran = coach("help-now", "--country", "ZZ")
    assert ran.code == 2
    assert "FR" in ran.err


def test_advice_finds_and_says_so_when_it_does_not() -> None:
    """0 with an answer, 1 without."""
    found = coach("advice", "paid")
    assert found.code == 0
    assert "help-now" in found.out
    nothing = coach("advice", "xyzzy")
    assert nothing.code == 1
    assert "help-now" in nothing.out


def test_advice_without_words_is_the_list_of_what_to_do() -> None:
    """In order."""
    out = coach("advice").out
    places = [out.index(f"\n{step}. ") for step in range(12)]
    assert places == sorted(places)


def test_advice_prints_one_entry_by_its_reference() -> None:
    """And suggests the near one."""
    assert coach("advice", "tactic:hurry").code == 0
    wrong = coach("advice", "tactic:hury")
    assert wrong.code == 2
    assert "tactic:hurry" in wrong.err


def test_the_first_step_comes_with_the_number_to_call() -> None:
    """Where one is, as far as that is known; the law with its dates and sources."""
    assert "call 999" in coach("advice", "action:danger-now", lang="en_GB").out
    law = coach("advice", "law:fr").out
    assert "As of " in law
    assert "Sources:" in law


def test_advice_tells_of_a_contact_what_help_now_does() -> None:
    """How to reach it, for whom it is, when it answers, when that was checked, and its source."""
    out = coach("advice", "contact:fr-3018").out
    for words in ("Call 3018", "Every day", "free", "hecked ", "https://"):
        assert words.lower() in out.lower(), words
    for language in ("en", "fr"):
        told = Knowledge(language)
        for name in told.contacts:
            assert len(article(told, f"contact:{name}").paragraphs) >= 4


def test_advice_tells_a_family_with_its_tricks() -> None:
    """A sentence, and where to go on; it has no sources of its own."""
    out = coach("advice", "family:threat").out
    assert Knowledge().families["threat"].sentence in out
    assert "coach advice tactic:" in out
    assert "Sources" not in out


def test_advice_takes_for_a_reference_only_what_names_a_kind() -> None:
    """Other words may have a colon in them."""
    assert coach("advice", "help: i paid").out == coach("advice", "help i paid").out


def test_a_label_is_not_told_twice() -> None:
    """What to do where something was done already says so itself."""
    assert "?: " not in coach("advice").out


def test_a_source_in_a_form_for_programs() -> None:
    """As its claims are."""
    name = next(iter(Knowledge().references))
    (row,) = json.loads(coach("sources", name, "--format", "json").out)
    assert row["id"] == name
    assert row["title"]


def test_sources_tells_the_fate_of_every_claim() -> None:
    """All of them, or those of one question, or one."""
    rows = json.loads(coach("sources", "--format", "json").out)
    assert len(rows) == 154
    assert "154 claims" in coach("sources").out
    assert "WIKI-S1:" in coach("sources", "wiki-s").out
    assert coach("sources", "NOPE").code == 2


@pytest.mark.parametrize("minutes", ["20", "50"])
def test_a_plan_begins_with_the_pupil_who_confides(minutes: str) -> None:
    """And ends with the handout."""
    out = coach("plan", "--minutes", minutes).out
    assert out.index("When a pupil confides") < out.index("0–") < out.index("Keep this page")


def test_help_of_each_command_fits_a_screen() -> None:
    """In both languages."""
    commands = ["play", "list", "help-now", "advice", "sources", "plan", "about", "translate"]
    for lang in ("en", "fr"):
        for command in ([], *([one] for one in commands)):
            ran = coach(*command, "--help", lang=lang)
            assert ran.code == 0
            assert len(ran.out.splitlines()) <= 40
            assert max(len(line) for line in ran.out.splitlines()) <= 100


def test_without_a_terminal_home_goes_line_by_line(tmp_path: Path) -> None:
    """With a word of why; no traceback, no escape codes; private writes nothing."""
    ran = coach("--private", cwd=tmp_path, given="1\no\nq\nq\n")
    assert ran.code == 0
    assert "no terminal" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert "It is happening to me" in ran.out
    assert "\x1b" not in ran.out + ran.err
    assert not list(Path(os.environ["HOME"]).rglob("*"))
