"""A page saved where a person finds it: documents, downloads or the folder they are in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

OWN = 0o600
"""Nobody else with an account reads what one did, as in the database."""
MOST = 100
"""Pages of one minute; more than that is a fault, not a person."""


def save_page(name: str, html: str) -> Path:
    """Write a page under a new name; gives where it is. Nothing is ever overwritten.

    Raises:
        OSError: there is no folder that can be written to.
    """
    trouble: OSError | None = None
    for folder in folders():
        try:
            return _write(folder, name, html)
        except OSError as error:
            trouble = error
    raise trouble or OSError("there is no folder to write to")


def folders() -> Iterator[Path]:
    """Where a page may go, the likeliest first; none of them is made."""
    from platformdirs import user_documents_path, user_downloads_path

    for find in (user_documents_path, user_downloads_path, Path.cwd):
        try:
            folder = find()
        except (OSError, RuntimeError):  # no home, or a folder that is gone
            continue
        if folder.is_dir() and os.access(folder, os.W_OK):
            yield folder


def _write(folder: Path, name: str, html: str) -> Path:
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M")
    for number in range(1, MOST):
        again = f"-{number}" if number > 1 else ""
        path = folder / f"coach-{name}-{stamp}{again}.html"
        try:
            opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN)
            with os.fdopen(opened, "w", encoding="utf-8", newline="\n") as file:
                file.write(html)
        except FileExistsError:
            continue
        return path
    raise OSError(f"too many pages in {folder}")
