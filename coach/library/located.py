"""YAML read with the place of everything: one pass over libyaml's events.

Gives plain data (dictionaries, lists, text, numbers, true, false, null) and, for any path into
it, line and column. Follows the YAML 1.2 core schema, so ``no``, ``on`` and ``12:30`` stay text.
Refuses what a scenario never needs and an attacker might: tags, several documents, keys twice,
files over 4 MB, nesting over 40, aliases that unfold to more than 400,000 values.
What the data *means* belongs to ``coach.library.shapes`` and above.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out

from coach.i18n import formats
from coach.i18n.language import _, ngettext
from coach.library.files import text_of
from coach.library.problems import Place, Problem, Unreadable
from coach.library.yaml_reasons import is_open_quote, reason

MAX_DEPTH = 40
MAX_VALUES = 400_000

Path_ = tuple[str | int, ...]
"""Keys and indexes from the top of a document to a value."""

_INT = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_MAYBE_OTHER = frozenset("+-.0123456789~nNtTfF")


class Located:
    """Data with the place of every value in its file."""

    __slots__ = ("_keys", "_text", "_values", "data", "lines", "path", "problems")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.data: Any = None
        self.problems: list[Problem] = []
        self._text = text
        self.lines: list[str] | None = None
        self._values: dict[int, list[Any] | dict[Any, Any]] = {}
        self._keys: dict[int, dict[Any, Any]] = {}

    @property
    def text(self) -> str:
        """The whole file."""
        return self._text

    def place(self, path: Path_, *, key: bool = False) -> Place:
        """Where the value at ``path`` stands (or its key); the nearest parent if it is missing."""
        here: Any = self.data
        mark: Any = None
        for step in path:
            marks: Any = self._values.get(id(here))
            if marks is None:
                break
            try:
                found = marks[step]
                below = here[step]
            except (KeyError, IndexError, TypeError):
                break
            last = self._keys.get(id(here), {}).get(step) if key and step == path[-1] else None
            mark, here = last or found, below
        return Place(mark.line + 1, mark.column + 1) if mark is not None else Place(1, 1)

    def source(self, line: int) -> str:
        """The text of a line, counted from 1."""
        if self.lines is None:
            self.lines = self._text.splitlines()
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def problem(
        self, code: str, path: Path_, message: str, *, key: bool = False, width: int = 1
    ) -> Problem:
        """A problem with the value (or the key) at ``path``."""
        return self.problem_at(code, self.place(path, key=key), message, width=width)

    def problem_at(self, code: str, place: Place, message: str, *, width: int = 1) -> Problem:
        """A problem at a place."""
        return Problem(code, self.path, place, message, source=self.source(place.line), width=width)

    def place_in_text(self, path: Path_, offset: int, words: str = "") -> Place:
        """Where a character of a text value stands, as near as its style allows.

        Plain and quoted text on one line is found exactly; in folded or literal text the words
        are searched from the value's start on.
        """
        start = self.place(path)
        value = self.data
        for step in path:
            value = value[step]
        window = value[offset : offset + max(1, len(words) or 12)].split("\n")[0]
        first = value[:offset].count(window)
        seen = 0
        for number in range(start.line, start.line + value.count("\n") + len(value) // 20 + 3):
            line = self.source(number)
            column = start.column - 1 if number == start.line else 0
            while window and (found := line.find(window, column)) >= 0:
                if seen == first:
                    return Place(number, found + 1)
                seen += 1
                column = found + 1
        return start


def read(path: Path) -> Located:
    """A file's data and places; what is wrong with its YAML is in ``problems``."""
    try:
        text = text_of(path)
    except Unreadable as error:
        located = Located(str(path), "")
        located.problems.extend(error.problems)
        return located
    return read_text(text, str(path))


def read_text(text: str, path: str = "<text>") -> Located:
    """Data and places of YAML text."""
    located = Located(path, text)
    try:
        _build(located, CParser(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        begun = error.context_mark or mark
        if is_open_quote(error):
            mark = begun
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        words = reason(
            error, text, begun.line + 1 if begun else 1, place, located.source(place.line)
        )
        message = _("is not YAML here: {reason}").format(reason=words)
        located.problems.append(located.problem_at("shape-yaml", place, message))
        located.data = None
    except yaml.reader.ReaderError as error:
        position = error.position if isinstance(error.position, int) else 0
        before = text.encode("utf-8")[:position].decode("utf-8", "ignore")
        place = Place(before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
        message = _("holds a character that YAML does not allow")
        located.problems.append(located.problem_at("shape-yaml", place, message))
        located.data = None
    return located


def _build(located: Located, parser: Any) -> None:  # noqa: C901 -- one loop over five events: calls would double its time
    """Fill ``located`` from the parser's events."""
    events = yaml.events
    get: Callable[[], Any] = parser.get_event  # an event of one of five kinds; see below
    values, keys = located._values, located._keys  # noqa: SLF001 -- the reader fills what it makes
    anchors: dict[str, tuple[Any, int]] = {}
    stack: list[Any] = []  # open containers, with their pending key and the start of their weight
    container: Any = None
    pending: Any = None  # the key that waits for its value, and its mark
    total = 0
    documents = 0

    def complain(code: str, mark: Any, message: str) -> None:
        place = Place(mark.line + 1, mark.column + 1)
        located.problems.append(located.problem_at(code, place, message))

    while True:
        event = get()
        kind = type(event)
        mark = event.start_mark
        if kind is events.ScalarEvent:
            value = event.value
            if event.implicit[0] and (not value or value[0] in _MAYBE_OTHER):
                value = _plain(value)
            weight = 1
            if event.tag and event.tag != "!":
                complain("shape-tag", mark, _("tag {tag} is not used here").format(tag=event.tag))
        elif kind is events.MappingStartEvent or kind is events.SequenceStartEvent:
            value = {} if kind is events.MappingStartEvent else []
            if event.tag and event.tag != "!":
                complain("shape-tag", mark, _("tag {tag} is not used here").format(tag=event.tag))
            if len(stack) >= MAX_DEPTH:
                message = _("is nested more than {number} deep").format(number=MAX_DEPTH)
                complain("shape-too-deep", mark, message)
                located.data = None
                return
            values[id(value)] = {} if kind is events.MappingStartEvent else []
            if kind is events.MappingStartEvent:
                keys[id(value)] = {}
            weight = 1
        elif kind is events.MappingEndEvent or kind is events.SequenceEndEvent:
            container, pending, anchor, begun = stack.pop()
            if anchor:
                anchors[anchor] = (anchors[anchor][0], max(1, total - begun))  # 0 is unfinished
            continue
        elif kind is events.AliasEvent:
            known = anchors.get(event.anchor)
            if known is None or known[1] == 0:
                message = _("alias *{name} points at nothing finished")
                complain("shape-alias", mark, message.format(name=event.anchor))
                value, weight = None, 1
            else:
                value, weight = known
        elif kind is events.DocumentStartEvent:
            documents += 1
            if documents > 1:
                message = _("holds a second document; one file, one document")
                complain("shape-documents", mark, message)
                return
            continue
        elif kind is events.StreamEndEvent:
            return
        else:
            continue
        total += weight
        if total > MAX_VALUES:
            message = ngettext(
                "unfolds to more than {number} value",
                "unfolds to more than {number} values",
                MAX_VALUES,
            ).format(number=formats.number(MAX_VALUES))
            complain("shape-too-large", mark, message)
            located.data = None
            return
        opened = kind is events.MappingStartEvent or kind is events.SequenceStartEvent
        if container is None:
            located.data = value
        elif type(container) is list:
            container.append(value)
            values[id(container)].append(mark)  # type: ignore[union-attr]  # a list has a list
        elif pending is None:
            if opened or value.__class__ in (dict, list):
                complain("shape-key", mark, _("a key is a word, not a list or a mapping"))
                value_key: Any = None  # nothing is asked of what it leads to
            else:
                alias = kind is events.AliasEvent
                value_key = value if type(value) is str or alias else event.value
                value_key = value_key if type(value_key) is str else str(value_key)
                if value_key in container:
                    earlier = keys[id(container)][value_key].line + 1
                    message = _("key '{key}' is here twice; the first is on line {line}")
                    message = message.format(key=value_key, line=earlier)
                    complain("shape-duplicate-key", mark, message)
            pending = (value_key, mark)
            if not opened:
                continue
        else:
            key, key_mark = pending
            if key is not None:
                container[key] = value
                values[id(container)][key] = mark
                keys[id(container)].setdefault(key, key_mark)
            pending = None
        anchor = getattr(event, "anchor", None) if kind is not events.AliasEvent else None
        if anchor:
            anchors[anchor] = (value, 0 if opened else 1)
        if opened:
            stack.append((container, pending, anchor, total))
            container, pending = value, None


def _plain(text: str) -> Any:
    """A plain scalar as YAML 1.2 reads it."""
    if text in _WORDS:
        return _WORDS[text]
    if _INT.match(text) and len(text) < 20:
        return int(text)
    if _FLOAT.match(text) and len(text) < 40:
        return float(text)
    return text
