"""Keeping line by line: the same sitting as the screens; an unfinished run is offered again."""

from __future__ import annotations

import sys

from coach.i18n.language import _
from coach.library.stories import Story
from coach.plain.choosing import ask_or_help
from coach.plain.lines import say
from coach.report.history import Past
from coach.report.sitting import Sitting
from coach.report.troubles import trouble_words
from coach.story.playthrough import Playthrough


def tell_trouble(sitting: Sitting) -> None:
    """Say on stderr why something cannot be kept; once."""
    if (trouble := sitting.new_trouble()) is not None:
        sys.stderr.write(trouble_words(trouble) + "\n")


def keep(sitting: Sitting, run: Playthrough) -> None:
    """Make what was done durable before what follows is told."""
    sitting.keep(run)
    tell_trouble(sitting)


def unfinished(sitting: Sitting, story: Story, *, guided: bool) -> Past | None:
    """The unfinished run of the same story, if a person at a terminal wants it."""
    if not sys.stdin.isatty():
        return None
    past = sitting.unfinished([story])
    if past is None or (past.run.scenario, past.run.guided) != (story.id, guided):
        return None
    if past.played is None:
        say(_("This chat has changed since you stopped, so it begins anew."))
        return None
    prompt = _("Enter goes on where you stopped; 1 begins anew:")
    while (word := ask_or_help(prompt)) not in ("", "1"):
        pass
    return None if word else past
