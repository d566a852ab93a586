"""``coach report``: what one noticed, from the runs kept on this device."""

from __future__ import annotations

import argparse

from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument(
        "--format", choices=("text", "html", "csv", "json", "xapi"), default="text",
        help=_("how to write it"),
    )  # fmt: skip


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.report import report

    return report(options.format)
