"""The shape of a scenario: what a file says, as frozen values.

Owns the vocabulary of the story (stages, grades, outcomes) and the questions a single scenario
answers about itself (who speaks, what is judged). Reading files belongs to ``coach.library``,
playing to ``coach.story.playthrough``, proofs over all paths to ``coach.check``.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct, field

from coach.story.markup import tactics_in

Stage = Literal[
    "approach",
    "trust",
    "gathering",
    "isolation",
    "escalation",
    "trap",
    "threat",
    "demand",
    "response",
]
Kind = Literal["manipulation", "ordinary", "support", "tutorial"]
Role = Literal["contact", "helper"]
Grade = Literal["safe", "risky", "harmful"]
Outcome = Literal["safe", "recovered", "unresolved"]
HelpKind = Literal["talk", "report", "remove", "police", "emergency"]
Does = Literal[
    "tell",
    "stop",
    "nopay",
    "nomore",
    "evidence",
    "block_report",
    "official",
    "pay",
    "send",
    "bargain",
    "delete",
]

STAGES: tuple[Stage, ...] = (
    "approach",
    "trust",
    "gathering",
    "isolation",
    "escalation",
    "trap",
    "threat",
    "demand",
    "response",
)
"""The eight stages of the manipulation in their order, then the way back."""

STAGES_BEFORE_THREAT: frozenset[Stage] = frozenset(STAGES[:6])
"""Approach to trap: where noticing is measured; threat and demand are obvious."""

JUDGED_STAGES: frozenset[Stage] = frozenset(STAGES[:8])
JUDGED_KINDS: frozenset[Kind] = frozenset(("manipulation", "ordinary", "tutorial"))

CHECKLIST: tuple[Does, ...] = (
    "tell",
    "stop",
    "nopay",
    "nomore",
    "evidence",
    "block_report",
    "official",
)
"""What can be done once there is a threat; every such path offers all seven."""

Id = Annotated[
    str,
    Meta(
        pattern=r"^[a-z][a-z0-9_-]*$",
        max_length=40,
        description="A short name: small letters, digits, '-' and '_', a letter first.",
    ),
]
Words = Annotated[str, Meta(min_length=1, max_length=1000, extra={"shown": True})]
"""Text that is shown, so translated."""


class Frozen(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all parts of a scenario share: read-only, and a key nobody knows is an error."""


class Protagonist(Frozen, frozen=True):
    """The person the learner decides for; never the learner."""

    name: Words
    age: Annotated[int, Meta(ge=8, le=120)]


class Person(Frozen, frozen=True):
    """Somebody who may speak in the chat."""

    name: Words
    role: Role
    """A contact's messages are judged; a helper's are not."""
    shown_as: Words | None = None
    """The name on the contact's account, when it differs."""


class Message(Frozen, frozen=True):
    """One bubble, or one line of the narrator."""

    id: Id
    from_: str | None = field(default=None, name="from")
    """A person's id or ``protagonist``; left out, the first contact speaks."""
    text: Words | None = None
    """What is said, flags marked around the words that carry them."""
    narrator: Words | None = None
    """Told instead of said."""
    why: dict[str, Words] = field(default_factory=dict)
    """For each flagged tactic, what gives it away here."""
    ordinary: Words | None = None
    """For a message without flags, why it is ordinary."""
    if_: Id | list[Id] | None = field(default=None, name="if")
    unless: Id | list[Id] | None = None


class Reply(Frozen, frozen=True):
    """One thing the protagonist can say (``text``) or do (``action``)."""

    id: Id
    grade: Grade
    because: Words
    goto: Id
    text: Words | None = None
    action: Words | None = None
    does: list[Does] = field(default_factory=list)
    set: list[Id] = field(default_factory=list)
    if_: Id | list[Id] | None = field(default=None, name="if")
    unless: Id | list[Id] | None = None


class Beat(Frozen, frozen=True):
    """Some messages, then a choice or the next beat."""

    stage: Stage
    messages: list[Message] = field(default_factory=list)
    discuss: Words | None = None
    """A prompt for a facilitator."""
    replies: list[Reply] = field(default_factory=list)
    goto: Id | None = None


class Ending(Frozen, frozen=True):
    """Where a path ends: never without something one can do now."""

    outcome: Outcome
    text: Words
    help: Annotated[list[HelpKind], Meta(min_length=1)]
    advice: Annotated[list[Id], Meta(min_length=1)]


class Tally(Frozen, frozen=True):
    """The four counts of signal detection, approach to trap; not sure counts as no."""

    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    correct_rejections: int = 0


class Walk(Frozen, frozen=True):
    """An expected way through: steps, the ending they reach and the counts they give."""

    id: Id
    steps: list[str]
    ending: Id
    tally: Tally | None = None


class Scenario(Frozen, frozen=True):
    """One file of ``scenarios/``."""

    format: Literal[1]
    id: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)]
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}([_-][A-Za-z0-9]+)*$")]
    title: Words
    summary: Words
    kind: Kind
    ages: Annotated[list[int | None], Meta(min_length=2, max_length=2)]
    """Youngest and oldest learner; ``null`` means no upper end."""
    minutes: Annotated[int, Meta(ge=1, le=60)]
    place: Words
    protagonist: Protagonist
    people: Annotated[dict[Id, Person], Meta(min_length=1)]
    start: Id
    beats: Annotated[dict[Id, Beat], Meta(min_length=1)]
    endings: Annotated[dict[Id, Ending], Meta(min_length=1)]
    twin: str | None = None
    based_on: list[str] = field(default_factory=list)
    facts: dict[Id, Words] = field(default_factory=dict)
    leave: dict[Stage, Id] = field(default_factory=dict)
    walks: list[Walk] = field(default_factory=list)

    @property
    def first_contact(self) -> str:
        """The id of who speaks when a message does not say: the first contact, else anybody."""
        contacts = (key for key, person in self.people.items() if person.role == "contact")
        return next(contacts, next(iter(self.people)))


def speaker(scenario: Scenario, message: Message) -> str:
    """Who speaks: a person's id, ``protagonist`` or ``narrator``."""
    if message.narrator is not None:
        return "narrator"
    return message.from_ or scenario.first_contact


def messages_by_id(scenario: Scenario) -> dict[str, Message]:
    """Every message of all beats."""
    return {said.id: said for beat in scenario.beats.values() for said in beat.messages}


def replies_by_id(scenario: Scenario) -> dict[str, Reply]:
    """Every reply of all beats."""
    return {reply.id: reply for beat in scenario.beats.values() for reply in beat.replies}


def is_judged(scenario: Scenario, beat: Beat, message: Message) -> bool:
    """Whether the learner judges this message (a contact speaks, before the way back)."""
    if scenario.kind not in JUDGED_KINDS or beat.stage not in JUDGED_STAGES:
        return False
    person = scenario.people.get(speaker(scenario, message))
    return person is not None and person.role == "contact"


def condition(names: str | list[str] | None) -> frozenset[str]:
    """The facts of an ``if`` or ``unless`` as a set; all of them are meant."""
    if names is None:
        return frozenset()
    return frozenset((names,)) if isinstance(names, str) else frozenset(names)


def holds(part: Message | Reply, facts: frozenset[str]) -> bool:
    """Whether a message is shown, or a reply offered, once these facts are known."""
    unless = condition(part.unless)
    return condition(part.if_) <= facts and not (unless and unless <= facts)


def digest(scenario: Scenario) -> str:
    """A fingerprint of everything but the words, so that all languages of a story share it.

    A transcript carries it: a run fits a scenario whose structure and flags are the same,
    whatever its language or a corrected spelling.
    """
    from hashlib import sha256  # 4 ms that only a playthrough needs

    shape = [
        scenario.id,
        scenario.kind,
        scenario.start,
        sorted(scenario.leave.items()),
        [(key, person.role) for key, person in scenario.people.items()],
        [
            [
                key,
                beat.stage,
                beat.goto,
                [
                    [
                        message.id,
                        speaker(scenario, message),
                        tactics_in(message.text or ""),
                        sorted(condition(message.if_)),
                        sorted(condition(message.unless)),
                    ]
                    for message in beat.messages
                ],
                [
                    [
                        reply.id,
                        reply.grade,
                        reply.does,
                        reply.set,
                        reply.goto,
                        sorted(condition(reply.if_)),
                        sorted(condition(reply.unless)),
                    ]
                    for reply in beat.replies
                ],
            ]
            for key, beat in scenario.beats.items()
        ],
        [(key, ending.outcome) for key, ending in scenario.endings.items()],
    ]
    return sha256(msgspec.json.encode(shape)).hexdigest()[:16]
