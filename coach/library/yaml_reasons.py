"""Why text is not YAML, in the words of somebody who writes it; libyaml says it in its own.

Only what writers do is named here: a tab, an open quote, a colon, an indentation. The rest stays as
libyaml says it.
"""

from __future__ import annotations

import yaml

from coach.i18n.language import N_, _
from coach.library.problems import Place

_REASONS = {
    "tab character": N_("a tab indents this line; YAML is indented with spaces"),
    "unknown escape": N_("a backslash between double quotes begins an escape; write two of them"),
    "hexdecimal": N_("a backslash between double quotes begins an escape; write two of them"),
    "cannot start any token": N_("'{char}' cannot stand here; put the whole text between quotes"),
    "expected node content": N_("'{char}' cannot stand here; put the whole text between quotes"),
    "mapping values are not allowed": N_(
        "a colon with a space after it is not expected here; put the text between quotes, "
        "or indent the line like those around it"
    ),
    "expected ',' or": N_(
        "the bracket that opens on line {line} is not closed, or a comma is missing"
    ),
    "could not find expected ':'": N_("line {line} has no colon after its key"),
    "expected key": N_(
        "the line is not indented like those of its block, which begins on line {line}"
    ),
    "expected '-'": N_(
        "the line is not indented like those of its block, which begins on line {line}"
    ),
    "sequence entries are not allowed": N_("a list begins on a line of its own"),
}
"""What libyaml says in part, and what a writer is told."""


def is_open_quote(error: yaml.MarkedYAMLError) -> bool:
    """Whether the text ends inside quotes: the fault is where they open."""
    return "quoted scalar" in (error.context or "") and "unexpected" in (error.problem or "")


def reason(error: yaml.MarkedYAMLError, text: str, began: int, place: Place, line: str) -> str:
    """What is wrong at a place in a line of the text, in what began on another line."""
    problem, column = error.problem or "", place.column - 1
    char = line[column : column + 1]
    if is_open_quote(error):
        return _("the quote that opens here is never closed")
    if "expected key" in problem and line[:column].strip():
        words = _(
            "the value that begins on line {line} ends before this: "
            "is a quote not closed there, or one inside quotes not written twice?"
        )
        return words.format(line=_last_value(text))
    if char == "\t":
        words = _REASONS["tab character"]
        return _(words)
    told = next((_(words) for part, words in _REASONS.items() if part in problem), None)
    if told is None:
        return " ".join(part for part in (error.context, problem) if part)
    return told.format(line=began, char=char)


def _last_value(text: str) -> int:
    """The line on which the last value before the fault begins."""
    line = 1
    try:
        for event in yaml.parse(text, yaml.CLoader):
            if isinstance(event, yaml.ScalarEvent) and event.start_mark:
                line = event.start_mark.line + 1
    except yaml.YAMLError:
        pass
    return line
