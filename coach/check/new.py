"""``coach new``: a commented scenario that passes every rule, to be rewritten line by line."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from coach.check.template import ordinary
from coach.check.template_long import manipulation
from coach.i18n.language import _

_ID = re.compile(r"[a-z][a-z0-9-]{0,39}\Z")
KINDS = {"ordinary": ordinary, "manipulation": manipulation}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``coach new``."""
    parser.add_argument("id", metavar="ID", help=_("small letters, digits and '-'"))
    parser.add_argument("--kind", choices=KINDS, default="ordinary", help=_("which kind of chat"))
    parser.add_argument("--folder", type=Path, default=Path(), help=_("where to write it"))


def run(options: argparse.Namespace) -> int:
    """Write the file; gives the exit code."""
    if not _ID.match(options.id):
        told = _("an id has small letters, digits and '-', a letter first, at most 40: '{id}'")
        return _refuse(told.format(id=options.id))
    path: Path = options.folder / f"{options.id}.yaml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(KINDS[options.kind](options.id))
    except FileExistsError:
        return _refuse(_("{path} is there already; nothing was changed").format(path=path))
    except OSError as error:
        told = _("{path} cannot be written: {reason}")
        return _refuse(told.format(path=path, reason=error.strerror or error))
    sys.stdout.write(f"{path}\n")
    sys.stderr.write(_("Next: coach check {path}").format(path=path) + "\n")
    return 0


def _refuse(told: str) -> int:
    sys.stderr.write(f"coach: {told}\n")
    return 2
