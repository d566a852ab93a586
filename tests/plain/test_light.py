"""What a command does not need is not imported: asked of real processes."""

from __future__ import annotations

import subprocess
import sys

import pytest

SLOW = {"argparse", "babel", "rich", "textual", "yaml"}
"""What costs more to import than Python costs to start."""

PROGRAM = """
import sys
from coach.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print()
print(*sys.modules)
"""


@pytest.mark.parametrize(
    ("words", "needed"),
    [
        (["--version"], set()),
        (["list", "--lang", "fr"], {"argparse", "yaml"}),
        (["help-now", "--country", "FR"], {"argparse", "babel", "yaml"}),
        (["check", "scenarios/first-steps.yaml"], {"argparse", "yaml"}),
    ],
)
def test_a_command_imports_no_more_than_it_needs(words: list[str], needed: set[str]) -> None:
    """The screens' libraries least of all."""
    ran = subprocess.run([sys.executable, "-c", PROGRAM, *words], capture_output=True, text=True)
    told, _newline, modules = ran.stdout.rstrip().rpartition("\n")
    assert told, ran.stderr
    assert SLOW.intersection(modules.split()) <= needed
