"""A file and its translation into one language, as the translation rules see them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path

from coach.check.catalog_file import CatalogFile, Entry, read_catalog_file
from coach.check.remark import Remark
from coach.check.wording import Finder, Said, Voice, Wording
from coach.check.wordlists import WordLists
from coach.i18n.language import LANGUAGES, SOURCE_LANGUAGE
from coach.library.located import Path_
from coach.library.problems import Place, Problem, Unreadable
from coach.library.shelves import catalog_path, languages_beside, shelf
from coach.library.translation import Words


class Translation:
    """The words of a source and their catalog."""

    def __init__(
        self, language: str, words: list[Words], catalog: CatalogFile | None, source: Path,
        find: Finder,
    ) -> None:  # fmt: skip
        self.language = language
        self.words = words
        self.catalog = catalog
        """None where there is no catalog."""
        self.source = source
        self.refused: tuple[Problem, ...] = ()
        """Why the catalog that is there cannot be read."""
        self._find = find

    @cached_property
    def by_context(self) -> dict[str, Entry]:
        """The entries in use, by context."""
        entries = self.catalog.entries if self.catalog is not None else []
        return {entry.context: entry for entry in entries if not entry.obsolete}

    @cached_property
    def contexts(self) -> frozenset[str]:
        """The contexts of the source."""
        return frozenset(one.context for one in self.words)

    @cached_property
    def pairs(self) -> list[tuple[Words, Entry]]:
        """Words and their translation, where there is one for them as they are."""
        found = ((one, self.by_context.get(one.context)) for one in self.words)
        return [
            (one, entry) for one, entry in found if entry and entry.id == one.text and entry.text
        ]

    def at(self, entry: Entry, message: str, offset: int = 0, width: int = 1) -> Remark:
        """A remark on a translation."""
        place = entry.strings[0].place(offset) if offset and entry.strings else entry.place
        return self.at_line(place, message, width)

    def at_line(self, place: Place, message: str, width: int = 1) -> Remark:
        """A remark on a place of the catalog."""
        source = self.catalog.source(place.line) if self.catalog is not None else ""
        path = self.catalog.path if self.catalog is not None else self.source
        return Remark(str(path), place, message, source, width)

    def at_source(self, words: Words | None, message: str) -> Remark:
        """A remark on words of the source, or on the whole of it."""
        if words is None:
            return Remark(str(self.source), Place(1, 1), message)
        place, line = self._find(words.path, 0, "")
        return Remark(str(self.source), place, message, line)

    def wording(self, voices: dict[Path_, Voice], lists: WordLists) -> Wording | None:
        """The translated words, for the rules about words."""
        catalog = self.catalog
        if catalog is None:
            return None
        found: dict[Path_, Entry] = {}
        said = []
        for words, entry in self.pairs:
            if not entry.fuzzy:
                found[words.path] = entry
                said.append(Said(voices.get(words.path, "advice"), entry.text, words.path))

        def find(path: Path_, offset: int, words: str) -> tuple[Place, str]:
            del words
            entry = found[path]
            place = entry.strings[0].place(offset)
            return place, catalog.source(place.line)

        return Wording(str(catalog.path), catalog.text, self.language, said, lists, find)


@cache
def _our_shelves() -> tuple[Path, Path]:
    return shelf("scenarios").resolve(), shelf("content").resolve()


def languages_of(source: Path, written_in: str) -> list[str]:
    """The languages a file should be translated into: those its folder has, ours for what ships."""
    found = set(languages_beside(source))
    if source.parent.resolve() in _our_shelves():
        found |= set(LANGUAGES)
    return sorted(found - {written_in})


def translations_of(
    source: Path, written_in: str, words: list[Words], find: Finder
) -> Iterator[Translation]:
    """A file's translations, missing ones included."""
    for language in languages_of(source, written_in):
        translation = Translation(language, words, None, source, find)
        yield _with_catalog(translation, catalog_path(source, language))


def program_translations() -> Iterator[Translation]:
    """The catalogs of the program's own words, each held to itself."""
    import coach

    folder = Path(coach.__file__).parent / "i18n" / "locale"
    for language in LANGUAGES:
        path = folder / language / "LC_MESSAGES" / "coach.po"
        if language == SOURCE_LANGUAGE or not os.path.lexists(path):
            continue
        translation = Translation(language, [], None, path, lambda *_: (Place(1, 1), ""))
        catalog = _with_catalog(translation, path).catalog
        if catalog is not None:
            used = [entry for entry in catalog.entries if not entry.obsolete]
            for number, entry in enumerate(used):
                entry.context = (
                    f"{entry.context}\x04{number}"  # contexts may be empty here: number them
                )
            translation.words = [Words(entry.context, entry.id, ()) for entry in used]
        yield translation


def _with_catalog(translation: Translation, path: Path) -> Translation:
    try:
        translation.catalog = read_catalog_file(path)
    except Unreadable as error:
        translation.refused = error.problems
    return translation
