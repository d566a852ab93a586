"""``coach about``: what this program is, and what it is not."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    del parser  # it takes none


def run(options: argparse.Namespace) -> int:
    """Run it; gives the exit code."""
    from coach.plain.advice import about

    del options  # it takes none
    return about()
