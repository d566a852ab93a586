"""The advice in ``content/``: read file by file when asked for, cross-checked as a whole.

Owns which file holds which entries and what a reference or a source may point at. What an entry
says is in ``coach.library.entries``; searching belongs to ``coach.library.finding``.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from coach.i18n.language import _
from coach.library import entries as shapes
from coach.library.located import Located, Path_, read
from coach.library.problems import Problem, Unreadable, did_you_mean
from coach.library.shapes import convert
from coach.library.shelves import scenario_files, shelf
from coach.library.translation import entries_in

T = TypeVar("T")

FILES: dict[str, type[Any]] = {
    "stages": shapes.StageEntry,
    "families": shapes.FamilyEntry,
    "tactics": shapes.TacticEntry,
    "actions": shapes.ActionEntry,
    "questions": shapes.QuestionEntry,
    "myths": shapes.MythEntry,
    "glossary": shapes.GlossaryEntry,
    "contacts": shapes.ContactEntry,
    "countries": shapes.CountryEntry,
    "law": shapes.LawEntry,
    "plans": shapes.PlanEntry,
    "pages": shapes.PageEntry,
    "documents": shapes.DocumentEntry,
    "references": shapes.ReferenceEntry,
    "claims": shapes.ClaimEntry,
}
"""The files of ``content/`` and the shape of their entries."""

KINDS: dict[str, str] = {
    "stage": "stages",
    "family": "families",
    "tactic": "tactics",
    "action": "actions",
    "question": "questions",
    "myth": "myths",
    "glossary": "glossary",
    "contact": "contacts",
    "law": "law",
    "plan": "plans",
    "page": "pages",
    "document": "documents",
}
"""The kinds a reference ``kind:id`` can name, and the file each is in."""


class Knowledge:
    """All advice of a folder, in one language. Files are read when they are first asked for."""

    def __init__(self, language: str = "en", folder: Path | None = None) -> None:
        self.language = language
        self.folder = folder or shelf("content")
        self._located: dict[str, Located] = {}
        self._entries: dict[str, dict[str, Any]] = {}

    @cached_property
    def stages(self) -> dict[str, shapes.StageEntry]:
        """The nine stages, in order."""
        return self._shown("stages")

    @cached_property
    def families(self) -> dict[str, shapes.FamilyEntry]:
        """The families of tactics, in order."""
        return self._shown("families")

    @cached_property
    def tactics(self) -> dict[str, shapes.TacticEntry]:
        """The tactics, family by family."""
        return self._shown("tactics")

    @cached_property
    def actions(self) -> dict[str, shapes.ActionEntry]:
        """What to do when targeted, in the agreed order."""
        return self._shown("actions")

    @cached_property
    def questions(self) -> dict[str, shapes.QuestionEntry]:
        """Questions and answers."""
        return self._shown("questions")

    @cached_property
    def myths(self) -> dict[str, shapes.MythEntry]:
        """What one hears that is wrong."""
        return self._shown("myths")

    @cached_property
    def glossary(self) -> dict[str, shapes.GlossaryEntry]:
        """Words of the advice."""
        return self._shown("glossary")

    @cached_property
    def contacts(self) -> dict[str, shapes.ContactEntry]:
        """Services that help."""
        return self._shown("contacts")

    @cached_property
    def countries(self) -> dict[str, shapes.CountryEntry]:
        """Countries that have contacts."""
        return self._shown("countries")

    @cached_property
    def law(self) -> dict[str, shapes.LawEntry]:
        """The law by country."""
        return self._shown("law")

    @cached_property
    def plans(self) -> dict[str, shapes.PlanEntry]:
        """Lesson plans."""
        return self._shown("plans")

    @cached_property
    def pages(self) -> dict[str, shapes.PageEntry]:
        """Pages of plain paragraphs."""
        return self._shown("pages")

    @cached_property
    def documents(self) -> dict[str, shapes.DocumentEntry]:
        """The five source documents."""
        return self._shown("documents")

    @cached_property
    def references(self) -> dict[str, shapes.ReferenceEntry]:
        """Pages that facts were read in."""
        return self._shown("references")

    @cached_property
    def claims(self) -> dict[str, shapes.ClaimEntry]:
        """What became of each claim of the source documents."""
        return self._shown("claims")

    def source_entries(self, name: str) -> dict[str, Any]:
        """The entries of a file as it is written, in English.

        Raises:
            Unreadable: with every shape error of the file.
        """
        if name not in self._entries:
            located = read(self.folder / f"{name}.yaml")
            shape = entries_shape(name)
            self._entries[name] = convert(located, shape)
            self._located[name] = located
        return self._entries[name]

    def path(self, name: str) -> Path:
        """The file an entry's kind is in."""
        return self.folder / f"{name}.yaml"

    def problems(self) -> Iterator[Problem]:
        """Every problem of every file: shapes, then references and sources that lead nowhere."""
        readable = True
        for name in FILES:
            try:
                self.source_entries(name)
            except Unreadable as error:
                readable = False
                yield from error.problems
        if not readable:
            return
        known_sources = {**self.source_entries("claims"), **self.source_entries("references")}
        scenarios = {path.stem for path in scenario_files(self.folder.parent / "scenarios")}
        for name in FILES:
            located = self._located[name]
            for path, value in _values(located.data, ()):
                part = path[-2] if isinstance(path[-1], int) and len(path) > 1 else path[-1]
                if part in _SOURCE_FIELDS and value not in known_sources:
                    near = did_you_mean(value, known_sources)
                    wrong = _("there is no source '{name}'{near}").format(name=value, near=near)
                    yield located.problem("content-unknown-source", path, wrong, width=len(value))
                elif part in _LINK_FIELDS:
                    wrong = self._dead(value, scenarios)
                    if wrong:
                        yield located.problem("content-dead-link", path, wrong, width=len(value))
        yield from self._inner()

    def _dead(self, reference: str, scenarios: set[str]) -> str:
        """Why a reference leads nowhere; empty if it does not."""
        kind, _colon, name = reference.partition(":")
        if kind == "scenario":
            known: Any = scenarios
        elif kind in KINDS:
            known = self.source_entries(KINDS[kind])
        else:
            near = did_you_mean(kind, [*KINDS, "scenario"])
            return _("'{kind}' is no kind of entry{near}").format(kind=kind, near=near)
        if name in known:
            return ""
        near = did_you_mean(name, known)
        return _("there is no {kind} '{name}'{near}").format(kind=kind, name=name, near=near)

    def _inner(self) -> Iterator[Problem]:
        """What entries say of each other without a reference: families, documents, countries."""
        pairs = (
            ("tactics", "family", "families"),
            ("claims", "document", "documents"),
            ("contacts", "country", "countries"),
            ("law", "country", "countries"),
        )
        for name, part, target in pairs:
            known = self.source_entries(target)
            for key, entry in self.source_entries(name).items():
                value = getattr(entry, part)
                if value not in known:
                    near = did_you_mean(value, known)
                    wrong = _("there is no '{name}' in {file}{near}")
                    wrong = wrong.format(name=value, file=f"{target}.yaml", near=near)
                    yield self._located[name].problem("content-dead-link", (key, part), wrong)

    def _shown(self, name: str) -> dict[str, Any]:
        return entries_in(self.source_entries(name), self.path(name), self.language)


def entries_shape(name: str) -> Any:
    """The shape of a whole content file: a mapping of ids to entries."""
    key: Any = str if name in _FREE_KEYS else shapes.EntryId
    value: Any = FILES[name]
    return dict[key, value]


_FREE_KEYS = frozenset(("claims", "countries"))
"""Files whose ids are not ours to choose: claims and country codes have capitals."""
_SOURCE_FIELDS = frozenset(("sources", "reference", "replaced_by"))
_LINK_FIELDS = frozenset(("links", "where"))


def _values(data: Any, path: Path_) -> Iterator[tuple[Path_, str]]:
    """Every text of a file with its path."""
    if isinstance(data, dict):
        for key, below in data.items():
            yield from _values(below, (*path, key))
    elif isinstance(data, list):
        for number, below in enumerate(data):
            yield from _values(below, (*path, number))
    elif isinstance(data, str):
        yield path, data
