"""A scenario file to a scenario: its shape, then what its parts refer to.

Owns what every front end needs before it may play a file: beats that exist, flags that balance
and are known, ids that are unique, a reason for every judged message. The proofs over all paths
and the measures belong to ``coach.check``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from msgspec import Struct

from coach.i18n.language import N_, _
from coach.library.located import Located, Path_, read
from coach.library.problems import Problem, Unreadable, did_you_mean
from coach.library.shapes import convert
from coach.story.markup import MarkupError, parse
from coach.story.scenario import Beat, Message, Reply, Scenario, condition, is_judged


class Loaded(Struct, frozen=True):
    """A scenario and the file it came from."""

    scenario: Scenario
    located: Located
    path: Path


def load(path: Path, tactics: Collection[str] | None = None) -> Loaded:
    """The scenario of a file. ``tactics`` are the ids that may be flagged; None asks nothing.

    Raises:
        Unreadable: with every problem found.
    """
    located = read(path)
    scenario = convert(located, Scenario)
    problems = list(references(located, scenario, tactics))
    if problems:
        raise Unreadable(problems)
    return Loaded(scenario, located, path)


def references(
    located: Located, scenario: Scenario, tactics: Collection[str] | None
) -> Iterator[Problem]:
    """What points at nothing, is there twice, or is missing inside a well-shaped scenario."""
    targets = {**scenario.beats, **scenario.endings}
    yield from _twice(located, scenario)
    yield from _target(located, ("start",), scenario.start, targets)
    for stage, target in scenario.leave.items():
        yield from _target(located, ("leave", stage), target, targets)
    for key, beat in scenario.beats.items():
        path: Path_ = ("beats", key)
        if beat.goto is not None:
            yield from _target(located, (*path, "goto"), beat.goto, targets)
        yield from _way_on(located, path, beat)
        for number, message in enumerate(beat.messages):
            here = (*path, "messages", number)
            yield from _conditions(located, here, message, scenario)
            yield from _speaker(located, here, message, scenario)
            yield from _flags(located, here, message, tactics)
            if not is_judged(scenario, beat, message):
                yield from _unjudged(located, here, message)
            else:
                yield from _judged(located, here, message)
        for number, reply in enumerate(beat.replies):
            here = (*path, "replies", number)
            yield from _conditions(located, here, reply, scenario)
            yield from _target(located, (*here, "goto"), reply.goto, targets)
            yield from _facts(located, (*here, "set"), reply.set, scenario)
            if (reply.text is None) == (reply.action is None):
                wrong = _("reply '{name}' needs either 'text' or 'action'").format(name=reply.id)
                yield located.problem("shape-reply", here, wrong)
    for number, walk in enumerate(scenario.walks):
        if walk.ending not in scenario.endings:
            near = did_you_mean(walk.ending, scenario.endings)
            wrong = _("there is no ending '{name}'{near}").format(name=walk.ending, near=near)
            here = ("walks", number, "ending")
            yield located.problem("shape-unknown-ending", here, wrong, width=len(walk.ending))


def _twice(located: Located, scenario: Scenario) -> Iterator[Problem]:
    """Ids that are used twice: beats with endings, messages and replies with each other."""
    for key in scenario.endings:
        if key in scenario.beats:
            message = _("'{key}' is a beat already; beats and endings share their ids")
            message = message.format(key=key)
            yield located.problem("shape-id-twice", ("endings", key), message, key=True)
    seen: dict[str, Path_] = {}
    parts: list[tuple[Path_, str]] = []
    for key, beat in scenario.beats.items():
        for number, said in enumerate(beat.messages):
            parts.append((("beats", key, "messages", number, "id"), said.id))
        for number, reply in enumerate(beat.replies):
            parts.append((("beats", key, "replies", number, "id"), reply.id))
    for path, name in parts:
        if name in seen:
            message = _("id '{name}' is used already on line {line}")
            message = message.format(name=name, line=located.place(seen[name]).line)
            yield located.problem("shape-id-twice", path, message, width=len(name))
        else:
            seen[name] = path


def _target(
    located: Located, path: Path_, target: str, targets: Collection[str]
) -> Iterator[Problem]:
    if target not in targets:
        near = did_you_mean(target, targets)
        message = _("there is no beat or ending '{name}'{near}").format(name=target, near=near)
        yield located.problem("shape-unknown-beat", path, message, width=len(target))


def _way_on(located: Located, path: Path_, beat: Beat) -> Iterator[Problem]:
    if not beat.replies and beat.goto is None:
        message = _("the beat has no 'replies' and no 'goto': the story stops here")
        yield located.problem("shape-no-way-on", path, message, key=True, width=len(str(path[-1])))
    elif beat.goto is None and all(reply.if_ or reply.unless for reply in beat.replies):
        message = _("every reply has a condition: leave one without, or add a 'goto'")
        yield located.problem("shape-no-way-on", (*path, "replies"), message, key=True)


def _conditions(
    located: Located, path: Path_, part: Message | Reply, scenario: Scenario
) -> Iterator[Problem]:
    for name, names in (("if", part.if_), ("unless", part.unless)):
        if names is not None:
            yield from _facts(located, (*path, name), sorted(condition(names)), scenario)


def _facts(
    located: Located, path: Path_, names: list[str], scenario: Scenario
) -> Iterator[Problem]:
    for name in names:
        if name not in scenario.facts:
            near = did_you_mean(name, scenario.facts)
            message = _("fact '{name}' is not listed under 'facts'{near}")
            message = message.format(name=name, near=near)
            yield located.problem("shape-unknown-fact", path, message)


def _speaker(
    located: Located, path: Path_, message: Message, scenario: Scenario
) -> Iterator[Problem]:
    if (message.text is None) == (message.narrator is None):
        wrong = _("message '{name}' needs either 'text' or 'narrator'").format(name=message.id)
        yield located.problem("shape-message", path, wrong)
    elif message.narrator is not None and message.from_ is not None:
        wrong = _("the narrator speaks for nobody: leave out 'from'")
        yield located.problem("shape-message", (*path, "from"), wrong, key=True)
    elif message.from_ is not None and message.from_ != "protagonist":
        people = [*scenario.people, "protagonist"]
        if message.from_ not in people:
            near = did_you_mean(message.from_, people)
            wrong = _("nobody is called '{name}'{near}").format(name=message.from_, near=near)
            yield located.problem("shape-unknown-person", (*path, "from"), wrong)


def _flags(
    located: Located, path: Path_, message: Message, tactics: Collection[str] | None
) -> Iterator[Problem]:
    """Markers balance, are known, and each has its reason."""
    if message.text is None:
        return
    here = (*path, "text")
    try:
        spans = parse(message.text).spans
    except MarkupError as error:
        place = located.place_in_text(here, error.offset, f"[{error.marker}]")
        wrong = _("{reason}; a bracket that is text is written [[").format(reason=_reason(error))
        yield located.problem_at("shape-flag", place, wrong, width=len(error.marker) + 2)
        return
    marked = [span.tactic for span in spans]
    for tactic in dict.fromkeys(marked):
        if tactics is not None and tactic not in tactics:
            offset = message.text.index(f"[{tactic}]")
            place = located.place_in_text(here, offset, f"[{tactic}]")
            near = did_you_mean(tactic, tactics)
            wrong = _("there is no tactic '{name}'{near}").format(name=tactic, near=near)
            yield located.problem_at("shape-unknown-flag", place, wrong, width=len(tactic) + 2)
        if tactic not in message.why:
            wrong = _("message '{name}' flags '{tactic}' and does not say why")
            wrong = wrong.format(name=message.id, tactic=tactic)
            yield located.problem("shape-why", here, wrong)
    for tactic in message.why:
        if tactic not in marked:
            near = did_you_mean(tactic, marked)
            wrong = _("'why' explains '{tactic}', which the text does not flag{near}")
            wrong = wrong.format(tactic=tactic, near=near)
            yield located.problem("shape-why", (*path, "why", tactic), wrong, key=True)


def _reason(error: MarkupError) -> str:
    """Why a marker does not balance; ``coach.story`` says it in English, below all languages."""
    outer = error.reason.partition(" inside [")[2].partition("]")[0]
    for words in _REASONS:
        if error.reason == words.format(tactic=error.marker, outer=outer):
            return _(words).format(tactic=error.marker, outer=outer)
    return error.reason


_REASONS = (
    N_("[{tactic}] opens inside [{outer}]: flags do not nest"),
    N_("[/{tactic}] closes a flag that is not open"),
    N_("[{tactic}] marks no words"),
    N_("[{tactic}] is never closed"),
)
"""What ``coach.story.markup`` says of a marker."""


def _judged(located: Located, path: Path_, message: Message) -> Iterator[Problem]:
    if bool(message.why) == (message.ordinary is not None):
        wrong = _(
            "message '{name}' is judged: it needs a flag with its 'why', "
            "or an 'ordinary' reason, one of the two"
        ).format(name=message.id)
        yield located.problem("shape-reason", path, wrong)


def _unjudged(located: Located, path: Path_, message: Message) -> Iterator[Problem]:
    if message.why or message.ordinary is not None:
        wrong = _("message '{name}' is not judged here: no 'why' and no 'ordinary'")
        wrong = wrong.format(name=message.id)
        yield located.problem("shape-reason", path, wrong)
