"""``coach help-now``: who helps, at once."""

from __future__ import annotations

import argparse

from coach.commands.common import add_format
from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("--country", metavar="FR", help=_("a country, as two letters"))
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.help_now import help_now

    return help_now(options.country, options.format)
