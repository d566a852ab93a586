"""What a shelf shows of a story: title, who, where, how long. Read without reading the story.

The head of a file, up to its beats, is enough and many times as fast to read; a file that keeps
its title elsewhere is read whole. What is wrong with a file is told when it is played.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from coach.i18n.catalogs import catalog
from coach.library.located import MAX_BYTES, read_text
from coach.library.shelves import catalog_path, known_scenarios
from coach.story.scenario import Kind, Protagonist

ADULT = 18


class Heading(Struct, frozen=True):
    """The head of a scenario, in the language it was asked for."""

    id: str
    language: str
    title: str
    summary: str
    kind: Kind
    """Never shown before play."""
    ages: list[int | None]
    minutes: int
    place: str
    protagonist: Protagonist
    path: Path = Path()

    @property
    def for_adults(self) -> bool:
        """Whether it is meant for learners from 18 only."""
        youngest = self.ages[0] if self.ages else None
        return youngest is not None and youngest >= ADULT


def headings(language: str) -> tuple[list[Heading], list[Path]]:
    """The heads of all stories a person has, tutorial first; and the files without a head."""
    found: list[Heading] = []
    broken: list[Path] = []
    for path in known_scenarios():
        heading = read_heading(path, language)
        if heading is None:
            broken.append(path)
        else:
            found.append(heading)
    found.sort(key=lambda heading: (heading.kind != "tutorial", heading.title))
    return found, broken


def read_heading(path: Path, language: str) -> Heading | None:
    """The head of a file in a language ("" for its own); None where there is none to read."""
    heading = _read(path, head_only=True) or _read(path, head_only=False)
    if heading is None:
        return None
    if language in ("", heading.language):
        return msgspec.structs.replace(heading, path=path)
    words = catalog(catalog_path(path, language)).pgettext
    name = heading.protagonist.name
    return msgspec.structs.replace(
        heading,
        title=words("title", heading.title),
        summary=words("summary", heading.summary),
        place=words("place", heading.place),
        protagonist=msgspec.structs.replace(
            heading.protagonist, name=words("protagonist.name", name)
        ),
        path=path,
    )


def _read(path: Path, *, head_only: bool) -> Heading | None:
    """The heading in the lines before ``beats:``, or in all of them."""
    lines = []
    read = 0
    try:
        with path.open(encoding="utf-8-sig") as file:
            for line in file:
                read += len(line)
                if read > MAX_BYTES or (head_only and line.startswith("beats:")):
                    break
                lines.append(line)
        return msgspec.convert(read_text("".join(lines), str(path)).data, Heading)
    except (OSError, UnicodeDecodeError, msgspec.ValidationError):
        return None
