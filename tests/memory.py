"""How much memory the process holds while something long runs."""

from __future__ import annotations

import gc
import os
from pathlib import Path

STATM = Path("/proc/self/statm")


class Memory:
    """Megabytes, measured again and again."""

    def __init__(self) -> None:
        self.measured: list[float] = []

    def measure(self) -> None:
        """Now, without what nobody holds any more."""
        if not STATM.exists():  # only Linux tells it for nothing
            return
        gc.collect()
        pages = int(STATM.read_text().split()[1])
        self.measured.append(pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000)

    def early_and_late(self) -> tuple[float, float]:
        """The mean of the second tenth and of the last one."""
        tenth = len(self.measured) // 10
        if not tenth:
            return 0.0, 0.0
        early, late = self.measured[tenth : 2 * tenth], self.measured[-tenth:]
        return sum(early) / len(early), sum(late) / len(late)
