"""Running the program as a person does: a process of its own, words in, words out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from msgspec import Struct


class Ran(Struct, frozen=True):
    """What a command left: exit code, what it printed, what it said on stderr."""

    code: int
    out: str
    err: str


def coach(
    *arguments: str | Path, given: str = "", lang: str = "en", cwd: Path | None = None
) -> Ran:
    """Run ``coach`` with these arguments and this input."""
    words = [sys.executable, "-m", "coach", *(str(argument) for argument in arguments)]
    environment = {**os.environ, "LANG": f"{lang}.UTF-8", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        words, input=given, capture_output=True, text=True, encoding="utf-8", timeout=60,
        env=environment, cwd=cwd,
    )  # fmt: skip
    return Ran(done.returncode, done.stdout, done.stderr)
