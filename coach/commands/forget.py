"""``coach forget``: erase the runs kept on this device."""

from __future__ import annotations

import argparse

from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("--all", action="store_true", help=_("erase the settings too"))


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.report import forget

    return forget(everything=options.all)
