"""A gettext catalog (``.po``) with the place of every word, read as fast as it can be.

Babel reads catalogs too, but not where in the file a translation stands. Unknown lines are kept as
problems of the file, never an exception.
"""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from coach.library.problems import Place

_PART = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?[ \t]*"((?:[^"\\]|\\.)*)"\s*\Z')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


class Text:
    """A text of a catalog: pieces with the line and column where each begins."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[tuple[int, int, str]] = []

    def __str__(self) -> str:
        return "".join([piece for _line, _column, piece in self.pieces])

    def place(self, offset: int) -> Place:
        """Where the character at an offset stands."""
        for line, column, piece in self.pieces:
            if offset < len(piece):
                return Place(line, column + len(_escape(piece[:offset])))
            offset -= len(piece)
        line, column, _piece = next(
            (one for one in self.pieces if one[2]), self.pieces[0] if self.pieces else (1, 1, "")
        )
        return Place(line, column)


class Entry(Struct):
    """A message of a catalog."""

    context: str
    id: str
    plural: str
    strings: list[Text]
    """The translation, or one for each plural form."""
    place: Place
    """Where its first translation begins."""
    first: int
    """The line it begins on, comments included."""
    fuzzy: bool
    obsolete: bool

    @property
    def text(self) -> str:
        """The translation (the first, where there are plural forms)."""
        return str(self.strings[0]) if self.strings else ""


class CatalogFile:
    """The entries of a catalog."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.entries: list[Entry] = []
        self.wrong: list[int] = []
        """Lines that belong to no message."""
        self._read()

    def source(self, line: int) -> str:
        """A line, counted from 1."""
        return self.lines[line - 1].rstrip("\r") if 0 < line <= len(self.lines) else ""

    def _read(self) -> None:
        texts: dict[str, Text] = {}
        first, fuzzy, obsolete = 0, False, False
        current: Text | None = None

        def close() -> None:
            nonlocal texts, first, fuzzy, obsolete, current
            if "msgid" in texts and (str(texts["msgid"]) or "msgctxt" in texts):
                strings = [text for key, text in texts.items() if key.startswith("msgstr")]
                place = strings[0].place(0) if strings else Place(first, 1)
                context, plural = texts.get("msgctxt", ""), texts.get("msgid_plural", "")
                self.entries.append(
                    Entry(
                        str(context), str(texts["msgid"]), str(plural), strings, place, first,
                        fuzzy, obsolete,
                    )
                )  # fmt: skip
            texts, first, fuzzy, obsolete, current = {}, 0, False, False, None

        for number, raw in enumerate(self.lines, 1):
            line = raw.strip()
            if not line:
                close()
                continue
            shift = len(raw) - len(raw.lstrip())
            if line.startswith("#~"):
                rest = line[2:].lstrip()
                shift += len(line) - len(rest)
                line, gone = rest, True
            elif line.startswith("#"):
                if any(key.startswith("msgstr") for key in texts):
                    close()
                first = first or number
                fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
                continue
            else:
                gone = False
            part = _PART.match(line)
            if part is None or (part.group(1) is None and current is None):
                if not gone:
                    self.wrong.append(number)
                continue
            keyword = part.group(1)
            if keyword is not None:
                if keyword in texts or (
                    keyword in ("msgctxt", "msgid") and any(k.startswith("msgstr") for k in texts)
                ):
                    close()
                current = texts[keyword] = Text()
            first = first or number
            obsolete = obsolete or gone
            if current is not None:
                column = shift + part.start(2) + 1
                current.pieces.append((number, column, _unescape(part.group(2))))
        close()


def read_catalog_file(path: Path) -> CatalogFile | None:
    """The catalog of a path; None where there is no file or it is not text."""
    try:
        return CatalogFile(path, path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return None


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found.group(1), found.group(1)), text)


def _escape(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
