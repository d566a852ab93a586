"""Progress in words: what was seen, never what somebody is like."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.library.knowledge import Knowledge
from coach.plain.progress import tell_progress
from coach.practice.next_story import Suggestion, Why
from coach.report.history import Past
from coach.report.page import runs_page
from coach.report.progress import details, overall, reason
from coach.report.sitting import Sitting
from tests.scenes import SMALL
from tests.ui.keeping import kept_run
from tests.ui.playing import story_of


def judged(folder: Path, verdict: str, number: int = 20) -> list[Past]:
    """A run with so many signs and ordinary messages, all judged alike."""
    beats = {key: {**beat} for key, beat in SMALL["beats"].items()}
    signs = [
        {"id": f"s{n}", "text": "[hurry]now[/hurry]", "why": {"hurry": "No."}}
        for n in range(number)
    ]
    calm = [{"id": f"o{n}", "text": "hm", "ordinary": "A sound."} for n in range(number)]
    beats["hello"]["messages"] = [*signs, *calm]
    story, sitting = story_of(folder, beats=beats), Sitting()
    kept_run(sitting, story, *[verdict] * 2 * number, "no", "o", "tell")
    return sitting.past([story])


@pytest.mark.parametrize(
    ("verdict", "said"),
    [("f", "Several ordinary messages were suspected."), ("o", "Several signs were passed by.")],
)
def test_a_lean_is_told_by_what_was_seen(tmp_path: Path, verdict: str, said: str) -> None:
    """Nothing is said about the person."""
    told = " ".join(overall(judged(tmp_path, verdict)))
    assert said in told
    assert "You suspect" not in told
    assert "credit" not in told


def test_figures_are_told_to_those_who_ask(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a true minus; folded away on the page."""
    past = judged(tmp_path, "f")
    assert "−" in details(past)[1]
    assert "-" not in "".join(details(past))
    tell_progress(past)
    assert "d′" not in capsys.readouterr().out
    tell_progress(past, with_details=True)
    assert "d′" in capsys.readouterr().out
    page = runs_page(past, Knowledge("en"))
    assert page.index("<summary>Details</summary>") < page.index("d′") < page.index("</details>")
    few = judged(tmp_path, "f", 3)
    assert "<details>" not in runs_page(few, Knowledge("en"))


def test_why_a_chat_is_suggested_is_a_sentence() -> None:
    """With one pair of quotation marks, and no word on what kind of chat it is."""
    knowledge = Knowledge("en")
    reasons: list[Why] = ["first", "missed", "due", "new", "ordinary", "again"]
    told = {why: reason(Suggestion("x", why, "do-not-tell", 2), knowledge) for why in reasons}
    assert told["missed"] == "You passed by “Tell nobody” 2 times."
    assert told["due"] == "You met “Tell nobody” some time ago."
    assert told["new"] == told["ordinary"]
    assert not [words for words in told.values() if words.startswith("Because")]
