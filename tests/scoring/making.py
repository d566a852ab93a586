"""Trials, replies and vector rows for the tests of this folder."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from coach.scoring.detection import Counts
from coach.story.scenario import STAGES, Does, Grade, Reply, Stage
from coach.story.trial import VERDICTS, Trial, Verdict

VECTORS = Path(__file__).parent / "vectors"
STORY_STAGES: tuple[Stage, ...] = STAGES[:8]


def vector_rows(name: str) -> list[dict[str, str]]:
    """The rows of a file in ``vectors``, by column."""
    with (VECTORS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(cell: str) -> float | None:
    """The number in a cell; None for an empty one."""
    return float(cell) if cell else None


def signal(
    verdict: Verdict,
    stage: Stage = "trust",
    *tactics: str,
    named: str | None = None,
    message: str = "m",
) -> Trial:
    """A judged message with a flag."""
    return Trial(message, stage, tactics or ("flattery",), verdict, named)


def ordinary(verdict: Verdict, stage: Stage = "trust", message: str = "m") -> Trial:
    """A judged message without a flag."""
    return Trial(message, stage, (), verdict)


def reply(grade: Grade = "safe", does: Sequence[Does] = ()) -> Reply:
    """A reply of which only the grade and what it does matter."""
    return Reply(
        id="r", grade=grade, because="because", goto="next", action="does", does=list(does)
    )


def any_counts(least: int = 0, most: int = 60) -> SearchStrategy[Counts]:
    """Counts with at least ``least`` messages of either sort."""

    def cut(sizes: tuple[int, int, int, int, int, int]) -> Counts:
        signals, noise, hits, false_alarms, unsure, unsure_ordinary = sizes
        hits, false_alarms = min(hits, signals), min(false_alarms, noise)
        misses, rejections = signals - hits, noise - false_alarms
        return Counts(
            hits,
            misses,
            false_alarms,
            rejections,
            min(unsure, misses),
            min(unsure_ordinary, rejections),
        )

    size, part = st.integers(least, most), st.integers(0, most)
    return st.tuples(size, size, part, part, part, part).map(cut)


def any_trials(min_size: int = 0) -> SearchStrategy[list[Trial]]:
    """The trials of a run: any stages in any order, any verdicts, perhaps named."""
    tactics = st.lists(st.sampled_from(("t1", "t2", "t3")), max_size=2, unique=True).map(tuple)
    one = st.builds(
        Trial,
        message=st.sampled_from([f"m{place}" for place in range(12)]),
        stage=st.sampled_from(STORY_STAGES),
        tactics=tactics,
        verdict=st.sampled_from(VERDICTS),
        named=st.none() | st.sampled_from(("t1", "t2", "t3")),
    )
    return st.lists(one, min_size=min_size, max_size=40)
