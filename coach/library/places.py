"""Where on a device the program keeps what is a person's own; none of these folders need exist.

All raise OSError where there is no home to find them in.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs


def data_folder() -> Path:
    """For runs, settings and scenarios of one's own."""
    return _found(lambda dirs: dirs.user_data_path)


def cache_folder() -> Path:
    """For what was read, to be quicker the next time."""
    return _found(lambda dirs: dirs.user_cache_path)


def config_folder() -> Path:
    """For keys of one's own."""
    return _found(lambda dirs: dirs.user_config_path)


def _found(which: Callable[[PlatformDirs], Path]) -> Path:
    from platformdirs import PlatformDirs

    try:
        return which(PlatformDirs("coach", appauthor=False))
    except RuntimeError as error:
        raise OSError("no home folder") from error
