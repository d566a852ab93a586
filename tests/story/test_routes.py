"""Routes: the states of a story and the steps between them, in agreement with playing it."""

from __future__ import annotations

from random import Random
from typing import Any

from coach.check.template_long import manipulation
from coach.story.playthrough import Playthrough
from coach.story.prepared import prepare
from coach.story.routes import Routes
from coach.story.scenario import Beat, Ending, Message, Person, Protagonist, Reply, Scenario
from coach.story.walks import take_step
from tests.check.agreement import opened
from tests.check.making import SMALL, many_facts, plain

BEATS = 60_000


def _scenario(data: dict[str, Any]) -> Scenario:
    story = opened(data)
    assert story is not None
    return story.scenario


def test_a_small_story() -> None:
    """A small story."""
    routes = Routes(_scenario(SMALL))
    assert [routes.place(state) for state in range(len(routes.steps))] == ["hello", "done"]
    assert [step for step, _ in routes.steps[0]] == ["", "leave"]
    assert routes.walk(1) == ("o", "f hurry")
    assert routes.complete


def test_every_walk_can_be_played() -> None:
    """Every walk can be played."""
    scenario = _scenario(plain(manipulation("example")))
    routes = Routes(scenario)
    score = prepare(scenario)
    for state in range(len(routes.steps)):
        run = Playthrough(score)
        run.show()
        for step in routes.walk(state):
            take_step(run, step)
        if routes.is_ending(state):
            assert run.stop.ending == routes.place(state)
        else:
            assert run.stop.beat == routes.place(state)


def test_playing_at_random_stays_on_the_routes() -> None:
    """Playing at random stays on the routes."""
    scenario = _scenario(plain(manipulation("example")))
    routes = Routes(scenario)
    chance = Random(5)
    score = prepare(scenario)
    for _ in range(200):
        run, state = Playthrough(score), 0
        run.show()
        while run.stop.kind != "ended":
            assert (run.leave_target is not None) == any(
                s == "leave" for s, _ in routes.steps[state]
            )
            if run.stop.kind == "judge":
                run.judge("unsure")
                continue
            steps = dict(routes.steps[state])
            assert {f"reply {one.id}" for one in run.offered()} == set(steps) - {"", "leave"}
            chosen = chance.choice(sorted(set(steps) - {""}))
            take_step(run, chosen)
            state = steps[chosen]
        assert routes.place(state) == run.stop.ending


def test_facts_that_do_not_matter_make_no_states() -> None:
    """Facts that do not matter make no states."""
    data = many_facts(4)
    assert len(Routes(_scenario(data)).steps) == 1 + 2 + 4 + 8 + 16 + 1
    data["beats"]["last"]["messages"] = []
    assert len(Routes(_scenario(data)).steps) == 6


def test_too_many_states_are_said() -> None:
    """Too many states are said."""
    routes = Routes(_scenario(many_facts(8)), limit=100)
    assert not routes.complete
    assert len(routes.steps) == len(routes.place_of)


def test_a_long_story_needs_no_recursion() -> None:
    """A long story needs no recursion."""
    beats = {
        f"b{number}": Beat(
            "trust",
            [Message(f"m{number}", text="hey", ordinary="A hello.")],
            replies=[Reply(f"r{number}", "safe", "Why not.", f"b{number + 1}", text="hey")],
        )
        for number in range(BEATS)
    }
    scenario = Scenario(
        1, "long", "en", "Long", "Long.", "ordinary", [13, None], 10, "a place",
        Protagonist("Sam", 14), {"robin": Person("Robin", "contact")}, "b0", beats,
        {f"b{BEATS}": Ending("safe", "The end.", ["talk"], ["breathe"])},
        leave={"trust": f"b{BEATS}"},
    )  # fmt: skip
    routes = Routes(scenario)
    assert len(routes.steps) == BEATS + 1
    assert len(routes.order) == BEATS + 1
    assert not routes.circles
    assert all(routes.leading_to([routes.order[-1]]))


def test_circles_are_found() -> None:
    """Circles are found."""
    data = {
        **SMALL,
        "beats": {
            **SMALL["beats"],
            "hello": {"stage": "approach", "replies": [
                {"id": "again", "text": "what?", "grade": "safe", "because": "x", "goto": "hello"},
                {"id": "on", "text": "ok", "grade": "safe", "because": "Goes on.", "goto": "done"},
            ]},
        },
    }  # fmt: skip
    assert Routes(_scenario(data)).circles == [(0, "reply again", 0)]
