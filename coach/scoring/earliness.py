"""How early flags are noticed: in stages and messages, never in seconds.

Reading speed and disability would confound seconds. ``first_sign`` is for the learner;
``stage_informedness`` for the export, over several runs; the curves and the leave rates for a
class.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from coach.scoring.small_cells import MIN_RUNS
from coach.story.scenario import JUDGED_STAGES, STAGES, Stage
from coach.story.trial import Trial

SEVERAL_RUNS = 2
LEAVING_FROM = 3
"""Chats of each kind that a leave rate needs."""

_STORY_STAGES = tuple(stage for stage in STAGES if stage in JUDGED_STAGES)
_PLACE: dict[Stage, int] = {stage: place for place, stage in enumerate(STAGES)}


class FirstSign(Struct, frozen=True):
    """The first red flag shown and the first one noticed."""

    shown: Stage
    """The stage in which the first flag was shown."""
    noticed: Stage | None
    """The stage of the first flag noticed; None when none was."""
    lag: int | None
    """Judged messages from the one to the other, 0 when the first was noticed at once."""

    @property
    def stage_number(self) -> int | None:
        """The stage of the first flag noticed, counted 1 to 8."""
        return None if self.noticed is None else _PLACE[self.noticed] + 1

    @property
    def before_trap(self) -> bool:
        """Whether a flag was noticed in a stage before the trap."""
        return self.noticed is not None and _PLACE[self.noticed] < _PLACE["trap"]


def first_sign(trials: Sequence[Trial], tactic: str | None = None) -> FirstSign | None:
    """When the first flag was shown and when one was first noticed; None without flags.

    Args:
        trials: those of one run, in the order of judging, all stages.
        tactic: look at messages with this tactic only; the lag still counts all messages.
    """
    signals = [
        place
        for place, trial in enumerate(trials)
        if trial.is_signal and (tactic is None or tactic in trial.tactics)
    ]
    if not signals:
        return None
    shown = signals[0]
    noticed = next((place for place in signals if trials[place].result == "hit"), None)
    if noticed is None:
        return FirstSign(trials[shown].stage, None, None)
    return FirstSign(trials[shown].stage, trials[noticed].stage, noticed - shown)


class StageCounts(Struct, frozen=True):
    """What was counted in one stage, numbers of messages."""

    hits: int = 0
    signals: int = 0
    false_alarms: int = 0
    noise: int = 0


def stage_informedness(runs: Sequence[Sequence[Trial]]) -> float | None:
    """Stage-stratified informedness over several runs, −1 to 1; for the export only.

    Args:
        runs: the trials of each run, ordinary chats included, threat and demand too.

    Returns:
        None for fewer than two runs, or when no stage had both sorts of message.
    """
    if sum(1 for trials in runs if trials) < SEVERAL_RUNS:
        return None
    return informedness([_stage_counts(runs, stage) for stage in _STORY_STAGES])


def informedness(stages: Sequence[StageCounts]) -> float | None:
    """Σ w·(h/S − f/N) / Σ w over stages with signals and noise, w = 8, 7 … 1; None without any.

    Youden's J within each stage, so that marking which ignores content scores 0 in expectation
    however early it is, and marking everything exactly 0.

    Args:
        stages: the counts of at most eight stages from the approach on.
    """
    weighed = total = 0.0
    for weight, counts in zip(range(len(_STORY_STAGES), 0, -1), stages, strict=False):
        if counts.signals and counts.noise:
            gain = counts.hits / counts.signals - counts.false_alarms / counts.noise
            weighed += weight * gain
            total += weight
    return weighed / total if total else None


class Arrival(Struct, frozen=True):
    """How far one run went without a first mark or an exit."""

    stage: Stage
    """Where it happened, or the last stage judged when it did not."""
    happened: bool
    """False: the run ended before (censored)."""


def arrival(
    trials: Sequence[Trial], left_in: Stage | None, *, ordinary_chat: bool = False
) -> Arrival | None:
    """The stage of the first mark or of leaving, whichever came first; None for an empty run.

    Args:
        trials: those of one run, in the order of judging.
        left_in: the stage in which the contact was left, if it was.
        ordinary_chat: in an ordinary chat any mark counts (they are all false alarms), so that
            its curve shows how early content-blind marking arrives; else only hits do.
    """
    wanted = "false_alarm" if ordinary_chat else "hit"
    marked = next((trial.stage for trial in trials if trial.result == wanted), None)
    reached = [stage for stage in (marked, left_in) if stage is not None]
    if reached:
        return Arrival(min(reached, key=_PLACE.__getitem__), happened=True)
    if not trials:
        return None
    return Arrival(max((trial.stage for trial in trials), key=_PLACE.__getitem__), happened=False)


class Step(Struct, frozen=True):
    """One stage of a curve."""

    stage: Stage
    at_risk: int
    """Runs that reached this stage without a first mark or exit: numbers for the computation,
    small cells included; not to be projected."""
    arrived: int
    """Those of them that marked or left here."""
    not_yet: float
    """The estimated share, 0 to 1, still without a mark or exit after this stage."""


class Curves(Struct, frozen=True):
    """The curve of the manipulation chats, always beside the one of the ordinary chats."""

    manipulation: tuple[Step, ...]
    ordinary: tuple[Step, ...]


def class_curves(manipulation: Collection[Arrival], ordinary: Collection[Arrival]) -> Curves | None:
    """Both curves of a class; None unless there are at least 10 runs of each kind."""
    if min(len(manipulation), len(ordinary)) < MIN_RUNS:
        return None
    return Curves(kaplan_meier(manipulation), kaplan_meier(ordinary))


def kaplan_meier(arrivals: Collection[Arrival]) -> tuple[Step, ...]:
    """The product-limit curve by stage (Kaplan & Meier 1958), as far as any run went.

    A run that ends in a stage was at risk in it. No gate here: reports call ``class_curves``.
    """
    steps: list[Step] = []
    not_yet = 1.0
    for stage in STAGES:
        at_risk = sum(_PLACE[one.stage] >= _PLACE[stage] for one in arrivals)
        if not at_risk:
            break
        arrived = sum(one.happened and one.stage == stage for one in arrivals)
        not_yet *= 1 - arrived / at_risk
        steps.append(Step(stage, at_risk, arrived, not_yet))
    return tuple(steps)


def leave_rate_difference(manipulation: Sequence[bool], ordinary: Sequence[bool]) -> float | None:
    """The share of manipulation chats left minus that of ordinary chats, −1 to 1.

    Args:
        manipulation: for each manipulation chat played, whether the contact was left.
        ordinary: the same for ordinary chats.

    Returns:
        None with fewer than three of either kind.
    """
    if min(len(manipulation), len(ordinary)) < LEAVING_FROM:
        return None
    return sum(manipulation) / len(manipulation) - sum(ordinary) / len(ordinary)


def _stage_counts(runs: Sequence[Sequence[Trial]], stage: Stage) -> StageCounts:
    results = [trial.result for trials in runs for trial in trials if trial.stage == stage]
    hits, false_alarms = results.count("hit"), results.count("false_alarm")
    return StageCounts(
        hits,
        hits + results.count("miss"),
        false_alarms,
        false_alarms + results.count("correct_rejection"),
    )
