"""The JSON Schema says what the reader says."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from coach.check.schema import run, schema
from coach.check.template import ordinary
from coach.check.template_long import manipulation
from coach.library.located import Located, read
from coach.library.problems import Unreadable
from coach.library.shapes import convert
from coach.library.shelves import scenario_files, shelf
from coach.story.scenario import Scenario
from tests.check.making import SMALL, plain

VALIDATOR = Draft202012Validator(schema())
VALUES: list[Any] = [
    "",
    "x",
    "A b",
    0,
    1,
    61,
    -3,
    True,
    None,
    [],
    ["x"],
    {},
    {"x": "y"},
    "trust",
    2.5,
]


def test_the_schema_is_one() -> None:
    """The schema is one."""
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("path", scenario_files(shelf("scenarios")), ids=lambda path: path.stem)
def test_shipped_scenarios_fit(path: Any) -> None:
    """Shipped scenarios fit."""
    assert list(VALIDATOR.iter_errors(read(path).data)) == []


def test_every_key_of_an_author_is_described_or_plain() -> None:
    """Every key of an author is described or plain."""
    parts = schema()["$defs"]
    assert "description" in parts["Message"]["properties"]["why"]
    assert "description" in parts["Beat"]["properties"]["discuss"]


@pytest.mark.parametrize("seed", range(300))
def test_good_and_bad_files_are_told_apart_the_same_way(seed: int) -> None:
    """Good and bad files are told apart the same way."""
    chance = Random(seed)
    data = chance.choice((SMALL, plain(ordinary("a")), plain(manipulation("a"))))
    changed = json.loads(json.dumps(data))
    for _ in range(chance.randint(0, 2)):
        _change(changed, chance)
    fits = not list(VALIDATOR.iter_errors(changed))
    assert fits == _reads(changed)


def _reads(data: Any) -> bool:
    """What the reader says of the shape, with what it asks of messages and replies."""
    located = Located("x.yaml", "")
    located.data = data
    try:
        scenario = convert(located, Scenario)
    except Unreadable:
        return False
    beats = scenario.beats.values()
    messages = [(one.text, one.narrator) for beat in beats for one in beat.messages]
    replies = [(one.text, one.action) for beat in beats for one in beat.replies]
    return all((one is None) != (two is None) for one, two in [*messages, *replies])


def _change(data: Any, chance: Random) -> None:
    """Put something else in a random place, or take it out."""
    here = data
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return
        key = chance.choice(keys)
        if isinstance(here[key], dict | list) and here[key] and chance.random() < 0.85:
            here = here[key]
            continue
        if chance.random() < 0.3:
            del here[key]
        elif isinstance(here, dict) and chance.random() < 0.2:
            here[chance.choice(("extra", "Bad Key", "text"))] = here.pop(key)
        else:
            here[key] = chance.choice(VALUES)
        return


def test_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed."""
    import argparse

    assert run(argparse.Namespace()) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")
