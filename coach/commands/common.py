"""Arguments that several commands share."""

from __future__ import annotations

import argparse
import os
import sys

from coach.i18n.language import _


def add_format(parser: argparse.ArgumentParser) -> None:
    """``--format text|json``, which every listing command has."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("text or json")
    )


def add_private(parser: argparse.ArgumentParser) -> None:
    """``--private``; given before or after the command."""
    parser.add_argument(
        "--private", action="store_true", default=argparse.SUPPRESS,
        help=_("write nothing to this device"),
    )  # fmt: skip


def has_screen() -> bool:
    """Whether the screens can be drawn: a terminal at both ends that is not dumb."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
