"""A whole run of the checker: which files, each checked once, then all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

import coach
from coach.check.kept import Kept
from coach.check.known import Known
from coach.check.library import Shelf
from coach.check.remark import ORDER, Finding
from coach.check.results import Checked, Summary
from coach.i18n.language import _
from coach.library.problems import Place, Problem, did_you_mean
from coach.library.shelves import (
    catalog_path,
    find_scenario,
    is_folder,
    known_names,
    known_scenarios,
    languages_beside,
    looks_like_path,
    scenario_files,
    shelf,
    user_shelf,
)

CLEAN, PROBLEMS, CANNOT_READ = 0, 1, 2


class Asked(Struct):
    """What a run looks at."""

    scenarios: list[Path]
    advice: bool = False
    program: bool = False
    whole: bool = False
    """Everything that ships."""
    wrong: list[Finding] = []
    """What was asked for and is not there."""


class Outcome(Struct):
    """What a run has found."""

    findings: list[Finding]
    shelf: Shelf
    unreadable: bool = False

    def status(self, *, strict: bool) -> int:
        """The exit code: advice never counts, warnings when ``strict``."""
        if self.unreadable:
            return CANNOT_READ
        counted = ORDER[:2] if strict else ORDER[:1]
        return PROBLEMS if any(f.problem.severity in counted for f in self.findings) else CLEAN


def asked_for(names: list[str], known: Known) -> Asked:
    """Files, folders and ids of a command line; nothing means everything."""
    if not names:
        return Asked(list(known_scenarios()), advice=True, program=True, whole=True)
    asked = Asked([])
    for name in names:
        path = Path(name)
        if is_folder(path):
            _folder(asked, path, known)
        elif path.suffix in (".yaml", ".yml") and path.parent.resolve() == known.folder.resolve():
            asked.advice = True
        elif looks_like_path(name):
            asked.scenarios.append(path)
        elif (found := find_scenario(name)) is not None:
            asked.scenarios.append(found)
        else:
            near = did_you_mean(name, known_names())
            asked.wrong.append(_nothing(name, _("there is no scenario '{name}'"), near))
    asked.scenarios = list(dict.fromkeys(asked.scenarios))
    return asked


def _folder(asked: Asked, path: Path, known: Known) -> None:
    """A folder of scenarios, the advice, or both beside each other."""
    if path.resolve() == known.folder.resolve():
        asked.advice = True
        return
    if path.resolve() == shelf("scenarios").resolve():
        asked.whole = True
    found = scenario_files(path)
    if not found and is_folder(path / "scenarios"):
        found = scenario_files(path / "scenarios")
        same = (path / "content").resolve() == known.folder.resolve()
        asked.advice, asked.program, asked.whole = same, same, same
    if not found:
        asked.wrong.append(_nothing(str(path), _("'{name}' holds no scenario"), ""))
    asked.scenarios.extend(found)


def _nothing(name: str, told: str, near: str) -> Finding:
    message = told.format(name=name) + near
    return Finding(Problem("shape-unreadable", name, Place(1, 1), message))


def looked_at(asked: Asked, known: Known, names: list[str]) -> Iterator[Path]:
    """Every file and folder that a run could look at: what is asked for, and what it is held to."""
    yield from map(Path, names)
    yield from (shelf("scenarios"), known.folder.parent / "scenarios")
    with suppress(OSError):  # without a home there is none
        yield user_shelf()
    folders = dict.fromkeys(path.parent for path in asked.scenarios)
    for folder in folders:
        yield from _folders(folder)
    for path in dict.fromkeys(
        [*asked.scenarios, *(one for f in folders for one in scenario_files(f))]
    ):
        yield path
        yield from (catalog_path(path, language) for language in languages_beside(path))
    yield from _folders(known.folder)
    yield from (known.folder / "words", *known.files, *known.folder.glob("locale/*/*.po"))
    yield Path(msgspec.__file__).parent.parent  # the names there tell the versions of libraries
    program = Path(coach.__file__).parent
    yield from program.glob("i18n/locale/*/LC_MESSAGES/coach.*o")
    for name in ("", "check", "check/rules", "check/formats", "library", "story", "i18n"):
        yield program / name
        yield from (program / name).glob("*.py")


def _folders(folder: Path) -> Iterator[Path]:
    """A folder and those of its translations."""
    yield from (folder, folder / "locale", *folder.glob("locale/*"))


def check(asked: Asked, known: Known, kept: Kept) -> Outcome:
    """Check what was asked for."""
    stamp = _stamp(known)
    findings = list(asked.wrong)
    unreadable = bool(findings)
    summaries: list[Summary] = []
    for path in asked.scenarios:
        checked = _scenario(path, known, kept, stamp)
        findings.extend(checked.findings)
        unreadable = unreadable or checked.unreadable
        if checked.summary is not None:
            summaries.append(checked.summary)
    beside: dict[str, Summary] = {}
    known_ids = {one.id for one in summaries}
    for one in summaries:
        if one.twin is not None and one.twin not in known_ids:
            near = scenario_files(Path(one.path).parent)
            for path in (path for path in near if path.stem == one.twin):
                other = _scenario(path, known, kept, stamp).summary
                if other is not None:
                    beside[str(path)] = other
    together = Shelf(summaries, beside, known.folder / "tactics.yaml", whole=asked.whole)
    if summaries and (asked.whole or any(one.twin is not None for one in summaries)):
        from coach.check.checking import check_together

        findings.extend(check_together(together))
    if asked.advice:
        findings.extend(_advice(known, kept, stamp).findings)
    if asked.program:
        findings.extend(_program(kept).findings)
    findings.sort(key=lambda finding: finding.key)
    kept.save()
    return Outcome(findings, together, unreadable)


def _stamp(known: Known) -> bytes:
    """What every scenario is held to: ids and words."""
    lists = ("tactics", "actions", "questions", "claims", "references")
    names = [known.folder / f"{name}.yaml" for name in lists]
    made = sha256()
    for path in [*names, *sorted((known.folder / "words").glob("*.yaml"))]:
        try:
            made.update(path.read_bytes())
        except OSError:
            made.update(b"\0none")
    return made.digest()


def _scenario(path: Path, known: Known, kept: Kept, stamp: bytes) -> Checked:
    def now() -> Checked:
        from coach.check.checking import check_scenario

        return check_scenario(path, known)

    languages = languages_beside(path)
    files = [path, *(catalog_path(path, language) for language in languages)]
    return kept.result(str(path), files, stamp + "/".join(languages).encode(), now)


def _advice(known: Known, kept: Kept, stamp: bytes) -> Checked:
    def now() -> Checked:
        from coach.check.checking import check_advice

        return check_advice(known)

    scenarios = scenario_files(known.folder.parent / "scenarios")
    ids = "/".join(path.stem for path in scenarios).encode()
    files = [*known.files, *sorted(known.folder.glob("locale/*/*.po"))]
    return kept.result(str(known.folder), files, stamp + ids, now)


def _program(kept: Kept) -> Checked:
    def now() -> Checked:
        from coach.check.checking import check_program

        return check_program()

    catalogs = sorted(Path(coach.__file__).parent.glob("i18n/locale/*/LC_MESSAGES/coach.po"))
    return kept.result("program", catalogs, b"", now)
