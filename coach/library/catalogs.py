"""Catalogs for translators: extracted from YAML and code, and brought up to date.

Babel's own merge finds a changed sentence again by its likeness; ours first goes by context, which
is the author's id: a rewritten sentence keeps its old translation, marked fuzzy, whatever changed.
The program's own words have no context; there likeness decides. What nothing follows is dropped.
"""

from __future__ import annotations

import io
import re
from difflib import get_close_matches
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import PoFileError, read_po, unescape, write_po

import coach
from coach.i18n.catalogs import NO_CATALOG
from coach.i18n.language import _
from coach.library import knowledge
from coach.library.located import Located, read
from coach.library.problems import Place, Problem, Unreadable, cannot_open
from coach.library.shapes import convert
from coach.library.shelves import catalog_path, find_scenario, scenario_files, shelf
from coach.library.translation import Words, collect_entries, collect_scenario
from coach.story.scenario import Scenario

_BARE = frozenset(("countries",))
"""Content files without words of ours: nothing to translate."""


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
    """The fresh template with the old translations; where the words have changed, marked fuzzy."""
    merged = _catalog(language)
    gone = [
        one
        for one in old
        if one.id and any(_strings(one)) and fresh.get(one.id, one.context) is None
    ]
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
            entry.previous_id = same.previous_id if same.fuzzy else []
            continue
        earlier = _earlier(message, gone)
        if earlier is not None:
            entry.string = earlier.string
            entry.flags.add("fuzzy")
            entry.user_comments = earlier.user_comments
            entry.previous_id = list(_forms(earlier))
    return merged


def _earlier(message: Message, gone: list[Message]) -> Message | None:
    """What a message was before: of its context, or of its words, or without a context like it."""
    of_its_context = (one for one in gone if message.context and one.context == message.context)
    of_its_words = (one for one in gone if one.id == message.id)
    found = next(of_its_context, None) or next(of_its_words, None)
    if found is not None or message.context:
        return found
    forms = len(_forms(message))
    like = {_forms(one)[0]: one for one in gone if not one.context and len(_forms(one)) == forms}
    near = get_close_matches(_forms(message)[0], like, n=1)
    return like[near[0]] if near else None


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


def named(name: str) -> Path | None:
    """The file with words that an id, a name or a path means; None where there is none."""
    return next((path for path in sources() if path.stem == name), None) or find_scenario(name)


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
            return _with_previous(read_po(file, locale=language, abort_invalid=True))
    except OSError as error:
        raise Unreadable([cannot_open(path, error)]) from error
    except (*NO_CATALOG, PoFileError) as error:
        place = Place(error.lineno + 1 if isinstance(error, PoFileError) else 1, 1)
        told = _("cannot be used as a catalog: {reason}").format(reason=error)
        raise Unreadable([Problem("translation-catalog", str(path), place, told)]) from error


def write_catalog(catalog: Catalog, path: Path) -> None:
    """Write a catalog, the same bytes for the same words.

    Raises:
        Unreadable: the system does not let us.
    """
    out = io.BytesIO()
    write_po(out, catalog, width=100, sort_output=False, include_previous=True, omit_header=True)
    header = f'msgid ""\nmsgstr ""\n"Language: {catalog.locale}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {catalog.plural_forms}\\n"\n\n'  # noqa: E501 -- one header
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(header.encode() + out.getvalue())
    except OSError as error:
        told = _("cannot be written: {reason}").format(reason=error.strerror or error)
        raise Unreadable([Problem("shape-unreadable", str(path), Place(1, 1), told)]) from error


def _update(fresh: Catalog, path: Path, language: str) -> Path:
    merged = merge(fresh, read_catalog(path, language), language)
    write_catalog(merged, path)
    return path


def _words(located: Located, stem: str) -> list[Words]:
    beats = isinstance(located.data, dict) and "beats" in located.data
    if beats or stem not in knowledge.FILES:
        return collect_scenario(convert(located, Scenario))
    return collect_entries(convert(located, knowledge.entries_shape(stem)))


def _catalog(language: str | None = None) -> Catalog:
    return Catalog(locale=language, fuzzy=False, header_comment="")


def _forms(message: Message) -> tuple[str, ...]:
    """The words of a message: one text, or two where it counts something."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


_PREVIOUS = re.compile(r'(msgctxt|msgid_plural|msgid)?\s*("(?:[^"\\]|\\.)*")')


def _with_previous(catalog: Catalog) -> Catalog:
    """The same, with what its fuzzy entries were before; Babel takes that for a comment."""
    for message in catalog:
        told = " ".join(one[1:].strip() for one in message.user_comments if one.startswith("|"))
        if told:
            message.user_comments = [one for one in message.user_comments if one[:1] != "|"]
            words: dict[str, str] = {}
            part = ""
            for keyword, piece in _PREVIOUS.findall(told):
                part = keyword or part
                words[part] = words.get(part, "") + unescape(piece)
            message.previous_id = [
                words[part] for part in ("msgid", "msgid_plural") if part in words
            ]
    return catalog


def _strings(message: Message) -> tuple[str, ...]:
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)
