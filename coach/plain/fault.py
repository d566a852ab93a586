"""When the program itself is at fault: a report file without personal content, and a sentence."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from contextlib import suppress
from pathlib import Path

from coach import __version__
from coach.i18n.language import _


def report_fault(error: BaseException, *, write: bool = True) -> int:
    """Write where the fault is (files and lines, no values of a run) and say so; gives 70.

    Private mode writes no file: the same lines are said instead.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [
        f"coach {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{type(error).__module__}.{type(error).__qualname__}",
        *(f"{Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames),
    ]
    where = "\n".join(lines)
    if write:
        with suppress(OSError):  # said on stderr instead
            where = _("What happened is in {path}; it holds nothing you said or did.").format(
                path=_written(where)
            )
    sys.stderr.write(
        _("Something in the program broke, and it had to stop. You did nothing wrong.")
        + f"\n{where}\n"
    )
    return 70


def _written(words: str) -> str:
    with tempfile.NamedTemporaryFile(
        "w", prefix="coach-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(words + "\n")
    return file.name
