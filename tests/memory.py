"""How much memory the process holds while something long runs.

Held is what was asked for and not given back: small objects as Python counts them in its own pools,
the rest as glibc's ``mallinfo2`` does. What the system lends the process is more: blocks that are
free again lie between others, and the more so the longer anything runs.

Caches of Textual and Rich that have a limit are emptied first: they fill up to it, slowly where
sizes and colours come by chance, and that is no growth.
"""

from __future__ import annotations

import ctypes
import gc
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import _lru_cache_wrapper
from pathlib import Path

STATM = Path("/proc/self/statm")
_SMALL = re.compile(r"bytes in allocated blocks\s*=\s*([\d,]+)")
_FIELDS = (
    "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks",
    "keepcost",
)  # fmt: skip


class _Mallinfo(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in _FIELDS]
    uordblks: int
    """Bytes in use."""
    hblkhd: int
    """Bytes in use that were lent one by one, being large."""


class Memory:
    """Megabytes, measured again and again."""

    def __init__(self) -> None:
        self.held: list[float] = []
        self.lent: list[float] = []
        """What the system says the process has."""
        self._count = _counter()

    def measure(self) -> None:
        """Now, without what nobody refers to any more."""
        if self._count is None:  # only glibc tells
            return
        for cache in _with_a_limit():
            cache.cache_clear()
        gc.collect()
        found = self._count()
        self.held.append((_small() + found.uordblks + found.hblkhd) / 1_000_000)
        pages = int(STATM.read_text().split()[1])
        self.lent.append(pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000)


def tenths(measured: list[float]) -> list[float]:
    """The mean of each tenth of what was measured; none of less than ten."""
    tenth = len(measured) // 10
    parts = [measured[one * tenth : (one + 1) * tenth] for one in range(10)]
    return [sum(part) / tenth for part in parts] if tenth else []


def early_and_late(measured: list[float]) -> tuple[float, float]:
    """The mean of the second tenth and of the last one."""
    means = tenths(measured) or [0.0] * 10
    return means[1], means[-1]


def _with_a_limit() -> Iterator[_lru_cache_wrapper[object]]:
    """The caches of functions and methods."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in ("textual", "rich"):
            things = list(vars(module).values())
            inside = [
                one for kind in things if isinstance(kind, type) for one in vars(kind).values()
            ]
            for one in (*things, *inside):
                found = getattr(one, "__func__", one)
                if isinstance(found, _lru_cache_wrapper) and found.cache_parameters()["maxsize"]:
                    yield found


def _small() -> int:
    """Bytes of small objects; Python tells them on the terminal only."""
    with tempfile.TemporaryFile() as file:
        terminal = os.dup(2)
        os.dup2(file.fileno(), 2)
        try:
            sys._debugmallocstats()
        finally:
            os.dup2(terminal, 2)
            os.close(terminal)
        file.seek(0)
        found = _SMALL.search(file.read().decode())
    return int(found[1].replace(",", "")) if found else 0


def _counter() -> Callable[[], _Mallinfo] | None:
    if not STATM.exists() or not hasattr(library := ctypes.CDLL(None), "mallinfo2"):
        return None
    library.mallinfo2.restype = _Mallinfo
    counter: Callable[[], _Mallinfo] = library.mallinfo2
    return counter
