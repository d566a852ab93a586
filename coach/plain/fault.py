"""When the program itself is at fault: a report file without personal content, and a sentence.

The report holds the program's own files and lines, the kind of the fault and versions. It holds no
message of the fault, no value, no path: any of these could quote a chat or name a person.
"""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import coach
from coach import __version__
from coach.i18n.language import _

FAULT = 70
"""The exit code."""
_OURS = Path(coach.__file__).parent
_LIBRARIES = ("textual", "rich", "msgspec")


def report_fault(error: BaseException, *, write: bool = True) -> int:
    """Write where the fault is (files and lines, no values of a run) and say so; gives 70.

    Private mode writes no file, and says that.
    """
    where = _lines_of(error)
    said = _("Nothing was written, as you asked. It broke here:") + "\n" + "\n".join(where)
    if write:
        said = _("It broke here:") + "\n" + "\n".join(where)  # where no file can be written
        with suppress(OSError):
            path = _written("\n".join(where))
            said = _("What happened is in {path}; it holds nothing you said or did.").format(
                path=path
            )
    sys.stderr.write(
        _("Something in the program broke, and it had to stop. You did nothing wrong.")
        + f"\n{said}\n"
    )
    return FAULT


def _lines_of(error: BaseException) -> list[str]:
    """Versions, then each fault in the chain: its kind, and where in the program it passed."""
    libraries = [f"{name} {known}" for name in _LIBRARIES if (known := _version(name))]
    system = f"Python {platform.python_version()}, {platform.system()}"
    lines = [", ".join([f"coach {__version__}", system, *libraries])]
    for one in _chain(error):
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}")
        frames = traceback.extract_tb(one.__traceback__)
        lines += [_place(frame) for frame in frames if _is_ours(frame)]
        if frames and not _is_ours(frames[-1]):
            lines.append(f"  in a library: {Path(frames[-1].filename).name}:{frames[-1].lineno}")
    return lines


def _chain(error: BaseException) -> Iterator[BaseException]:
    """A fault and what it came from."""
    seen: list[BaseException] = []
    cause: BaseException | None = error
    while cause is not None and cause not in seen:
        seen.append(cause)
        yield cause
        inner = getattr(cause, "error", None)  # a worker's
        cause = inner if isinstance(inner, BaseException) else cause.__cause__ or cause.__context__


def _is_ours(frame: traceback.FrameSummary) -> bool:
    return _OURS in Path(frame.filename).parents


def _place(frame: traceback.FrameSummary) -> str:
    name = Path(frame.filename).relative_to(_OURS.parent).as_posix()
    return f"  {name}:{frame.lineno} in {frame.name}"


def _version(library: str) -> str:
    """Which one is there; nothing where that is not told."""
    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def _written(words: str) -> str:
    with tempfile.NamedTemporaryFile(
        "w", prefix="coach-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(words + "\n")
    return file.name
