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


DUMB = ("dumb", "unknown")
"""What a terminal is called that understands no control codes."""


def why_no_screen() -> str | None:
    """Why the screens cannot be drawn, in a sentence; None where they can."""
    if not sys.stdin.isatty() or not sys.stdout.isatty():
        return _("There is no terminal to draw on.")
    name = os.environ.get("TERM", "")
    if name in DUMB:
        return _("This terminal cannot draw (TERM={name}).").format(name=name)
    if not name and sys.platform != "win32":  # Windows never sets it
        return _("Nothing says what this terminal can draw (TERM is not set).")
    return None
