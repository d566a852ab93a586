"""After a debrief: play again, see the ways not taken, save a page, go on to the next chat."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.plain.choosing import choose
from coach.plain.lines import say
from coach.plain.ways import ways_not_taken
from coach.report.debrief import debrief
from coach.report.listed import next_for_you
from coach.report.page import debrief_page
from coach.report.saving import save_page
from coach.report.sitting import NextUp
from coach.story.playthrough import Playthrough

What = Literal["again", "ways", "save", "next"]


class PlayOn(Struct, frozen=True):
    """What is played after a debrief."""

    story: Story
    run: Playthrough | None = None
    """Where it is taken up again; None for its beginning."""


def after_debrief(story: Story, run: Playthrough, next_up: NextUp | None) -> PlayOn | None:
    """Ask what follows until something is played, or None for Enter alone."""
    while True:
        options: list[tuple[What, str]] = [("again", _("Play again"))]
        if run.choices:
            options.append(("ways", _("Ways not taken")))
        options.append(("save", _("Save as HTML")))
        if next_up is not None:
            options.append(("next", " ".join(next_for_you(next_up, Knowledge(current())))))
        chosen = choose(
            _("And now?"), [words for _what, words in options], on_enter=_("Other chats")
        )
        match options[chosen][0] if chosen is not None else None:
            case "again":
                return PlayOn(story)
            case "ways":
                if (again := ways_not_taken(story, run)) is not None:
                    return PlayOn(story, again)
            case "save":
                _save(story, run)
            case "next" if next_up is not None:
                return PlayOn(next_up.story)
            case _:
                return None


def _save(story: Story, run: Playthrough) -> None:
    """Write the debrief as a page, and say where."""
    told = debrief(run, story.told_in(current()))
    try:
        path = save_page(told.scenario.id, debrief_page(told, Knowledge(current())))
    except OSError as error:
        say(_("It could not be saved: {reason}").format(reason=error.strerror or error))
    else:
        say(_("Saved as {path}").format(path=path))
