"""Flags in text: ``[tactic]words[/tactic]`` to plain text and spans, and back.

A marker is a tactic's id in brackets around the very words that carry it; markers never nest.
``[[`` writes a bracket; every other bracket is text. Nothing here is ever Rich or Textual markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

_TOKEN = re.compile(r"\[\[|\[(/?)([a-z][a-z0-9-]*)\]")


class Span(Struct, frozen=True):
    """A flag in plain text: from ``start`` up to, not including, ``end`` (characters)."""

    tactic: str
    start: int
    end: int


class Marked(Struct, frozen=True):
    """Plain text with its flags, in order and not overlapping."""

    text: str
    spans: tuple[Span, ...] = ()

    def pieces(self) -> Iterator[tuple[str, str | None]]:
        """The text cut at its flags: words, and the tactic they carry or None; none is empty."""
        position = 0
        for span in self.spans:
            if position < span.start:
                yield self.text[position : span.start], None
            yield self.text[span.start : span.end], span.tactic
            position = span.end
        if position < len(self.text):
            yield self.text[position:], None


class MarkupError(ValueError):
    """A marker that does not balance; ``offset`` is its place in the source text."""

    def __init__(self, offset: int, reason: str, marker: str) -> None:
        super().__init__(reason)
        self.offset = offset
        self.reason = reason
        self.marker = marker


def parse(source: str) -> Marked:
    """Plain text and flags of a marked text.

    Raises:
        MarkupError: a marker that is nested, empty, never closed or never opened.
    """
    if "[" not in source:
        return Marked(source)
    plain: list[str] = []
    length = position = 0
    spans: list[Span] = []
    opened: tuple[str, int, int] | None = None  # tactic, start in plain text, offset in source
    for token in _TOKEN.finditer(source):
        piece = source[position : token.start()]
        plain.append(piece)
        length += len(piece)
        position = token.end()
        if token.group() == "[[":
            plain.append("[")
            length += 1
            continue
        closing, tactic = token.group(1), token.group(2)
        if not closing:
            if opened:
                reason = f"[{tactic}] opens inside [{opened[0]}]: flags do not nest"
                raise MarkupError(token.start(), reason, tactic)
            opened = (tactic, length, token.start())
            continue
        if opened is None or opened[0] != tactic:
            reason = f"[/{tactic}] closes a flag that is not open"
            raise MarkupError(token.start(), reason, tactic)
        if opened[1] == length:
            raise MarkupError(token.start(), f"[{tactic}] marks no words", tactic)
        spans.append(Span(tactic, opened[1], length))
        opened = None
    if opened:
        raise MarkupError(opened[2], f"[{opened[0]}] is never closed", opened[0])
    plain.append(source[position:])
    return Marked("".join(plain), tuple(spans))


def write(marked: Marked) -> str:
    """The marked text whose parse gives ``marked``."""
    return "".join(
        f"[{tactic}]{_escape(words)}[/{tactic}]" if tactic else _escape(words)
        for words, tactic in marked.pieces()
    )


def tactics_in(source: str) -> tuple[str, ...]:
    """The tactics flagged in a marked text, in order, each once; none if it does not parse."""
    try:
        spans = parse(source).spans
    except MarkupError:
        return ()
    return tuple(dict.fromkeys(span.tactic for span in spans))


def _escape(words: str) -> str:
    return words.replace("[", "[[")
