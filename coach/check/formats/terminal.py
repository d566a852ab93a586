"""Findings for a person: place, words, the source line with a caret, the walk that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from textwrap import wrap

from coach.check.remark import ORDER, Finding
from coach.i18n.language import _, ngettext
from coach.library.problems import Severity, tell, visible

WIDTH = 96


def written(findings: Iterable[Finding], checked: int) -> str:
    """All findings, and how many of each severity."""
    found = list(findings)
    parts = [_told(finding) for finding in found]
    parts.append(_summed(Counter(finding.problem.severity for finding in found), checked))
    return "\n".join(parts) + "\n"


def _told(finding: Finding) -> str:
    problem = finding.problem
    first, *rest = tell(problem).split("\n")
    label = {"error": _("error"), "warning": _("warning"), "advice": _("advice")}
    where = f"{visible(problem.where)}: "
    lines = [f"{where}{label[problem.severity]}: {first.removeprefix(where)}", *rest]
    if finding.walk:
        steps = _("the shortest walk: {steps}").format(steps=visible(", ".join(finding.walk)))
        lines.extend(f"    {line}" for line in wrap(steps, WIDTH, subsequent_indent="  "))
    return "\n".join(lines)


def _summed(counts: Counter[Severity], checked: int) -> str:
    files = ngettext("{n} scenario checked", "{n} scenarios checked", checked).format(n=checked)
    numbers = {
        "error": ngettext("{n} error", "{n} errors", counts["error"]),
        "warning": ngettext("{n} warning", "{n} warnings", counts["warning"]),
        "advice": ngettext("{n} piece of advice", "{n} pieces of advice", counts["advice"]),
    }
    told = [numbers[one].format(n=counts[one]) for one in ORDER if counts[one]]
    found = ", ".join(told) or _("nothing found")
    return _("{files}: {found}").format(files=files, found=found)
