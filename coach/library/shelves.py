"""Where scenarios and advice are found: in the wheel, a checkout, the user's folder, a path.

Owns finding; reading belongs to ``coach.library.scenarios`` and ``coach.library.knowledge``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import coach
from coach.library.places import data_folder


def shelf(name: str) -> Path:
    """The folder ``scenarios`` or ``content`` that came with the program."""
    package = Path(coach.__file__).parent
    bundled = package / "_bundle" / name
    return bundled if bundled.is_dir() else package.parent / name


def user_shelf() -> Path:
    """The folder for a facilitator's own scenarios; it need not exist.

    Raises:
        OSError: there is no home to find it in.
    """
    return data_folder() / "scenarios"


def scenario_files(folder: Path) -> list[Path]:
    """The scenario files of a folder, by name."""
    try:
        return sorted(path for path in folder.glob("*.y*ml") if path.suffix in (".yaml", ".yml"))
    except OSError:
        return []


def own_scenarios() -> list[Path]:
    """A person's own scenario files; none without a home."""
    try:
        return scenario_files(user_shelf())
    except OSError:
        return []


def known_scenarios() -> Iterator[Path]:
    """Every scenario file a person has: the program's own, then theirs."""
    yield from scenario_files(shelf("scenarios"))
    yield from own_scenarios()


def find_scenario(name: str) -> Path | None:
    """The file for an id, a file's name or a path; None where there is none.

    What ships is called like its id; in a person's own folder the id counts before the name.
    """
    if looks_like_path(name):
        return Path(name)
    shipped = next((path for path in scenario_files(shelf("scenarios")) if path.stem == name), None)
    return shipped or _own_ids().get(name)


def known_names() -> list[str]:
    """Every id and name that ``find_scenario`` knows, to tell which one was meant."""
    return [*(path.stem for path in scenario_files(shelf("scenarios"))), *_own_ids()]


def _own_ids() -> dict[str, Path]:
    """A person's own files by the ids in them, then by their names."""
    own = own_scenarios()
    if not own:
        return {}
    from coach.library.kept_headings import KeptHeadings

    found: dict[str, Path] = {}
    kept = KeptHeadings()
    for path in own:
        heading = kept.heading(path, "")
        if heading is not None:
            found.setdefault(heading.id, path)
    kept.save()
    for path in own:
        found.setdefault(path.stem, path)
    return found


def looks_like_path(name: str) -> bool:
    """Whether a word on the command line means a file rather than an id."""
    return "/" in name or "\\" in name or name.endswith((".yaml", ".yml")) or _is_file(name)


def _is_file(name: str) -> bool:
    with suppress(OSError, ValueError):  # longer than any name can be, or no name at all
        return Path(name).is_file()
    return False


def is_folder(path: Path) -> bool:
    """Whether this is a folder; a name that no system would take is nothing."""
    return os.path.isdir(path)  # noqa: PTH112 -- Path.is_dir raises where looking is forbidden


def languages_beside(source: Path) -> list[str]:
    """The languages that the folder of a scenario or content file has catalogs for."""
    try:
        with os.scandir(source.parent / "locale") as found:
            return sorted(entry.name for entry in found if entry.is_dir())
    except OSError:
        return []


def catalog_path(source: Path, language: str) -> Path:
    """Where the translation of a scenario or content file is kept."""
    return source.parent / "locale" / language / f"{source.stem}.po"
