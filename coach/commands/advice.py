"""``coach advice``: what to do, questions, tricks, myths."""

from __future__ import annotations

import argparse

from coach.commands.common import add_format
from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("words", metavar=_("WORDS"), nargs="*", help=_("words to search for"))
    add_format(parser)


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.advice import advice

    return advice(options.words, options.format)
