"""About: what it is made with."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from coach.ui.screens.about import MADE_WITH


def test_every_library_that_is_installed_is_named_with_its_licence() -> None:
    """As the project file lists them."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[^A-Za-z0-9_-]", one)[0].lower() for one in project["dependencies"]}
    named = {one.partition(" (")[0].lower() for one in MADE_WITH}
    assert needed | {"python"} == named
