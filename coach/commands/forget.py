"""``coach forget``: erase the runs kept on this device."""

from __future__ import annotations

import argparse

from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("--all", action="store_true", help=_("erase the settings too"))
    parser.add_argument("--yes", action="store_true", help=_("do not ask first"))


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.forget import forget

    return forget(everything=options.all, agreed=options.yes)
