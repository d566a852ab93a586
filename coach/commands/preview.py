"""``coach preview``: play a scenario while writing it; it reloads when the file is saved."""

from __future__ import annotations

import argparse
from pathlib import Path

from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("file", metavar=_("FILE"), help=_("the scenario being written"))


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.preview import preview

    return preview(Path(options.file))
