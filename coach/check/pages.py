"""The manual: the page of a rule, and the list of all rules."""

from __future__ import annotations

import json
import sys

from coach.check.registry import codes, every_rule, rule
from coach.check.run import CANNOT_READ, CLEAN
from coach.i18n.language import _
from coach.library.problems import did_you_mean


def explain(code: str) -> int:
    """Print the page of a code."""
    if code not in codes():
        told = _("there is no rule '{code}'").format(code=code) + did_you_mean(code, codes())
        sys.stderr.write(f"coach: {told}\n")
        return CANNOT_READ
    one = rule(code)
    silence = (
        _("A comment can silence it: # coach: allow {code} because …").format(code=code)
        if one.silenceable
        else _("No comment can silence it.")
    )
    sys.stdout.write(f"{code} ({one.severity})\n\n{one.page}\n\n{silence}\n")
    return CLEAN


def list_rules(form: str) -> int:
    """Print every rule with its family, severity and first sentence."""
    if form not in TABLE_FORMS:
        return refuse_form(form)
    found = every_rule()
    if form == "json":
        rows = [
            {"code": one.code, "family": one.family, "severity": one.severity, "title": one.title}
            for one in found
        ]
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
        return CLEAN
    width = max(len(one.code) for one in found)
    for family in dict.fromkeys(one.family for one in found):
        sys.stdout.write(f"{family}\n")
        for one in found:
            if one.family == family:
                sys.stdout.write(f"  {one.code:{width}}  {one.severity:8}{one.title}\n")
    return CLEAN


TABLE_FORMS = ("text", "json")


def refuse_form(form: str) -> int:
    """A format that tells findings, and nothing else; gives the exit code."""
    told = _("--format {form} tells what a check finds; this is told as text or json")
    sys.stderr.write("coach: " + told.format(form=form) + "\n")
    return CANNOT_READ
