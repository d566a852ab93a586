"""``coach list``: the chats there are."""

from __future__ import annotations

import argparse

from coach.commands.common import add_format
from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    add_format(parser)
    parser.add_argument("--facilitator", action="store_true", help=_("also show kind and tactics"))


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.listing import list_stories

    return list_stories(options.format, facilitator=options.facilitator)
