"""Two tables: which scenario practises which tactic, and what is counted on all paths."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from coach.check.known import Known
from coach.check.library import FIRST_EDITION
from coach.check.measures import TICK, Spread
from coach.check.pages import TABLE_FORMS, refuse_form
from coach.check.reading import ease
from coach.check.run import CANNOT_READ, CLEAN, Asked
from coach.check.story import Story
from coach.check.translation import languages_of, translations_of
from coach.check.wording import located_finder, said_in
from coach.i18n.language import N_, _
from coach.library.problems import Unreadable, tell
from coach.library.scenarios import load
from coach.library.translation import collect_scenario
from coach.story.scenario import STAGES

Row = dict[str, Any]


def show(asked: Asked, known: Known, *, measure: bool, form: str) -> int:
    """Print a table; gives the exit code. What programs read has English keys in every language."""
    if form not in TABLE_FORMS:
        return refuse_form(form)
    stories, unreadable = _stories(asked.scenarios, known)
    rows = list(_measured(stories) if measure else _covered(stories, known))
    if form == "json":
        sys.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(_table(rows))
        if not measure:
            told = _("{n} of the {all} scenarios of the first edition")
            sys.stdout.write(told.format(n=len(stories), all=FIRST_EDITION) + "\n")
    return CANNOT_READ if unreadable or asked.wrong else CLEAN


def _stories(paths: Sequence[Path], known: Known) -> tuple[list[Story], bool]:
    stories = []
    unreadable = False
    for path in paths:
        try:
            loaded = load(path, known.tactics)
        except Unreadable as error:
            unreadable = True
            for problem in error.problems:
                sys.stderr.write(tell(problem) + "\n")
        else:
            stories.append(Story(path, loaded.located, loaded.scenario, known))
    return stories, unreadable


def _covered(stories: list[Story], known: Known) -> Iterator[Row]:
    """A row for each tactic: how many scenarios flag it, and which."""
    used: dict[str, list[str]] = {tactic: [] for tactic in sorted(known.tactics or ())}
    for story in stories:
        messages = [one for beat in story.scenario.beats.values() for one in beat.messages]
        for tactic in dict.fromkeys(tactic for one in messages for tactic in one.why):
            used.setdefault(tactic, []).append(story.scenario.id)
    for tactic, scenarios in used.items():
        yield {
            N_("tactic"): tactic,
            N_("scenarios"): len(scenarios),
            N_("which"): ", ".join(scenarios) or "–",
        }


def _measured(stories: list[Story]) -> Iterator[Row]:
    """A row for each scenario: counts and times over all its paths."""
    for story in stories:
        scenario, figures = story.scenario, story.figures
        said = said_in(scenario)
        texts = [one.text for one in said if one.voice in ("explained", "ending")]
        found = ease(texts, scenario.language)
        yield {
            N_("scenario"): scenario.id,
            N_("kind"): scenario.kind,
            N_("beats"): len(scenario.beats),
            N_("states"): len(story.routes.steps),
            N_("messages"): sum(len(beat.messages) for beat in scenario.beats.values()),
            N_("words"): sum(len(one.text.split()) for one in said),
            N_("judged"): _spread(figures.spread(figures.judged)),
            N_("flags"): _spread(figures.spread(figures.counts[0])),
            N_("minutes"): _spread(figures.spread(figures.ticks), 60 / TICK),
            N_("by stage"): " ".join(_by_stage(story)),
            N_("ease"): None if found is None else round(found),
            N_("translated"): _translated(story),
        }


def _by_stage(story: Story) -> Iterator[str]:
    """For each stage, flags and ordinary messages in all its beats."""
    for stage in story.stages:
        number = STAGES.index(stage)
        scenes = [scene for scene in story.routes.scenes if scene.stage == number]
        flags = sum(one[1] for scene in scenes for one in scene.said)
        count = sum(len(scene.said) for scene in scenes)
        if count:
            yield f"{stage} {flags}+{count - flags}"


def _spread(found: Spread | None, unit: float = 1) -> str:
    """Least, middle and most."""
    if found is None:
        return "–"
    about = "" if found.exact else "~"
    if unit == 1:
        return f"{found.least}/{about}{found.median}/{found.most}"
    return f"{found.least / unit:.1f}/{about}{found.median / unit:.1f}/{found.most / unit:.1f}"


def _translated(story: Story) -> str:
    """For each language, the share of words that is translated."""
    scenario = story.scenario
    if not languages_of(story.path, scenario.language):
        return "–"
    words = collect_scenario(scenario)
    find = located_finder(story.located)
    shares = []
    for one in translations_of(story.path, scenario.language, words, find):
        done = sum(1 for _words, entry in one.pairs if not entry.fuzzy)
        shares.append(f"{one.language} {100 * done // max(1, len(words))} %")
    return ", ".join(shares)


def _table(rows: list[Row]) -> str:
    """Rows in columns."""
    if not rows:
        return ""
    names = list(rows[0])
    cells = [[_(name) for name in names], *([str(row[name]) for name in names] for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(names))]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        + "\n"
        for line in cells
    )
