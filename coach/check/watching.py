"""``coach check --watch``: check again whenever a file changes, until interrupted."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from coach.check.known import Known
from coach.check.run import CLEAN, asked_for, looked_at
from coach.i18n.language import _

SECONDS = 0.5
Stamp = dict[str, tuple[int, int]]


def watch(
    options: argparse.Namespace,
    known: Known,
    *,
    rest: Callable[[float], None] = time.sleep,
    rounds: int | None = None,
) -> int:
    """Check, wait for a change, check again; ``rounds`` ends it after so many looks."""
    from coach.check.command import once

    seen: Stamp | None = None
    status = CLEAN
    looks = 0
    try:
        while rounds is None or looks < rounds:
            looks += 1
            asked = asked_for(options.paths, known)
            stamp = _stamp(looked_at(asked, known, options.paths))
            if stamp != seen:
                if seen is not None:
                    sys.stdout.write("\n" + _("— changed, checked again —") + "\n")
                known = Known(known.folder)
                status = once(asked, known, options)
                sys.stdout.flush()
                seen = stamp
            rest(SECONDS)
    except KeyboardInterrupt:
        pass
    return status


def _stamp(paths: Iterable[Path]) -> Stamp:
    """Time and size of every file that a check reads; the running program does not change."""
    found: Stamp = {}
    for path in paths:
        with suppress(OSError):
            state = path.stat()
            if path.suffix != ".py" and S_ISREG(state.st_mode):
                found[str(path)] = (state.st_mtime_ns, state.st_size)
    return found
