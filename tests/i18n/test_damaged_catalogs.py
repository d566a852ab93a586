"""A catalog that is damaged, or in another character set, or only there compiled."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.check.catalog_file import read_catalog_file
from coach.i18n.catalogs import catalog, compile_catalog
from coach.library import catalogs
from coach.library.problems import Unreadable
from coach.library.shelves import catalog_path
from tests.check.making import SMALL, dumped, found_in

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
ENTRY = 'msgctxt "title"\nmsgid "A bike for tomorrow"\nmsgstr "Un vélo pour demain"\n'


def headed(line: str) -> bytes:
    """A catalog with one more line in its header."""
    more = f'"Language: fr\\n"\n"{line}\\n"\n\n'
    return (HEADER.rstrip("\n") + "\n" + more + ENTRY).encode()


DAMAGED = {
    "not text": (HEADER + ENTRY).encode("latin-1"),
    "unknown charset": (HEADER.replace("utf-8", "CHARSET") + ENTRY).encode(),
    "no number of forms": headed("Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;"),
    "no rule of forms": headed("Plural-Forms: nplurals=2; plural=u1;"),
    "no date": headed("PO-Revision-Date: some day"),
    "no language": headed("Language: 7"),
}


@pytest.mark.parametrize("raw", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_catalog_stops_nothing_and_is_told(
    raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its words are shown as they are, and the checker names the file."""
    source = tmp_path / "example.yaml"
    source.write_text(dumped(SMALL), "utf-8")
    path = catalog_path(source, "fr")
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)
    assert catalog(path).pgettext("title", "A bike for tomorrow") == "A bike for tomorrow"
    (finding,) = [one for one in found_in(source) if one.problem.path == str(path)]
    assert finding.problem.code == "translation-catalog"
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("name", ["not text", "unknown charset", "no date"])
def test_a_damaged_catalog_is_not_written_over(name: str, tmp_path: Path) -> None:
    """What a translator has done is still in it."""
    source = tmp_path / "example.yaml"
    source.write_text(dumped(SMALL), "utf-8")
    path = catalog_path(source, "fr")
    path.parent.mkdir(parents=True)
    path.write_bytes(DAMAGED[name])
    with pytest.raises(Unreadable):
        catalogs.update(source, "fr")
    assert path.read_bytes() == DAMAGED[name]


def test_a_line_that_is_none_costs_only_its_entry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Babel would print it in the middle of a screen; translating leaves the file alone."""
    path = tmp_path / "story.po"
    path.write_text(f"{HEADER}nonsense\n{ENTRY}", "utf-8")
    assert catalog(path).pgettext("title", "A bike for tomorrow") == "Un vélo pour demain"
    with pytest.raises(Unreadable):
        catalogs.read_catalog(path, "fr")
    assert capsys.readouterr() == ("", "")


def test_a_catalog_in_another_character_set_is_read(tmp_path: Path) -> None:
    """As long as its header names it; by the checker too."""
    source = tmp_path / "example.yaml"
    source.write_text(dumped(SMALL), "utf-8")
    path = catalog_path(source, "fr")
    path.parent.mkdir(parents=True)
    path.write_bytes((HEADER.replace("utf-8", "iso-8859-1") + ENTRY).encode("latin-1"))
    assert catalog(path).pgettext("title", "A bike for tomorrow") == "Un vélo pour demain"
    found = read_catalog_file(path)
    assert found is not None
    assert [entry.text for entry in found.entries] == ["Un vélo pour demain"]


def test_a_compiled_catalog_alone_is_read(tmp_path: Path) -> None:
    """As a wheel has them; a damaged one stops nothing."""
    path = tmp_path / "story.po"
    path.write_text(HEADER + ENTRY, "utf-8")
    path.with_suffix(".mo").write_bytes(compile_catalog(path))
    path.unlink()
    assert catalog(path).pgettext("title", "A bike for tomorrow") == "Un vélo pour demain"
    path.with_suffix(".mo").write_bytes(b"nothing of the kind")
    catalog.cache_clear()
    assert catalog(path).pgettext("title", "A bike for tomorrow") == "A bike for tomorrow"
