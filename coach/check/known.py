"""What a scenario may refer to: tactics, advice, sources, lists of words, read without much ado.

Only ids are needed here, so content files are not read as YAML: an id is a key at the start of a
line. A test holds this to what ``coach.library.knowledge`` reads.
"""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path

from coach.library.shelves import shelf

_KEY = re.compile(r"""^(["']?)([A-Za-z0-9][A-Za-z0-9_-]*)\1 *:""", re.MULTILINE)


class Known:
    """The ids of a ``content`` folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or shelf("content")

    @cached_property
    def tactics(self) -> frozenset[str] | None:
        """The tactics that may be flagged; None when the folder has no list of them."""
        return self._ids("tactics") or None

    @cached_property
    def advice(self) -> frozenset[str] | None:
        """What an ending may point at: actions and questions; None without such lists."""
        return (self._ids("actions") | self._ids("questions")) or None

    @cached_property
    def sources(self) -> frozenset[str] | None:
        """What a scenario may be based on: claims and references; None without such lists."""
        return (self._ids("claims") | self._ids("references")) or None

    @cached_property
    def files(self) -> list[Path]:
        """The files all this is read from."""
        return [*sorted(self.folder.glob("*.yaml")), *sorted(self.folder.glob("words/*.yaml"))]

    def _ids(self, name: str) -> frozenset[str]:
        try:
            text = (self.folder / f"{name}.yaml").read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return frozenset()
        return frozenset(name for _quote, name in _KEY.findall(text))
