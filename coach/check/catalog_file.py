"""A gettext catalog (``.po``) with the place of every word, read as fast as it can be.

Babel reads catalogs too, but not where in the file a translation stands. Unknown lines, and what
makes the whole file unusable, are kept as problems of the file, never an exception.
"""

from __future__ import annotations

import io
import re
from gettext import GNUTranslations
from pathlib import Path

from msgspec import Struct

from coach.i18n.catalogs import NO_CATALOG, compiled
from coach.i18n.language import _
from coach.library.files import MAX_BYTES, place_of, read_bytes, text_of
from coach.library.problems import Place, Unreadable, cannot_open

_PART = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)?[ \t]*"((?:[^"\\]|\\.)*)"\s*\Z')
_USUAL = {"": "", "msgctxt ": "msgctxt", "msgid ": "msgid", "msgstr ": "msgstr"}
"""How nearly all lines begin, up to the quotation mark."""
_ESCAPE = re.compile(r"\\(.)")
_CHARSET = re.compile(rb'Content-Type:[^"\n]*charset=([\w.:+-]+)')
_FIRST = re.compile(rb'^(?:msgctxt |msgid "[^"])', re.MULTILINE)
"""Where the header ends."""
_USUAL_HEADER = re.compile(
    rb'(?:\s|msgid ""|msgstr ""|"Language: [A-Za-z_]+\\n"|"MIME-Version: 1\.0\\n"'
    rb'|"Content-Type: text/plain; charset=utf-8\\n"|#.*\n'
    rb'|"Plural-Forms: nplurals=2; plural=\(n (?:>|!=) 1\);\\n")*\Z'
)
"""A header that need not be read to know that it can be: there are many."""
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}


class Text:
    """A text of a catalog: pieces with the line and column where each begins."""

    __slots__ = ("pieces",)

    def __init__(self) -> None:
        self.pieces: list[tuple[int, int, str]] = []

    def __str__(self) -> str:
        if len(self.pieces) == 1:
            return self.pieces[0][2]
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
    text: str
    """The translation (the first, where there are plural forms)."""
    place: Place
    """Where its first translation begins."""
    first: int
    """The line it begins on, comments included."""
    fuzzy: bool
    obsolete: bool


class CatalogFile:
    """The entries of a catalog."""

    def __init__(self, path: Path, text: str, fault: tuple[Place, str] | None = None) -> None:
        self.path = path
        self.text = text
        self.lines = text.split("\n")
        self.fault = fault
        """Why nobody can use the file, and where; there are no entries then."""
        reader = _Reader()
        reader.read(self.lines if fault is None else [])
        self.entries = reader.entries
        self.wrong = reader.wrong
        """Lines that belong to no message."""

    def source(self, line: int) -> str:
        """A line, counted from 1."""
        return self.lines[line - 1].rstrip("\r") if 0 < line <= len(self.lines) else ""


class _Reader:
    """Reads line by line; ``_close`` makes an entry of what has come together."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.wrong: list[int] = []
        self._begin()

    def _begin(self) -> None:
        self._texts: dict[str, Text] = {}
        self._first = 0
        self._fuzzy = self._obsolete = self._translated = False
        self._current: Text | None = None

    def read(self, lines: list[str]) -> None:
        """All lines."""
        for number, raw in enumerate(lines, 1):  # the usual lines first: there are many
            if not raw:
                self._close()
            elif raw.startswith(("#:", "#.")):
                self._comment(number)
            else:
                keyword, _, rest = raw.partition('"')
                known = _USUAL.get(keyword)
                if known is None or not rest or "\\" in rest or rest.find('"') != len(rest) - 1:
                    self._line(number, raw)
                else:
                    self._part(number, known, len(keyword) + 2, rest[:-1])
        self._close()

    def _line(self, number: int, raw: str) -> None:
        """One more line, whatever it holds."""
        line = raw.strip()
        if not line:
            self._close()
        elif line.startswith("#") and not line.startswith("#~"):
            self._comment(number)
            self._fuzzy = self._fuzzy or (line.startswith("#,") and "fuzzy" in line)
        else:
            gone = line.startswith("#~")
            rest = line[2:].lstrip() if gone else line
            self._obsolete = self._obsolete or gone
            part = _PART.match(rest)
            if part is None:
                self.wrong.extend([] if gone else [number])
                return
            column = raw.index(rest) + part.start(2) + 1
            self._part(number, part.group(1) or "", column, _unescape(part.group(2)))
            self._obsolete = self._obsolete or gone

    def _comment(self, number: int) -> None:
        if self._translated:
            self._close()
        self._first = self._first or number

    def _part(self, number: int, keyword: str, column: int, piece: str) -> None:
        if keyword:
            again = keyword in self._texts or (self._translated and keyword in ("msgctxt", "msgid"))
            if again:
                self._close()
            self._current = self._texts[keyword] = Text()
            self._translated = self._translated or keyword.startswith("msgstr")
        if self._current is None:
            self.wrong.append(number)
            return
        self._first = self._first or number
        self._current.pieces.append((number, column, piece))

    def _close(self) -> None:
        """The message is complete."""
        texts = self._texts
        if "msgid" in texts and (str(texts["msgid"]) or "msgctxt" in texts):
            strings = [text for key, text in texts.items() if key.startswith("msgstr")]
            self.entries.append(
                Entry(
                    str(texts.get("msgctxt", "")),
                    str(texts["msgid"]),
                    str(texts.get("msgid_plural", "")),
                    strings,
                    str(strings[0]) if strings else "",
                    strings[0].place(0) if strings else Place(self._first, 1),
                    self._first,
                    self._fuzzy,
                    self._obsolete,
                )
            )
        self._begin()


def read_catalog_file(path: Path) -> CatalogFile | None:
    """The catalog of a path; None where there is no such file.

    Raises:
        Unreadable: there is something, and it cannot be read.
    """
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Unreadable([cannot_open(path, error)]) from error
    try:
        raw = read_bytes(path)
    except OSError as error:
        raise Unreadable([cannot_open(path, error)]) from error
    if len(raw) > MAX_BYTES:
        return CatalogFile(path, text_of(path))
    first = _FIRST.search(raw)
    header = raw[: first.start()] if first else raw
    charset = _CHARSET.search(header)
    name = charset[1].decode() if charset else "utf-8"
    try:
        text = raw.decode("utf-8-sig" if name.lower() == "utf-8" else name)
    except UnicodeDecodeError as error:
        told = _("is not text in {charset} (byte {byte})")
        told = told.format(charset=name.upper(), byte=f"0x{raw[error.start]:02x}")
        return _unusable(path, raw, error.start, told)
    except NO_CATALOG:
        told = _("there is no character set '{name}'").format(name=name)
        return _unusable(path, raw, charset.start(1) if charset else 0, told)
    try:
        if not _USUAL_HEADER.match(header):  # as a program that shows the translations does
            GNUTranslations(io.BytesIO(compiled(header)))
    except NO_CATALOG as error:
        told = _("cannot be used as a catalog: {reason}").format(reason=error)
        return _unusable(path, raw, 0, told)
    return CatalogFile(path, text)


def _unusable(path: Path, raw: bytes, offset: int, told: str) -> CatalogFile:
    return CatalogFile(path, raw.decode("utf-8", "replace"), (place_of(raw, offset), told))


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found.group(1), found.group(1)), text)


def _escape(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
