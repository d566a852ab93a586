"""Words on the screen: where lines may be broken."""

from __future__ import annotations

import re

import pytest

from coach.ui.text import plain


@pytest.mark.parametrize("space", ["\u00a0", "\u202f"])
def test_no_line_is_broken_at_a_no_break_space(space: str) -> None:
    """French punctuation stays with its word at every width that holds them."""
    words = f"Il écrit{space}: «{space}Tu viens{space}?{space}» Et Noa répond{space}!"
    for width in range(14, 60):
        lines = [line.plain for line in plain(words).wrap(width)]
        assert " ".join(line.strip(" ") for line in lines) == words
        assert not [line for line in lines if re.match(r"[\s:;!?»]", line)], lines
        assert not [line for line in lines if line.rstrip().endswith("«")], lines
        assert all(len(line) <= width for line in lines)


def test_a_word_longer_than_a_line_goes_on_in_the_next() -> None:
    """Nothing is cut off, and blanks stay where they are."""
    lines = [line.plain for line in plain("https://example.org/a-long-way ok").wrap(12)]
    assert "".join(lines).replace(" ", "") == "https://example.org/a-long-wayok"
    assert all(len(line) <= 12 for line in lines)
