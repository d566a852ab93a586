"""What several commands share: arguments, and opening a chat."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from coach.i18n.language import _

if TYPE_CHECKING:
    from coach.library.stories import Story

CANNOT_READ = 2
"""The exit code where there is nothing to work on."""


def add_format(parser: argparse.ArgumentParser) -> None:
    """``--format text|json``, which every listing command has."""
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("text or json")
    )


def opened(name: str) -> Story | None:
    """The story with an id, or in a file; None once it is told why there is none."""
    from coach.library.problems import Unreadable, tell
    from coach.library.stories import NoSuchStory, open_story

    try:
        return open_story(name)
    except NoSuchStory as missing:
        words = _("There is no chat called '{name}'{near}")
        complain(words.format(name=missing.name, near=missing.near))
        complain(_("See them all: coach list"))
    except Unreadable as error:
        for problem in error.problems:
            complain(tell(problem))
    return None


def complain(words: str) -> None:
    """A line on stderr."""
    sys.stderr.write(words + "\n")


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
