"""Files mutated at random, as text, and held to one promise: findings or success, never a crash."""

from __future__ import annotations

from pathlib import Path
from random import Random

from coach.check.checking import check_scenario
from coach.check.formats import github, json, sarif, terminal
from coach.check.results import Checked
from tests.check.making import KNOWN
from tests.check.yaml_constructs import EVERY

PIECES = (
    "[", "]", "{", "}", "'", '"', ": ", "- ", "\n", "\t", "#", "&a ", "*a", "!x ", "|", ">", "? ",
    "[/", "[[", "\u202e", "\u200b", "\x00", "é", "😀", "null", "true", "12", "~", "''", "[]", "{}",
    "---\n", "%YAML 1.2\n", "goto: ", "if: ", "stage: demand", "# coach: allow ", "\r\n", "\ufeff",
    "# coach: allow words-blame because so", "9" * 30, "<<: ", "\x85", "\u2028",
)  # fmt: skip


def damaged(text: str, chance: Random) -> str:
    """A text with one to four things changed."""
    for _ in range(chance.randint(1, 4)):
        here = chance.randrange(len(text) + 1)
        after = min(len(text), here + chance.choice((0, 1, 2, 8, 40, 200)))
        kind = chance.randrange(6)
        if kind == 0:
            text = text[:here] + text[after:]
        elif kind == 1:
            text = text[:here] + chance.choice(PIECES) + text[here:]
        elif kind == 2:
            text = text[:here] + chance.choice(PIECES) + text[after:]
        elif kind == 3:
            text = text[:here] + chance.choice(EVERY) + text[after:]
        elif kind == 4:
            lines = text.split("\n")
            one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[one], lines[two] = lines[two], lines[one]
            text = "\n".join(lines)
        else:
            lines = text.split("\n")
            one = chance.randrange(len(lines))
            lines[one] = " " * chance.randrange(9) + lines[one].lstrip()
            text = "\n".join(lines)
    return text


def survives(text: str | bytes, path: Path) -> Checked:
    """Check a text as a file and tell the findings in every format."""
    path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    checked = check_scenario(path, KNOWN)
    for form in (terminal, json, github, sarif):
        form.written(checked.findings, 1)
    for finding in checked.findings:
        assert finding.problem.place.line >= 1
        assert finding.problem.place.column >= 1
    return checked
