"""One's own runs for other programs: CSV for spreadsheets, JSON, xAPI statements.

No name is in them, because none is known. A cell that a spreadsheet would take for a formula is
written as text. xAPI statements follow version 1.0.3 of the specification (ADL).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from coach import __version__
from coach.report.history import Past, counted, pooled
from coach.scoring.detection import Counts
from coach.scoring.earliness import stage_informedness
from coach.scoring.sensitivity import a_prime, sensitivity
from coach.story.trial import Trial

HOME = "https://coach.invalid"
"""The home of an anonymous account and of our activities: an address that can never be one."""
VERBS = {
    "answered": "http://adlnet.gov/expapi/verbs/answered",
    "completed": "http://adlnet.gov/expapi/verbs/completed",
    "attempted": "http://adlnet.gov/expapi/verbs/attempted",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    "run", "scenario", "begun", "guided", "counts", "message", "stage", "tactics", "verdict",
    "named", "result",
)  # fmt: skip


def to_csv(past: Sequence[Past]) -> str:
    """A row for each trial of finished runs; byte order mark and CRLF, as spreadsheets expect."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    counting = {one.run.id for one in counted(past)}
    for one in past:
        for trial in one.trials:
            writer.writerow(
                [
                    safe_cell(cell)
                    for cell in (
                        str(one.run.id), one.run.scenario, one.run.begun.isoformat(),
                        _yes(one.run.guided), _yes(one.run.id in counting and trial.counts),
                        trial.message, trial.stage, " ".join(trial.tactics), trial.verdict,
                        trial.named or "", trial.result,
                    )
                ]
            )  # fmt: skip
    return "\ufeff" + out.getvalue()


def safe_cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def to_json(past: Sequence[Past]) -> str:
    """Everything that was kept, with the figures of finished runs, as one document."""
    document = {
        "program": f"coach {__version__}",
        "runs": [_run(one) for one in past],
        "together": {
            "counts": msgspec.to_builtins(pooled(past)),
            "stage_informedness": stage_informedness([one.trials for one in counted(past)]),
            **_figures(pooled(past)),
        },
    }
    return msgspec.json.format(msgspec.json.encode(document)).decode() + "\n"


def to_xapi(past: Sequence[Past], account: str) -> str:
    """A list of xAPI statements: each run attempted or completed, with its judgements once it is.

    ``account`` is the anonymous account's name: any text that is not a person's.
    """
    return msgspec.json.format(msgspec.json.encode(list(statements(past, account)))).decode() + "\n"


def statements(past: Sequence[Past], account: str) -> Iterator[dict[str, Any]]:
    """The statements of all runs, in the order they were played."""
    actor = {"objectType": "Agent", "account": {"homePage": HOME, "name": account}}
    for one in past:
        about = f"{HOME}/scenarios/{one.run.scenario}"
        when = one.run.begun.isoformat()
        run_key = f"{HOME}/runs/{one.run.key}"
        registration = str(uuid5(NAMESPACE_URL, run_key))
        for number, trial in enumerate(one.trials):
            yield {
                "id": str(uuid5(NAMESPACE_URL, f"{run_key}/{number}")),
                "actor": actor,
                "verb": _verb("answered"),
                "object": _activity(f"{about}/messages/{trial.message}", "cmi.interaction", trial),
                "result": {
                    "response": trial.verdict,
                    "success": trial.result in ("hit", "correct_rejection"),
                },
                "context": {
                    "registration": registration,
                    "contextActivities": {"parent": [_activity(about, "assessment")]},
                },
                "timestamp": when,
            }
        done = "completed" if one.run.ending else "attempted"
        yield {
            "id": str(uuid5(NAMESPACE_URL, f"{run_key}/{done}")),
            "actor": actor,
            "verb": _verb(done),
            "object": _activity(about, "assessment"),
            "result": {"completion": one.run.ending is not None},
            "context": {"registration": registration},
            "timestamp": (one.run.ended or one.run.begun).isoformat(),
        }


def _verb(name: str) -> dict[str, Any]:
    return {"id": VERBS[name], "display": {"en": name}}


def _activity(name: str, sort: str, trial: Trial | None = None) -> dict[str, Any]:
    definition: dict[str, Any] = {"type": f"http://adlnet.gov/expapi/activities/{sort}"}
    if trial is not None:
        definition["interactionType"] = "choice"
        definition["correctResponsesPattern"] = ["flag" if trial.is_signal else "ordinary"]
    return {"objectType": "Activity", "id": name, "definition": definition}


def _run(one: Past) -> dict[str, Any]:
    return {
        "id": one.run.id,
        "scenario": one.run.scenario,
        "begun": one.run.begun.isoformat(),
        "ended": one.run.ended.isoformat() if one.run.ended else None,
        "ending": one.run.ending,
        "guided": one.run.guided,
        "first": one.first,
        "readable": one.played is not None,
        "actions": msgspec.to_builtins(one.transcript.actions),
        "trials": [{**msgspec.to_builtins(trial), "result": trial.result} for trial in one.trials],
        "counts": msgspec.to_builtins(one.counts),
        **_figures(one.counts),
    }


def _figures(counts: Counts) -> dict[str, float | None]:
    """Figures for the export only, whatever the number of trials: they carry their counts."""
    found = sensitivity(counts)
    return {
        "dprime": found.dprime.value if found else None,
        "criterion": found.criterion if found else None,
        "a_prime": a_prime(counts),
    }


def _yes(value: bool) -> str:  # noqa: FBT001 -- a cell of a table
    return "yes" if value else "no"
