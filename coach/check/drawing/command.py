"""``coach check --graph``: one story as Mermaid, Graphviz or SVG, on stdout."""

from __future__ import annotations

import sys
from importlib import import_module

from coach.check.drawing.plan import plan
from coach.check.known import Known
from coach.check.run import CANNOT_READ, CLEAN, asked_for
from coach.i18n.language import _
from coach.library.problems import Unreadable, tell
from coach.library.scenarios import load


def draw(form: str, names: list[str], known: Known) -> int:
    """Print the drawing of one story."""
    asked = asked_for(names, known) if names else None
    if asked is None or len(asked.scenarios) != 1:
        told = asked.wrong[0].problem.message if asked and asked.wrong else _("name one story")
        sys.stderr.write(f"coach: {told}\n")
        return CANNOT_READ
    try:
        loaded = load(asked.scenarios[0], known.tactics)
    except Unreadable as error:
        for problem in error.problems:
            sys.stderr.write(tell(problem) + "\n")
        return CANNOT_READ
    sys.stdout.write(import_module(f"coach.check.drawing.{form}").drawn(plan(loaded.scenario)))
    return CLEAN
