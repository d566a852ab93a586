"""Counting by one pass over the states against listing every path."""

from __future__ import annotations

from random import Random
from statistics import median_low
from typing import Any

import pytest

from coach.check.measures import Figures
from coach.check.reading import ease, syllables_in
from coach.check.wording import END, folded_words, tokens
from coach.story.routes import Routes
from coach.story.scenario import Scenario
from tests.check.agreement import opened
from tests.check.making import SMALL
from tests.check.naive import Naive


def random_story(chance: Random) -> dict[str, Any]:
    """A story without circles: every way leads further down."""
    count = chance.randint(2, 7)
    facts = {f"f{number}": "So." for number in range(3)}
    stages = sorted(
        (chance.choice(("approach", "trust", "gathering", "trap", "threat")) for _ in range(count)),
        key=("approach", "trust", "gathering", "trap", "threat").index,
    )
    beats: dict[str, Any] = {}
    for number, stage in enumerate(stages):
        below = [f"b{later}" for later in range(number + 1, count)] + ["done"]
        messages = []
        for line in range(chance.randint(0, 3)):
            one: dict[str, Any] = {"id": f"m{number}_{line}", "text": "hey", "ordinary": "A hello."}
            if chance.random() < 0.4:
                one = {
                    "id": f"m{number}_{line}",
                    "text": "[hurry]now[/hurry]",
                    "why": {"hurry": "x"},
                }
            if chance.random() < 0.4:
                one[chance.choice(("if", "unless"))] = chance.choice(sorted(facts))
            messages.append(one)
        replies = []
        for way in range(chance.randint(0, 3)):
            reply: dict[str, Any] = {
                "id": f"r{number}_{way}", "text": "ok", "grade": "safe", "because": "x",
                "goto": chance.choice(below),
            }  # fmt: skip
            if chance.random() < 0.5:
                reply["set"] = [chance.choice(sorted(facts))]
            if chance.random() < 0.3:
                reply["if"] = chance.choice(sorted(facts))
            replies.append(reply)
        beats[f"b{number}"] = {
            "stage": stage, "messages": messages, "replies": replies, "goto": chance.choice(below),
        }  # fmt: skip
    leave = {stage: "done" for stage in stages if chance.random() < 0.7}
    return {
        **SMALL,
        "kind": "manipulation",
        "facts": facts,
        "leave": leave,
        "start": "b0",
        "beats": beats,
    }


@pytest.mark.parametrize("seed", range(60))
def test_spread_is_that_of_all_paths(seed: int) -> None:
    """Spread is that of all paths."""
    scenario = _scenario(random_story(Random(seed)))
    figures = Figures(Routes(scenario))
    naive = Naive(scenario)
    every = naive.sums(lambda state: len(state.judged))
    found = figures.spread(figures.judged_everywhere)
    assert found is not None
    # paths that differ in facts only that nothing asks for are one path to the routes
    assert (found.least, found.most) == (every[0], every[-1])
    if found.exact:
        assert found.median == median_low(every)


def test_the_mean_stands_in_where_the_median_is_too_long() -> None:
    """The mean stands in where the median is too long."""
    scenario = _scenario(random_story(Random(3)))
    figures = Figures(Routes(scenario))
    rough = figures.spread(figures.judged_everywhere, rough=True)
    assert rough is not None
    assert not rough.exact
    assert rough.least <= rough.median <= rough.most


def test_reading_ease() -> None:
    """Reading ease."""
    easy = ease(["The cat sat on the mat. It was warm."], "en")
    hard = ease(["Institutional responsibilities necessitate documentation."], "en")
    assert easy is not None
    assert hard is not None
    assert easy > 90 > 10 > hard
    french = ease(["Le chat dort sur le lit. Il fait chaud."], "fr")
    assert french is not None
    assert french > 80
    assert ease(["Die Katze schläft."], "de") is None
    assert ease([], "en") is None


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [("cat", "en", 1), ("table", "en", 2), ("make", "en", 1), ("wanted", "en", 2),
     ("ordinary", "en", 4), ("chat", "fr", 1), ("petite", "fr", 2), ("école", "fr", 2),
     ("le", "fr", 1), ("aujourd'hui", "fr", 3)],
)  # fmt: skip
def test_syllables(word: str, language: str, count: int) -> None:
    """Syllables."""
    assert syllables_in(word, language) == count


def _scenario(data: dict[str, Any]) -> Scenario:
    story = opened(data)
    assert story is not None
    return story.scenario


@pytest.mark.parametrize(
    "text",
    [
        "It's YOUR own fault_line, isn't it?", "C’est ta faute… « à toi » ! ŒUVRE naïve",
        "[hurry]quick[/hurry] 2 fois", "😀 ok|👩‍🚀 no\tbreak", "Привет, мир", "",
    ],
)  # fmt: skip
def test_words_of_a_file_are_those_of_its_texts(text: str) -> None:
    """Words of a file are those of its texts."""
    words = [token.word for token in tokens(text)]
    assert folded_words([text]) == words
    assert folded_words([text, "end"]) == [*words, END, "end"]
