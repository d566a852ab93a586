"""What a shelf shows of a story: title, who, where, how long. Read without reading the story.

The head of a file, up to its beats, is enough and many times as fast to read; a file that keeps
its title elsewhere is read whole. What is wrong with a file is told when it is played. Heads that
were read before come from ``coach.library.kept_headings``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from coach.library.files import MAX_BYTES, is_plain
from coach.library.shelves import catalog_path
from coach.story.scenario import Id, Kind, Protagonist, Words

ADULT = 18


class Heading(Struct, frozen=True):
    """The head of a scenario, in the language it was asked for."""

    id: Id
    language: str
    title: Words
    summary: Words
    kind: Kind
    """Never shown before play."""
    ages: Annotated[list[int | None], Meta(min_length=2, max_length=2)]
    minutes: int
    place: Words
    protagonist: Protagonist
    path: Path = Path()

    @property
    def for_adults(self) -> bool:
        """Whether it is meant for learners from 18 only."""
        youngest = self.ages[0]
        return youngest is not None and youngest >= ADULT


def read_heading(path: Path, language: str) -> Heading | None:
    """The head of a file in a language ("" for its own); None where there is none to read."""
    heading = _read(path, head_only=True) or _read(path, head_only=False)
    return None if heading is None else translated(heading, language)


def translated(heading: Heading, language: str) -> Heading:
    """A heading in a language ("" for its own), as far as it is translated."""
    if language in ("", heading.language):
        return heading
    from coach.i18n.catalogs import catalog

    words = catalog(catalog_path(heading.path, language)).pgettext
    name = heading.protagonist.name
    return msgspec.structs.replace(
        heading,
        title=words("title", heading.title),
        summary=words("summary", heading.summary),
        place=words("place", heading.place),
        protagonist=msgspec.structs.replace(
            heading.protagonist, name=words("protagonist.name", name)
        ),
    )


def _read(path: Path, *, head_only: bool) -> Heading | None:
    """The heading in the lines before ``beats:``, or in all of them."""
    from coach.library.located import read_text

    lines = []
    try:
        if not is_plain(path) or path.stat().st_size > MAX_BYTES:
            return None
        with path.open(encoding="utf-8-sig") as file:
            for line in file:
                if head_only and line.startswith("beats:"):
                    break
                lines.append(line)
        found = msgspec.convert(read_text("".join(lines), str(path)).data, Heading)
    except (OSError, UnicodeDecodeError, msgspec.ValidationError):
        return None
    return msgspec.structs.replace(found, path=path)
