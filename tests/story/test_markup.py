"""Flags in text: what is a flag, what is only a bracket, and that nothing is lost on the way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.story.markup import Marked, MarkupError, Span, parse, tactics_in, write


def test_a_flag_is_a_tactic_around_its_words() -> None:
    """The words stay, the markers become a span."""
    assert parse("ok [hurry]quick now[/hurry] bye") == Marked(
        "ok quick now bye", (Span("hurry", 3, 12),)
    )


@pytest.mark.parametrize("text", ["[ ]", "see [/ here", "[LINK]", "[1]", "a]b[c", "[hurry", "[]"])
def test_other_brackets_are_text(text: str) -> None:
    """Scam texts are full of brackets; they stay as they are."""
    assert parse(text) == Marked(text)


def test_two_brackets_write_one() -> None:
    """A bracket that would open a flag is written twice."""
    assert parse("[[hurry] is a word") == Marked("[hurry] is a word")


@pytest.mark.parametrize(
    ("source", "offset"),
    [
        ("a [hurry]b", 2),
        ("[hurry]a [guilt]b[/guilt][/hurry]", 9),
        ("a[/hurry]", 1),
        ("[hurry]a[/guilt]", 8),
        ("[hurry][/hurry]", 7),
    ],
    ids=["never closed", "nested", "never opened", "crossed", "empty"],
)
def test_a_marker_that_does_not_balance_is_told_with_its_place(source: str, offset: int) -> None:
    """The place is the marker's, in the text as the author wrote it."""
    with pytest.raises(MarkupError) as error:
        parse(source)
    assert error.value.offset == offset


def test_tactics_are_listed_once_in_order() -> None:
    """A message with the same tactic twice has it once."""
    assert tactics_in("[b]x[/b] [a]y[/a] [b]z[/b]") == ("b", "a")


@given(st.text(alphabet="ab[]/- é\n", max_size=40), st.data())
def test_what_is_written_is_read_back(text: str, draw: st.DataObject) -> None:
    """Any text, any flags that do not overlap: write then parse changes nothing."""
    cuts = sorted(draw.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = tuple(
        Span("tactic-1", start, end)
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if start < end
    )
    marked = Marked(text, spans)
    assert parse(write(marked)) == marked
    pieces = list(marked.pieces())
    assert "".join(words for words, _tactic in pieces) == text
    assert all(words for words, _tactic in pieces)
    flagged = [words for words, tactic in pieces if tactic == "tactic-1"]
    assert flagged == [text[span.start : span.end] for span in spans]


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text at all makes the parser fail in another way."""
    try:
        marked = parse(text)
    except MarkupError as error:
        offset = error.offset
    else:
        assert parse(write(marked)) == marked
        offset = 0
    assert 0 <= offset <= len(text)
