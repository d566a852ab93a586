"""Walks: expected ways through a scenario, written by its author and played as a test.

A step is ``o`` (ordinary), ``u`` (not sure), ``f`` or ``f tactic`` (red flag), ``reply id``,
``leave``, ``look message`` (second look) or ``undo``. Messages that are not judged need no step.
"""

from __future__ import annotations

from random import Random

from coach.story.playthrough import NotPossible, Playthrough
from coach.story.prepared import Prepared, prepare
from coach.story.scenario import Scenario, Tally, Walk
from coach.story.trial import VERDICTS, Trial, Verdict

_VERDICTS: dict[str, Verdict] = {"o": "ordinary", "u": "unsure", "f": "flag"}


BAD_STEP = "step {number} '{tried}': {error} (waiting at {beat}: {where})"
MESSAGE_WAITS = "stops in beat {beat}, where message {message} waits to be judged"
REPLY_WAITS = "stops in beat {beat}, where a reply waits to be chosen"
OTHER_ENDING = "reaches {reached}, not {wanted}"
OTHER_COUNTS = "counts {found}, not {wanted}"


class WalkFailed(Exception):
    """A walk that does not go as its author wrote; ``step`` counts from 0, None for the end.

    The reason is words with places in braces and what belongs there, so that it can be translated.
    """

    def __init__(self, words: str, step: int | None = None, **values: object) -> None:
        self.words, self.values = words, values
        self.reason = words.format(**values)
        self.step = step
        super().__init__(self.reason)


def take_step(run: Playthrough, step: str) -> None:
    """Do one written step.

    Raises:
        NotPossible: the step is not known, or does not fit where the story stands.
    """
    word, _, rest = step.strip().partition(" ")
    rest = rest.strip()
    if word in _VERDICTS:
        run.judge(_VERDICTS[word], rest or None)
    elif word == "reply" and rest:
        run.reply(rest)
    elif word == "look" and rest:
        run.second_look(rest)
    elif word == "leave":
        run.leave()
    elif word == "undo":
        run.undo()
    else:
        raise NotPossible(f"'{step}' is no step: o, u, f, reply, look, leave or undo")


def play(scenario: Scenario | Prepared, walk: Walk) -> Playthrough:
    """Play a walk to its end and hold it to what it declares.

    Raises:
        WalkFailed: a step that does not fit, another ending, other counts.
    """
    run = Playthrough(scenario)
    run.show()
    for number, step in enumerate(walk.steps):
        try:
            take_step(run, step)
        except NotPossible as error:
            where = run.stop.message or ", ".join(reply.id for reply in run.offered())
            raise WalkFailed(
                BAD_STEP, number, number=number + 1, tried=step, error=error,
                beat=run.stop.beat, where=where,
            ) from error  # fmt: skip
    if run.stop.ending is None:
        words = MESSAGE_WAITS if run.stop.kind == "judge" else REPLY_WAITS
        raise WalkFailed(words, beat=run.stop.beat, message=run.stop.message)
    if run.stop.ending != walk.ending:
        raise WalkFailed(OTHER_ENDING, reached=run.stop.ending, wanted=walk.ending)
    counted = tally(run.trials)
    if walk.tally is not None and counted != walk.tally:
        raise WalkFailed(OTHER_COUNTS, found=_told(counted), wanted=_told(walk.tally))
    return run


def tally(trials: tuple[Trial, ...]) -> Tally:
    """The four counts, approach to trap."""
    results = [trial.result for trial in trials if trial.counts]
    return Tally(
        results.count("hit"),
        results.count("miss"),
        results.count("false_alarm"),
        results.count("correct_rejection"),
    )


def random_walk(scenario: Scenario | Prepared, chance: Random, limit: int = 2000) -> Playthrough:
    """A run of random judgements and replies, leaving now and then.

    Raises:
        WalkFailed: no ending after ``limit`` steps.
    """
    story = scenario if isinstance(scenario, Prepared) else prepare(scenario)
    run = Playthrough(story)
    run.show()
    for _ in range(limit):
        stop = run.stop
        if stop.kind == "ended":
            return run
        if run.leave_target is not None and chance.random() < 0.01:
            run.leave()
        elif stop.kind == "judge":
            run.judge(chance.choice(VERDICTS))
        else:
            run.reply(chance.choice(run.offered()).id)
    raise WalkFailed("no ending after {limit} steps", limit=limit)


def _told(counts: Tally) -> str:
    return (
        f"{counts.hits} hits, {counts.misses} misses, {counts.false_alarms} false alarms, "
        f"{counts.correct_rejections} correct rejections"
    )
