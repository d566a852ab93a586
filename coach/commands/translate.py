"""``coach translate``: bring the catalogs of translators up to date."""

from __future__ import annotations

import argparse

from coach.i18n.language import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument("ids", metavar="ID", nargs="*", help=_("scenarios or content files"))


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.translate import translate

    return translate(options.ids)
