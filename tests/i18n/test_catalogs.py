"""Every word is translated: none missing, none fuzzy, none left over, flags and names kept."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

import coach
from coach.i18n.catalogs import catalog, compile_catalog
from coach.library import catalogs
from coach.library.problems import Unreadable
from coach.library.shelves import catalog_path, shelf, user_shelf
from coach.library.stories import open_story
from coach.plain.translate import translate
from coach.story.markup import parse, tactics_in
from tests.check.making import SMALL, dumped

PROGRAM = Path(coach.__file__).parent / "i18n" / "locale" / "fr" / "LC_MESSAGES" / "coach.po"
SOURCES = [
    *(pytest.param(path, id=path.stem) for path in catalogs.sources()),
    pytest.param(None, id="program"),
]
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")


def strings(text: object) -> tuple[str, ...]:
    """A message or its plural forms."""
    return (text,) if isinstance(text, str) else tuple(text or ())  # type: ignore[arg-type]  # Babel gives str, tuple or list


def french_of(source: Path | None) -> Catalog:
    """The French of a file, or of the program."""
    return catalogs.read_catalog(catalog_path(source, "fr") if source else PROGRAM, "fr")


@pytest.mark.parametrize("source", SOURCES)
def test_french_is_complete(source: Path | None) -> None:
    """Every English entry has its French, up to date; nothing is left over."""
    template = catalogs.template(source) if source else catalogs.program_template()
    french = french_of(source)
    wanted = {(entry.id, entry.context) for entry in template if entry.id}
    there = {(entry.id, entry.context) for entry in french if entry.id}
    assert there == wanted
    missing = [entry for entry in french if entry.id and not all(strings(entry.string))]
    assert not [entry.context or entry.id for entry in missing]
    assert not [entry.context or entry.id for entry in french if entry.id and entry.fuzzy]


@pytest.mark.parametrize("source", SOURCES)
def test_placeholders_are_the_same(source: Path | None) -> None:
    """A sentence has the same named places in both languages."""
    for entry in french_of(source):
        if not entry.id:
            continue
        wanted = {name for form in strings(entry.id) for name in PLACEHOLDER.findall(form)}
        for form in strings(entry.string):
            assert set(PLACEHOLDER.findall(form)) <= wanted, entry.id
        found = {name for form in strings(entry.string) for name in PLACEHOLDER.findall(form)}
        assert found == wanted, entry.id


@pytest.mark.parametrize(
    "source", [path for path in catalogs.sources() if path.parent.name == "scenarios"]
)
def test_flags_are_the_same_around_the_french_words(source: Path) -> None:
    """The same tactics are flagged, and the markers balance."""
    for entry in catalogs.read_catalog(catalog_path(source, "fr"), "fr"):
        if entry.id and entry.context and entry.context.startswith("message."):
            french = "".join(strings(entry.string))
            parse(french)
            assert sorted(tactics_in(french)) == sorted(tactics_in(str(entry.id))), entry.context


def test_french_typography_in_what_the_program_says() -> None:
    """A no-break space before high punctuation and inside guillemets."""
    wrong = re.compile(
        r"[^\s\u00a0\u202f!?…(][!?;»](?!\))|[^\u00a0\u202f\d/](?<!allow)(?<!coach)(?<!undo):(?=\s|$)"
        r"|«[^\u00a0\u202f]| [:;!?»]"
    )
    for entry in catalogs.read_catalog(PROGRAM, "fr"):
        for form in strings(entry.string) if entry.id else ():
            assert not wrong.search(form), form


def test_no_words_hide_in_an_f_string() -> None:
    """Babel does not look into f-strings on Python 3.11: words in there would stay English."""
    hidden = [
        (path.name, call.lineno)
        for path in Path(coach.__file__).parent.rglob("*.py")
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
        if call.func.id in ("_", "N_", "ngettext", "pgettext")
        if call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert not hidden


def test_a_changed_sentence_becomes_fuzzy_and_keeps_its_translation() -> None:
    """By its context, however much was rewritten; fuzzy entries are shown in English."""
    old, fresh = Catalog(locale="fr"), Catalog()
    old.add("Hello there", "Bonjour", context="message.hi.text")
    old.add("Gone", "Parti", context="message.gone.text")
    fresh.add("Something else entirely", context="message.hi.text")
    merged = catalogs.merge(fresh, old, "fr")
    entry = merged.get("Something else entirely", "message.hi.text")
    assert entry is not None
    assert (entry.string, entry.fuzzy) == ("Bonjour", True)
    assert merged.get("Gone", "message.gone.text") is None


def test_what_a_sentence_was_stays_until_it_is_looked_at(tmp_path: Path) -> None:
    """However often the catalog is brought up to date, and however long the sentence is."""
    old, fresh = Catalog(locale="fr"), Catalog()
    counted = " ".join(f"and {number} more of them," for number in range(30))
    before = f'He said "hi\\there" {counted} and nothing.\n'
    old.add(before, "Bonjour", context="message.hi.text", user_comments=["mine"])
    old.add(("one cat", "{number} cats"), ("un chat", "{number} chats"))
    fresh.add("Something else entirely", context="message.hi.text")
    fresh.add(("one small cat", "{number} small cats"))
    path = tmp_path / "story.po"
    catalogs.write_catalog(catalogs.merge(fresh, old, "fr"), path)
    once = path.read_bytes()
    again = catalogs.merge(fresh, catalogs.read_catalog(path, "fr"), "fr")
    entry = again.get("Something else entirely", "message.hi.text")
    assert entry is not None
    assert (entry.previous_id, entry.user_comments) == ([before], ["mine"])
    catalogs.write_catalog(again, path)
    assert path.read_bytes() == once


def test_a_reworded_sentence_of_the_program_keeps_its_translation() -> None:
    """Without a context its likeness decides; with a new id its words do; all fuzzy."""
    old, fresh = Catalog(locale="fr"), Catalog()
    old.add("There is no terminal to draw on.", "Pas de terminal.")
    old.add("A word that stays", "Un mot qui reste")
    old.add("Hello there", "Bonjour", context="message.hi.text")
    fresh.add("There is no terminal one could draw on.")
    fresh.add("A word that stays")
    fresh.add("A word that stays on")
    fresh.add("Nothing of the kind")
    fresh.add("Hello there", context="message.hello.text")
    merged = {entry.id: entry for entry in catalogs.merge(fresh, old, "fr") if entry.id}
    reworded = merged["There is no terminal one could draw on."]
    assert (reworded.string, reworded.fuzzy) == ("Pas de terminal.", True)
    assert reworded.previous_id == ["There is no terminal to draw on."]
    assert (merged["Hello there"].string, merged["Hello there"].fuzzy) == ("Bonjour", True)
    assert merged["A word that stays"].string == "Un mot qui reste"
    assert not merged["A word that stays"].fuzzy
    assert not merged["A word that stays on"].string
    assert not merged["Nothing of the kind"].string


def test_a_file_of_ones_own_can_be_translated(tmp_path: Path) -> None:
    """By its path, or by its id where a person's own files are; another file is refused."""
    path = tmp_path / "example.yaml"
    path.write_text(dumped(SMALL), "utf-8")
    assert catalogs.named(str(path)) == path
    assert catalogs.update(path, "fr") == catalog_path(path, "fr")
    own = user_shelf() / "own.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(dumped({**SMALL, "id": "my-own"}), "utf-8")
    assert catalogs.named("my-own") == own
    assert catalogs.named("actions") == shelf("content") / "actions.yaml"
    assert catalogs.named("nothing") is None
    path.write_text("a: b\n", "utf-8")
    with pytest.raises(Unreadable):
        catalogs.update(path, "fr")
    catalog_path(own, "fr").mkdir(parents=True)
    with pytest.raises(Unreadable):
        catalogs.update(own, "fr")


def test_the_command_translates_a_file_of_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By its path; what it does not find it says."""
    path = tmp_path / "example.yaml"
    path.write_text(dumped(SMALL), "utf-8")
    assert translate([str(path), "nothing"]) == 2
    assert catalog_path(path, "fr").exists()
    assert "'nothing'" in capsys.readouterr().err
    assert translate([str(path)]) == 0


def test_a_catalog_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """With its reason, not as a fault of the program."""
    (tmp_path / "locale").write_text("in the way", "utf-8")
    with pytest.raises(Unreadable):
        catalogs.write_catalog(Catalog(locale="fr"), tmp_path / "locale" / "fr" / "story.po")


def test_writing_a_catalog_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """Updating without a change changes no file."""
    for source in catalogs.sources()[:3]:
        path = catalog_path(source, "fr")
        before = path.read_bytes()
        merged = catalogs.merge(catalogs.template(source), catalogs.read_catalog(path, "fr"), "fr")
        catalogs.write_catalog(merged, tmp_path / "again.po")
        assert (tmp_path / "again.po").read_bytes() == before


def test_a_catalog_is_compiled_on_demand_and_again_when_it_changes(tmp_path: Path) -> None:
    """The compiled file is kept beside its source, and made anew when damaged."""
    path = tmp_path / "story.po"
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    path.write_text(f'{header}msgctxt "a"\nmsgid "yes"\nmsgstr "oui"\n', encoding="utf-8")
    assert catalog(path).pgettext("a", "yes") == "oui"
    compiled = path.with_suffix(".mo")
    assert compiled.read_bytes() == compile_catalog(path)
    compiled.write_bytes(compiled.read_bytes()[:30])
    catalog.cache_clear()
    assert catalog(path).pgettext("a", "yes") == "oui"


def test_what_is_not_translated_is_shown_as_it_is() -> None:
    """A language we do not have shows the source."""
    story = open_story("first-steps")
    assert story.told_in("de") == story.source
