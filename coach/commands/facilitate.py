"""``coach facilitate``: a chat for a room, on a projector; its notes on a second terminal."""

from __future__ import annotations

import argparse
import sys

from coach.commands.common import add_private, why_no_screen
from coach.i18n.language import _

CANNOT_READ = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("story", metavar=_("ID|FILE"), help=_("a scenario's id, or its file"))
    parser.add_argument(
        "--minutes", type=int, choices=(20, 50), default=50, help=_("how long the lesson is")
    )
    parser.add_argument(
        "--notes", action="store_true", help=_("your notes, beside a workshop that is running")
    )
    add_private(parser)


def run(options: argparse.Namespace) -> int:
    """Facilitate; gives the exit code."""
    from coach.library.problems import Unreadable, tell
    from coach.library.stories import NoSuchStory, open_story

    try:
        story = open_story(options.story)
    except NoSuchStory as missing:
        sys.stderr.write(
            _("There is no chat called '{name}'{near}").format(name=missing.name, near=missing.near)
            + "\n" + _("See them all: coach list") + "\n"
        )  # fmt: skip
        return CANNOT_READ
    except Unreadable as error:
        sys.stderr.write("".join(tell(problem) + "\n" for problem in error.problems))
        return CANNOT_READ
    if options.private and options.notes:
        sys.stderr.write(_("A private workshop writes nothing, so there are no notes.") + "\n")
        return CANNOT_READ
    why = why_no_screen()
    if why is not None:
        sys.stderr.write(why + "\n")
        return CANNOT_READ
    from coach.ui.facilitating import run as run_screens

    return run_screens(
        story, minutes=options.minutes, notes=options.notes, private=options.private,
        speak_as_set=options.lang is None,
    )  # fmt: skip
