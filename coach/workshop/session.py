"""A facilitated chat: the room votes, the story follows, and all of it can be taken up again.

Owns where votes are taken and what the class decided. The chat itself is a ``Playthrough``; its
judgements are the room's. A session can be written as text and read back, so that a workshop goes
on after a crash; only counts and choices are in it.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from msgspec import Struct

from coach.story.playthrough import NotPossible, Playthrough
from coach.story.replay import replay
from coach.story.scenario import Scenario, Stage
from coach.story.transcript import Event, Transcript
from coach.story.trial import VERDICTS, Verdict
from coach.workshop.votes import Hands, Vote, VoteRefused, read_hands
from coach.workshop.ways import way_to

Preset = Literal["every_message", "one_or_two_a_stage", "replies_only"]
PRESETS: tuple[Preset, ...] = ("every_message", "one_or_two_a_stage", "replies_only")
A_STAGE = 2


class Kept(Struct, frozen=True):
    """A session as it can be kept."""

    transcript: Transcript
    people: int
    preset: Preset
    votes: dict[str, Vote]
    started: str
    """When the workshop began, as ISO 8601."""
    answers: dict[str, Vote] = {}
    format: Literal[1] = 1


class Session:
    """One workshop on one chat."""

    def __init__(self, scenario: Scenario, *, people: int, preset: Preset, started: str) -> None:
        if people < 1:
            raise VoteRefused("nobody")
        self.run = Playthrough(scenario, guided=True)
        self.people = people
        self.preset: Preset = preset
        self.started = started
        self.votes: dict[str, Vote] = {}
        """On messages, by their ids."""
        self.answers: dict[str, Vote] = {}
        """On replies, by the beat they are in; a beat may be called like a message."""
        self._asked = messages_to_vote(scenario, preset)

    @property
    def scenario(self) -> Scenario:
        """The chat."""
        return self.run.scenario

    def begin(self) -> tuple[Event, ...]:
        """Show the first message."""
        return self.run.show()

    def arrive(self, people: int) -> None:
        """More people (or fewer) are in the room now.

        Raises:
            VoteRefused: nobody would be left, or fewer than have voted where the story stands.
        """
        total = self.people + people
        if total < 1:
            raise VoteRefused("nobody")
        counted = self.vote.latest if self.run.stop.kind in ("judge", "reply") else None
        if counted is not None and counted.voters > total:
            raise VoteRefused("more_hands_than_people", counted.voters, total)
        self.people = total

    @property
    def wants_vote(self) -> bool:
        """Whether the facilitator's preset asks for a vote where the story stands."""
        stop = self.run.stop
        if stop.kind == "reply":
            return True
        return stop.kind == "judge" and stop.message in self._asked

    @property
    def vote(self) -> Vote:
        """The vote on where the story stands, empty if none was taken.

        Raises:
            NotPossible: the story waits for nothing.
        """
        stop = self.run.stop
        if stop.kind == "judge" and stop.message is not None:
            return self.votes.get(stop.message) or Vote(stop.message, VERDICTS)
        if stop.kind == "reply":
            offered = tuple(reply.id for reply in self.run.offered())
            kept = self.answers.get(stop.beat)
            return kept if kept and kept.choices == offered else Vote(stop.beat, offered)
        raise NotPossible("there is nothing to vote on here")

    @property
    def _votes_here(self) -> dict[str, Vote]:
        """Where the vote on the place of the story is kept."""
        return self.votes if self.run.stop.kind == "judge" else self.answers

    def count(self, words: list[str]) -> Vote:
        """Take the counts that were typed: the first round, or after a reveal the second.

        Raises:
            VoteRefused: counts that cannot be; nothing has changed.
        """
        vote = self.vote
        hands = read_hands(words, len(vote.choices), self.people)
        if vote.first is None or not vote.revealed:
            vote = msgspec.structs.replace(vote, first=hands)
        else:
            vote = msgspec.structs.replace(vote, second=hands)
        self._votes_here[vote.about] = vote
        return vote

    def reveal(self) -> Vote:
        """Show what was counted."""
        vote = msgspec.structs.replace(self.vote, revealed=True)
        self._votes_here[vote.about] = vote
        return vote

    def go_on(self, choice: str | None = None) -> tuple[Event, ...]:
        """Go on as the room decided, or as the facilitator says.

        A message without a clear vote is passed as "not sure". Skipping a vote costs nothing.

        Raises:
            NotPossible: a reply is needed and neither the room nor the facilitator chose one.
        """
        vote = self.vote
        decided = choice or _decided(vote)
        if self.run.stop.kind == "judge":
            verdict: Verdict = decided if decided in VERDICTS else "unsure"
            return self.run.judge(verdict)
        if decided is None:
            raise NotPossible("no reply has most hands")
        return self.run.reply(decided)

    def take_back(self) -> bool:
        """Take back what was counted last where the story stands; whether there was anything."""
        if self.run.stop.kind not in ("judge", "reply") or self.vote.first is None:
            return False
        vote = self.vote
        if vote.second is not None:
            self._votes_here[vote.about] = msgspec.structs.replace(vote, second=None)
        else:
            del self._votes_here[vote.about]
        return True

    def undo(self) -> tuple[Event, ...]:
        """Take the last step back; votes stay counted."""
        return self.run.undo()

    def leave(self) -> tuple[Event, ...]:
        """The protagonist leaves the contact, where the story says what follows."""
        return self.run.leave()

    def jump(self, stage: Stage) -> list[Event]:
        """Go on without votes until a stage begins: judgements "not sure", the shortest way there.

        Raises:
            NotPossible: the story does not get there from here; nothing has changed.
        """
        given = iter(way_to(self.run, stage))
        events = [*self.run.show()]
        while self.run.stage != stage:
            if self.run.stop.kind == "judge":
                events += self.run.judge("unsure")
            else:
                events += self.run.reply(next(given))
        return events

    def back_to(self, stage: Stage) -> None:
        """Take steps back to where a stage began; votes stay counted.

        Raises:
            NotPossible: the story has not been there; nothing has changed.
        """
        before = replay(self.run.prepared, self.run.transcript)
        steps = found = 0
        while before.can_undo and (not found or before.stage == stage):
            before.undo()
            steps += 1
            found = steps if before.stage == stage else found
        if not found:
            raise NotPossible(f"the story has not been at {stage}")
        for _step in range(found):
            self.run.undo()

    def keep(self) -> bytes:
        """The session as text."""
        kept = Kept(
            self.run.transcript, self.people, self.preset, self.votes, self.started, self.answers
        )
        return msgspec.json.format(msgspec.json.encode(kept))


def take_up(scenario: Scenario, raw: bytes) -> Session:
    """A session that was kept, exactly where it was.

    Raises:
        NotPossible: it is of another chat, or the chat has changed since, or it is no session.
    """
    try:
        kept = msgspec.json.decode(raw, type=Kept)
    except msgspec.DecodeError as error:
        raise NotPossible("this is no session") from error
    session = Session(scenario, people=kept.people, preset=kept.preset, started=kept.started)
    session.run = replay(scenario, kept.transcript)
    session.votes, session.answers = dict(kept.votes), dict(kept.answers)
    return session


def messages_to_vote(scenario: Scenario, preset: Preset) -> frozenset[str]:
    """The judged messages a preset puts to the room: all, none, or a flag and an ordinary one."""
    from coach.story.prepared import prepare

    judged: dict[Stage, list[tuple[str, bool]]] = {}
    for beat in prepare(scenario).beats.values():
        for line in beat.messages:
            if line.judged:
                judged.setdefault(beat.stage, []).append((line.message.id, bool(line.tactics)))
    if preset == "every_message":
        return frozenset(name for lines in judged.values() for name, _flag in lines)
    if preset == "replies_only":
        return frozenset()
    chosen: list[str] = []
    for lines in judged.values():
        flagged = [name for name, flag in lines if flag][:1]
        ordinary = [name for name, flag in lines if not flag][: A_STAGE - len(flagged)]
        chosen += [*flagged, *ordinary]
    return frozenset(chosen)


def _decided(vote: Vote) -> str | None:
    """The choice with most hands in the round that counts."""
    hands: Hands | None = vote.latest
    place = hands.favourite if hands else None
    return vote.choices[place] if place is not None else None
