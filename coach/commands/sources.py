"""``coach sources``: what became of every claim of the source documents."""

from __future__ import annotations

import argparse

from coach.commands.common import add_format
from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("id", metavar="ID", nargs="?", help=_("a claim, or how it begins"))
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.advice import sources

    return sources(options.id, options.format)
