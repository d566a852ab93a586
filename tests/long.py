"""Whether the whole of the long proofs is asked for, as ``.ci/long`` does, or a share of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
WHOLE = bool(os.environ.get("COACH_LONG"))


def share(of: Sequence[T], number: int = 1, at: int = 0) -> Sequence[T]:
    """All of them when the whole is asked for, else so many from a place on."""
    return of if WHOLE else [of[(at + one) % len(of)] for one in range(number)]
