"""``coach facilitate``: a chat for a room, on a projector; its notes on a second terminal."""

from __future__ import annotations

import argparse

from coach.commands.common import CANNOT_READ, complain, opened, why_no_screen
from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("story", metavar=_("ID|FILE"), help=_("a scenario's id, or its file"))
    parser.add_argument(
        "--minutes", type=int, choices=(20, 50), default=50, help=_("how long the lesson is")
    )
    parser.add_argument(
        "--notes", action="store_true", help=_("your notes, beside a workshop that is running")
    )


def run(options: argparse.Namespace) -> int:
    """Facilitate; gives the exit code."""
    story = opened(options.story)
    if story is None:
        return CANNOT_READ
    if options.private and options.notes:
        complain(_("A private workshop writes nothing, so there are no notes."))
        return CANNOT_READ
    why = _("A workshop needs a screen.") if options.plain else why_no_screen()
    if why is not None:
        complain(why)
        return CANNOT_READ
    from coach.ui.facilitating import run as run_screens

    return run_screens(
        story, minutes=options.minutes, notes=options.notes, private=options.private,
        speak_as_set=options.lang is None,
    )  # fmt: skip
