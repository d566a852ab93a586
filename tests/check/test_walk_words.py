"""What is said of a walk that fails: in plain words, and all of it in the reader's language."""

from __future__ import annotations

from typing import Any

import pytest

from coach.check.rules import story_walk
from coach.story import walks
from tests.check.making import SMALL, dumped, found_in


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        (["o"], "stops in beat hello, where message shop waits to be judged"),
        (["o", "f", "o"], "step 3 'o': no message waits to be judged"),
        (["x"], "step 1 'x': 'x' is no step"),
        (["reply no"], "step 1 'reply no': no is not offered here"),
    ],
)
def test_the_reason_is_plain(steps: list[str], words: str, tmp_path: Any) -> None:
    """No word of the program's own."""
    path = tmp_path / "example.yaml"
    walk = {"id": "short", "steps": steps, "ending": "done"}
    path.write_text(dumped({**SMALL, "walks": [walk]}), "utf-8")
    (finding,) = found_in(path)
    assert words in finding.problem.message


def test_every_reason_can_be_translated() -> None:
    """The rule knows all that the story layer says."""
    said = [getattr(walks, name) for name in dir(walks) if name.isupper()]
    assert {one for one in said if isinstance(one, str)} <= set(story_walk._REASONS)
    for error in ("no message waits to be judged", "hi is not offered here", "something new"):
        assert story_walk._error(error) == error
