"""The role-play line by line, as a person and a pipe see it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from coach.i18n.language import use
from coach.library.stories import Story, open_story
from coach.report.debrief import debrief
from coach.report.strips import noticing
from coach.story.playthrough import Playthrough
from coach.story.scenario import Tally, Walk
from coach.story.walks import play, take_step
from tests.conftest import SHIPPED
from tests.run import coach
from tests.scenes import data

DRAWN = set("─│┌┐└┘├┤╭╮╰╯█▁▂▃▄▅▆▇⠋⠙⠹⠸\r\x1b\b")
"""Characters that a screen reader or a pipe should not meet."""


def typed(story: Story, walk: Walk, letters: str = "ouf") -> str:
    """The lines a person types for a walk: letters, a name or an empty line, numbers."""
    run = Playthrough(story.source)
    run.show()
    lines: list[str] = ["1"] if story.for_adults else []  # yes, 18 or older
    for step in walk.steps:
        word, _, rest = step.partition(" ")
        if word == "f":
            lines += [letters[2], rest]
        elif word in ("o", "u"):
            lines.append(letters["ou".index(word)])
        elif word == "reply":
            offered = [reply.id for reply in run.offered()]
            lines.append(str(offered.index(rest) + 1))
        elif word == "leave":
            lines.append("l")
        elif word == "look":
            seen = list(dict.fromkeys(judged.message for judged in run.passed))
            lines += ["b", str(seen.index(rest) + 1)]
        elif word == "undo":
            lines.append("z")
        take_step(run, step)
    return "".join(f"{line}\n" for line in lines)


WALKS = [
    pytest.param(name, walk, id=f"{name}-{walk.id}")
    for name in SHIPPED
    for walk in open_story(name).source.walks[: 2 if name == "new-friend" else 1]
]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(("name", "walk"), WALKS)
def test_a_written_walk_reaches_its_ending_and_its_counts(name: str, walk: Walk, lang: str) -> None:
    """Fed through a pipe, in English and in French."""
    story = open_story(name)
    ran = coach("play", name, "--plain", "--lang", lang, given=typed(story, walk))
    assert ran.code == 0, ran.err
    use(lang)
    told = debrief(play(story.source, walk), story.told_in(lang))
    out = " ".join(ran.out.split())
    declared = walk.tally or Tally()
    assert told.counts.hits == declared.hits
    assert told.counts.correct_rejections == declared.correct_rejections
    assert (" ".join(" ".join(noticing(told)).split()) in out) == bool(told.lines)
    assert " ".join(told.ending.text.split()) in out
    assert not DRAWN & set(ran.out)


def test_the_languages_own_letters_work_beside_the_common_ones() -> None:
    """French o, j, s do what o, u, f do."""
    name = "new-friend"
    story = open_story(name)
    walk = story.source.walks[0]
    common = coach("play", name, "--plain", "--lang", "fr", given=typed(story, walk))
    own = coach("play", name, "--plain", "--lang", "fr", given=typed(story, walk, "ojs"))
    assert own == common


def test_an_unknown_line_is_answered_and_asked_again() -> None:
    """Nothing moves; the answer says what is possible."""
    ran = coach("play", "first-steps", "--plain", given="w\no\n")
    assert "Here you can type o, u or f, or l, z, b, h, q, x." in ran.out


def test_the_end_of_input_says_how_to_go_on() -> None:
    """Exit code 3, and no traceback."""
    ran = coach("play", "first-steps", "--plain", given="o\n")
    assert ran.code == 3
    assert "coach play first-steps --plain" in ran.out
    assert ran.err == ""


def test_help_is_there_in_the_middle_of_a_chat() -> None:
    """One letter, then the chat goes on where it was."""
    ran = coach("play", "first-steps", "--plain", "--lang", "fr_FR", given="h\n\no\nq\n")
    assert "3018" in ran.out
    assert ran.code == 3


def test_text_of_a_scenario_does_nothing_in_a_terminal(tmp_path: Path) -> None:
    """Escape codes and brackets are visible characters."""
    story = data()
    story["beats"]["hello"]["messages"][0]["text"] = "a [/ b [LINK] \x9b31m \u202e end"
    path = tmp_path / "small.yaml"
    path.write_text(yaml.safe_dump(story), encoding="utf-8")
    ran = coach("play", path, "--plain", given="o\no\n1\no\n1\n")
    assert ran.code == 0, ran.err
    assert "a [/ b [LINK] \\x9b31m \\u202e end" in ran.out
    assert not {"\x9b", "\u202e", "\x1b"} & set(ran.out)


def test_guided_explains_each_message_at_once() -> None:
    """And unguided says nothing before the debrief."""
    first = next(
        message.ordinary or next(iter(message.why.values()))
        for beat in open_story("volley-club").source.beats.values()
        for message in beat.messages
        if message.ordinary or message.why
    )
    guided = coach("play", "volley-club", "--plain", "--guided", given="o\n")
    alone = coach("play", "volley-club", "--plain", given="o\n")
    assert first in guided.out
    assert first not in alone.out
