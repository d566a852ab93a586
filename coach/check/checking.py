"""A file checked: read, then every rule, then what comments silence."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from coach.check.known import Known
from coach.check.library import Shelf
from coach.check.registry import rules_for
from coach.check.remark import Finding
from coach.check.results import Checked, Summary
from coach.check.story import Story
from coach.check.wording import Finder, Said, Voice, Wording, located_finder, said_in
from coach.check.wordlists import word_lists
from coach.i18n.language import SOURCE_LANGUAGE
from coach.library.located import Path_, read
from coach.library.problems import Problem, Severity, Unreadable, cannot_open
from coach.library.scenarios import references
from coach.library.shapes import convert
from coach.library.shelves import shelf
from coach.story.scenario import Scenario

if TYPE_CHECKING:
    from coach.library.translation import Words


def check_scenario(path: Path, known: Known) -> Checked:
    """Everything about one scenario file that can be said without the others."""
    located = read(path)
    try:
        scenario = convert(located, Scenario)
    except Unreadable as error:
        return _refused(error.problems)
    problems = list(references(located, scenario, known.tactics))
    if problems:
        return _refused(sorted(problems, key=lambda problem: problem.place))
    story = Story(path, located, scenario, known)
    findings: list[Finding] = []
    for rule in rules_for("story"):
        findings.extend(rule.run(story))
    said = said_in(scenario)
    lists = word_lists(known.folder, scenario.language)
    wording = Wording(
        located.path, located.text, scenario.language, said, lists, located_finder(located)
    )
    findings.extend(_words(wording))
    findings = _left(located.path, located.text, findings)
    if (path.parent / "locale").is_dir() or path.parent == shelf("scenarios"):
        from coach.library.translation import collect_scenario

        words = collect_scenario(scenario)
        voices = {one.path: one.voice for one in said}
        find = located_finder(located)
        findings.extend(_translations(path, scenario.language, words, voices, find, known))
    return _checked(findings, summary(story))


def _refused(problems: Iterable[Problem]) -> Checked:
    return _checked([Finding(problem) for problem in problems])


def _checked(findings: list[Finding], told: Summary | None = None) -> Checked:
    gone = any(finding.problem.code == "shape-unreadable" for finding in findings)
    return Checked(tuple(findings), told, gone)


def _words(wording: Wording) -> Iterator[Finding]:
    for rule in rules_for("words"):
        yield from rule.run(wording)


def _left(path: str, text: str, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that no comment silences."""
    if "coach:" not in text:
        return list(findings)
    from coach.check.allow import silenced

    return silenced(path, text, findings)


def check_advice(known: Known) -> Checked:
    """The advice in a ``content`` folder: shapes and references, words, translations."""
    from coach.library.knowledge import FILES, Knowledge
    from coach.library.translation import collect_entries

    knowledge = Knowledge(folder=known.folder)
    findings = [Finding(problem) for problem in knowledge.problems()]
    if any(finding.problem.code.startswith("shape-") for finding in findings):
        return Checked(tuple(findings))
    for name in FILES:
        path = knowledge.path(name)
        words = collect_entries(knowledge.source_entries(name))
        if not words:
            continue
        voices = {one.path: _advice_voice(one.path) for one in words}
        said = [Said(voices[one.path], one.text, one.path) for one in words]
        located = read(path)
        find, lists = located_finder(located), word_lists(known.folder, SOURCE_LANGUAGE)
        wording = Wording(str(path), located.text, SOURCE_LANGUAGE, said, lists, find)
        findings.extend(_left(str(path), located.text, _words(wording)))
        findings.extend(_translations(path, SOURCE_LANGUAGE, words, voices, find, known))
    return _checked(findings)


def check_program() -> Checked:
    """The catalogs of the program's own words."""
    from coach.check.translation import program_translations

    findings: list[Finding] = []
    for translation in program_translations():
        findings.extend(map(Finding, translation.refused))
        found = [one for rule in rules_for("catalog") for one in rule.run(translation)]
        if translation.catalog is not None:
            catalog = translation.catalog
            findings.extend(_left(str(catalog.path), catalog.text, found))
    return _checked(findings)


def check_together(shelf: Shelf) -> list[Finding]:
    """What the scenarios say of each other."""
    findings: list[Finding] = []
    for rule in rules_for("library"):
        severity: Severity = rule.severity
        if hasattr(rule.module, "severity_for"):
            severity = rule.module.severity_for(shelf)
        findings.extend(
            replace(finding, problem=replace(finding.problem, severity=severity))
            for finding in rule.run(shelf)
        )
    return findings


def _advice_voice(path: Path_) -> Voice:
    """Beliefs that a myth refutes, and words people search with, are not the coach's own."""
    return "heard" if path[1] in ("heard", "search", "claim") else "advice"


def _translations(
    path: Path,
    written_in: str,
    words: list[Words],
    voices: dict[Path_, Voice],
    find: Finder,
    known: Known,
) -> Iterator[Finding]:
    """What is wrong with the translations of a file: as catalogs, and as words."""
    from coach.check.translation import translations_of

    try:
        os.scandir(path.parent / "locale").close()
    except FileNotFoundError:
        pass
    except OSError as error:
        yield Finding(cannot_open(path.parent / "locale", error))
        return
    for translation in translations_of(path, written_in, words, find):
        if translation.refused:
            yield from map(Finding, translation.refused)
            continue
        found = [one for rule in rules_for("catalog") for one in rule.run(translation)]
        wording = translation.wording(voices, word_lists(known.folder, translation.language))
        if wording is None:
            yield from found
        else:
            found.extend(_words(wording))
            yield from _left(wording.path, wording.raw, found)


def summary(story: Story) -> Summary:
    """What others need to know of a scenario."""
    scenario = story.scenario
    place = story.located.place(("twin",))
    judged = None
    if scenario.twin is not None and story.routes.complete:
        figures = story.figures
        begins = story.begins_with_threat
        spread = figures.spread(figures.judged_everywhere if begins else figures.judged)
        judged = spread.median if spread is not None else None
    tactics = dict.fromkeys(
        tactic
        for beat in scenario.beats.values()
        for message in beat.messages
        for tactic in message.why
    )
    return Summary(
        story.located.path,
        scenario.id,
        scenario.kind,
        scenario.twin,
        place,
        story.located.source(place.line),
        judged,
        tuple(tactics),
    )
