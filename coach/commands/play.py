"""``coach play``: one chat, on screen or line by line; without a chat, the screens from Home."""

from __future__ import annotations

import argparse

from coach.commands.common import CANNOT_READ, complain, opened, why_no_screen
from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("story", metavar=_("ID|FILE"), help=_("a scenario's id, or its file"))
    parser.add_argument("--guided", action="store_true", help=_("explain each message at once"))


def run(options: argparse.Namespace) -> int:
    """Play; gives the exit code."""
    story = opened(options.story)
    if story is None:
        return CANNOT_READ
    spoken = options.lang is None
    if options.plain or not _has_screen():
        from coach.plain.play import play

        return play(story, guided=options.guided, private=options.private, speak_as_set=spoken)
    from coach.ui.start import run as run_screens

    return run_screens(story, private=options.private, guided=options.guided, speak_as_set=spoken)


def home(options: argparse.Namespace) -> int:
    """Home: the screens, or line by line."""
    spoken = options.lang is None
    if options.plain or not _has_screen():
        from coach.plain.home import home as plain_home

        return plain_home(private=options.private, speak_as_set=spoken)
    from coach.ui.start import run as run_screens

    return run_screens(None, private=options.private, guided=False, speak_as_set=spoken)


def _has_screen() -> bool:
    """Whether the screens can be drawn; if not, says why it goes line by line."""
    why = why_no_screen()
    if why is not None:
        complain(_("{reason} Going line by line, as --plain does.").format(reason=why))
    return why is None
