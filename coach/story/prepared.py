"""A scenario made ready to play: markers read and conditions resolved once, not at every step."""

from __future__ import annotations

from msgspec import Struct

from coach.story.markup import tactics_in
from coach.story.scenario import Message, Reply, Scenario, Stage, condition, digest, is_judged


class PreparedMessage(Struct, frozen=True):
    """A message as the player needs it."""

    message: Message
    tactics: tuple[str, ...]
    judged: bool
    needs: frozenset[str]
    unless: frozenset[str]


class PreparedBeat(Struct, frozen=True):
    """A beat as the player needs it."""

    stage: Stage
    messages: tuple[PreparedMessage, ...]
    replies: tuple[tuple[Reply, frozenset[str], frozenset[str]], ...]
    goto: str | None


class Prepared(Struct, frozen=True):
    """A scenario made ready to play; made once, shared by all its playthroughs."""

    scenario: Scenario
    digest: str
    beats: dict[str, PreparedBeat]


def prepare(scenario: Scenario) -> Prepared:
    """A scenario made ready to play: markers read, judged messages known."""
    beats = {
        key: PreparedBeat(
            beat.stage,
            tuple(
                PreparedMessage(
                    message,
                    tactics_in(message.text or ""),
                    is_judged(scenario, beat, message),
                    condition(message.if_),
                    condition(message.unless),
                )
                for message in beat.messages
            ),
            tuple((reply, condition(reply.if_), condition(reply.unless)) for reply in beat.replies),
            beat.goto,
        )
        for key, beat in scenario.beats.items()
    }
    return Prepared(scenario, digest(scenario), beats)
