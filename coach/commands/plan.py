"""``coach plan``: a lesson plan with its handout."""

from __future__ import annotations

import argparse

from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument(
        "--minutes", type=int, choices=(20, 50), default=50, help=_("how long the lesson is")
    )
    parser.add_argument(
        "--format", choices=("text", "html"), default="text", help=_("text, or a page to print")
    )


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.advice import plan

    return plan(options.minutes, options.format)
