"""``coach check``: its options, and what each of them prints.

stdout gets what was asked for; the exit code says how it went: 0 clean, 1 problems, 2 something
could not be read.
"""

from __future__ import annotations

import argparse
import gc
import sys
from importlib import import_module
from pathlib import Path

from coach.check.again import Record
from coach.check.known import Known
from coach.check.run import CANNOT_READ, CLEAN, Asked, Outcome, asked_for, check, looked_at
from coach.i18n.language import _
from coach.library.places import cache_folder

FORMATS = ("text", "json", "github", "sarif")
DRAWINGS = ("mermaid", "dot", "svg")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``coach check``."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help=_("files, folders or ids; without any, everything")
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help=_("how to tell it"))
    parser.add_argument("--strict", action="store_true", help=_("warnings count as errors"))
    parser.add_argument("--quiet", action="store_true", help=_("no advice, only what counts"))
    parser.add_argument(
        "--watch", action="store_true", help=_("check again whenever a file changes")
    )
    parser.add_argument("--no-cache", action="store_true", help=_("neither use nor keep results"))
    parser.add_argument("--explain", metavar="CODE", help=_("print the page of a code"))
    parser.add_argument("--rules", action="store_true", help=_("list all rules"))
    parser.add_argument("--coverage", action="store_true", help=_("which scenario practises what"))
    parser.add_argument("--measure", action="store_true", help=_("counts and times of all paths"))
    parser.set_defaults(said=())
    parser.add_argument("--graph", choices=DRAWINGS, help=_("draw the story with this id"))


def run(options: argparse.Namespace) -> int:
    """Do what the options say; gives the exit code."""
    known = Known()
    if options.explain:
        from coach.check.pages import explain

        return explain(options.explain)
    if options.rules:
        from coach.check.pages import list_rules

        return list_rules(options.format)
    if options.graph:
        from coach.check.drawing.command import draw

        return draw(options.graph, options.paths, known)
    asked = asked_for(options.paths, known)
    if options.coverage or options.measure:
        from coach.check import tables

        return tables.show(asked, known, measure=options.measure, form=options.format)
    if options.watch:
        from coach.check.watching import watch

        return watch(options, known)
    if not options.said or _nothing_kept(options):
        return once(asked, known, options)
    return once(asked, known, options, Record(options.said, looked_at(asked, known, options.paths)))


def once(
    asked: Asked, known: Known, options: argparse.Namespace, record: Record | None = None
) -> int:
    """Check, tell, and give the exit code; a record of it, if wanted, is kept."""
    outcome = checked(asked, known, keep=not _nothing_kept(options))
    findings = outcome.findings
    if options.quiet:
        findings = [one for one in findings if one.problem.severity != "advice"]
    name = "terminal" if options.format == "text" else options.format
    form = import_module(f"coach.check.formats.{name}")
    text = form.written(findings, len(asked.scenarios))
    sys.stdout.write(text)
    code = outcome.status(strict=options.strict)
    if record is not None and not outcome.unreadable:
        record.keep(code, text)
    return code


def _nothing_kept(options: argparse.Namespace) -> bool:
    """Asked for here, or of the whole program."""
    return bool(options.no_cache or getattr(options, "private", False))


def checked(asked: Asked, known: Known, *, keep: bool) -> Outcome:
    """The outcome of a run."""
    gc.set_threshold(500_000, 20, 100)  # much is made and nearly all of it is kept
    from coach.check.kept import Kept

    return check(asked, known, Kept(_cache_folder() if keep else None))


def _cache_folder() -> Path | None:
    try:
        return cache_folder()
    except OSError:
        return None


__all__ = ["CANNOT_READ", "CLEAN", "add_arguments", "checked", "once", "run"]
