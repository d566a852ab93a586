"""Catalogs for translators: extracted from YAML and code, brought up to date, never lost.

Babel's own merge finds a changed sentence again by its likeness; ours first goes by context, which
is the author's id: a rewritten sentence keeps its old translation, marked fuzzy, whatever changed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import PoFileError, read_po, write_po

import coach
from coach.i18n.catalogs import NO_CATALOG
from coach.i18n.language import _
from coach.library import knowledge
from coach.library.located import Located, read, read_text
from coach.library.problems import Place, Problem, Unreadable, cannot_open
from coach.library.shapes import convert
from coach.library.shelves import catalog_path, scenario_files, shelf
from coach.library.translation import Words, collect_entries, collect_scenario
from coach.story.scenario import Scenario

_BARE = frozenset(("countries",))
"""Content files without words of ours: nothing to translate."""

Extracted = tuple[int, str, str | tuple[str, ...], list[str]]


def extract_yaml(
    fileobj: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[Extracted]:
    """Babel's extractor for scenario and content files: line, function, (context, text), notes."""
    del keywords, comment_tags, options  # Babel's calling convention; a YAML file has none of them
    path = getattr(fileobj, "name", "<text>")
    located = read_text(fileobj.read().decode("utf-8"), str(path))
    for words in _words(located, Path(path).stem):
        line = located.place(words.path).line
        yield line, "pgettext", (words.context, words.text), [words.note] if words.note else []


def template(source: Path) -> Catalog:
    """All words of a YAML file as a catalog without translations."""
    catalog = _catalog()
    located = read(source)
    for words in _words(located, source.stem):
        catalog.add(
            words.text,
            locations=[(source.name, located.place(words.path).line)],
            auto_comments=[words.note] if words.note else (),
            context=words.context,
        )
    return catalog


def program_template() -> Catalog:
    """All words of the program as a catalog without translations."""
    catalog = _catalog()
    folder = Path(coach.__file__).parent
    keywords = {
        "_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2),
    }  # fmt: skip
    found = extract_from_dir(
        folder, [("**.py", "python")], keywords=keywords, comment_tags=("Translators:",),
        strip_comment_tags=True,
    )  # fmt: skip
    for name, line, message, comments, context in sorted(found, key=lambda one: one[:2]):
        catalog.add(message, locations=[(name, line)], auto_comments=comments, context=context)
    return catalog


def merge(fresh: Catalog, old: Catalog, language: str) -> Catalog:
    """The fresh template with the old translations: by context, else by the words."""
    merged = _catalog(language)
    for message in fresh:
        if not message.id:
            continue
        same = old.get(message.id, message.context)
        entry = merged.add(
            message.id,
            locations=message.locations,
            auto_comments=message.auto_comments,
            flags=message.flags,
            context=message.context,
        )
        if same is not None:
            entry.string = same.string
            entry.flags |= same.flags & {"fuzzy"}
            entry.user_comments = same.user_comments
            continue
        earlier = _by_context(old, message.context)
        if earlier is not None and any(_strings(earlier)):
            entry.string = earlier.string
            entry.flags.add("fuzzy")
            entry.previous_id = [earlier.id] if isinstance(earlier.id, str) else list(earlier.id)
    return merged


def update(source: Path, language: str) -> Path:
    """Bring the catalog of a YAML file up to date; gives its path."""
    return _update(template(source), catalog_path(source, language), language)


def update_program(language: str) -> Path:
    """Bring the program's own catalog up to date; gives its path."""
    path = Path(coach.__file__).parent / "i18n" / "locale" / language / "LC_MESSAGES" / "coach.po"
    return _update(program_template(), path, language)


def sources() -> list[Path]:
    """Every YAML file that ships and has words."""
    content = [shelf("content") / f"{name}.yaml" for name in knowledge.FILES if name not in _BARE]
    return [*scenario_files(shelf("scenarios")), *(path for path in content if path.exists())]


def completeness(path: Path, language: str) -> tuple[int, int]:
    """How many entries a catalog has, and how many are translated and not fuzzy."""
    entries = [message for message in read_catalog(path, language) if message.id]
    done = [entry for entry in entries if all(_strings(entry)) and not entry.fuzzy]
    return len(entries), len(done)


def read_catalog(path: Path, language: str) -> Catalog:
    """A catalog file; an empty catalog where there is none.

    Raises:
        Unreadable: it is damaged; to go on would lose what it holds.
    """
    try:
        if not path.exists():
            return _catalog(language)
        with path.open("rb") as file:
            return read_po(file, locale=language, abort_invalid=True)
    except OSError as error:
        raise Unreadable([cannot_open(path, error)]) from error
    except (*NO_CATALOG, PoFileError) as error:
        place = Place(error.lineno + 1 if isinstance(error, PoFileError) else 1, 1)
        told = _("cannot be used as a catalog: {reason}").format(reason=error)
        raise Unreadable([Problem("translation-catalog", str(path), place, told)]) from error


def write_catalog(catalog: Catalog, path: Path) -> None:
    """Write a catalog, the same bytes for the same words."""
    out = io.BytesIO()
    write_po(out, catalog, width=100, sort_output=False, include_previous=True, omit_header=True)
    header = f'msgid ""\nmsgstr ""\n"Language: {catalog.locale}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n\n'  # noqa: E501 -- one header
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header.encode() + out.getvalue())


def _update(fresh: Catalog, path: Path, language: str) -> Path:
    merged = merge(fresh, read_catalog(path, language), language)
    write_catalog(merged, path)
    return path


def _words(located: Located, stem: str) -> list[Words]:
    if isinstance(located.data, dict) and "beats" in located.data:
        return collect_scenario(convert(located, Scenario))
    return collect_entries(convert(located, knowledge.entries_shape(stem)))


def _catalog(language: str | None = None) -> Catalog:
    return Catalog(locale=language, fuzzy=False, header_comment="")


def _by_context(old: Catalog, context: str | None) -> Message | None:
    if context is None:
        return None
    return next((message for message in old if message.context == context), None)


def _strings(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)
