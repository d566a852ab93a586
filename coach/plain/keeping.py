"""Keeping line by line: the same database as the screens; an unfinished run is offered again."""

from __future__ import annotations

import sqlite3
import sys

from coach.i18n.language import _
from coach.plain.lines import ask, say
from coach.report.troubles import trouble_words
from coach.store.keeping import Keeper, Trouble
from coach.story.playthrough import NotPossible, Playthrough
from coach.story.replay import ChangedScenario, replay


class Keeping:
    """One sitting's runs, kept where the learner has said so."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._told: Trouble | None = None
        self._tell_trouble()

    def keep(self, run: Playthrough) -> None:
        """Make what was done durable before what follows is told."""
        self._keeper.keep(run)
        self._tell_trouble()

    def resumed(self, run: Playthrough) -> Playthrough | None:
        """The unfinished run of the same story, if a person at a terminal wants it."""
        unfinished = self._keeper.unfinished()
        runs = self._keeper.runs
        if unfinished is None or runs is None or not sys.stdin.isatty():
            return None
        if (unfinished.scenario, unfinished.guided) != (run.scenario.id, run.guided):
            return None
        try:
            before = replay(run.prepared, runs.transcript(unfinished))
        except ChangedScenario:
            say(_("This chat has changed since you stopped, so it begins anew."))
            return None
        except (NotPossible, sqlite3.Error):
            return None
        if ask(_("Enter goes on where you stopped; 1 begins anew:")) == "1":
            return None
        self._keeper.begin(unfinished)
        return before

    def _tell_trouble(self) -> None:
        trouble = self._keeper.trouble
        if trouble is not None and trouble != self._told:
            self._told = trouble
            sys.stderr.write(trouble_words(trouble) + "\n")
