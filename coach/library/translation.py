"""The words of scenarios and advice in another language.

One traversal serves all: what is shown is translated by it, what is extracted for translators is
collected by it, so that nothing can be in one and missing in the other. A context (gettext's
msgctxt) is made of the author's ids, never of the text, so a corrected spelling orphans nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, inspect
from msgspec.structs import replace

from coach.i18n.catalogs import catalog
from coach.library.located import Path_
from coach.library.shapes import type_of
from coach.library.shelves import catalog_path
from coach.story.scenario import Beat, Message, Reply, Scenario, speaker

T = TypeVar("T")


class Words(Struct, frozen=True):
    """Some words of a file: who they are, where they stand, what a translator should know."""

    context: str
    text: str
    path: Path_
    note: str = ""


Say = Callable[[Words], str]
"""Gives the words to show for some words of the source."""


def scenario_in(scenario: Scenario, source: Path, language: str) -> Scenario:
    """A scenario with its words in a language; what is not translated stays as it is."""
    if language == scenario.language:
        return scenario
    translations = catalog(catalog_path(source, language))
    return map_scenario(scenario, lambda words: translations.pgettext(words.context, words.text))


def map_scenario(scenario: Scenario, say: Say) -> Scenario:
    """The same scenario with other words."""

    def words(context: str, text: str | None, path: Path_, note: str = "") -> Any:
        return None if text is None else say(Words(context, text, path, note))

    people = {
        key: replace(
            person,
            name=words(f"people.{key}.name", person.name, ("people", key, "name")),
            shown_as=words(f"people.{key}.shown_as", person.shown_as, ("people", key, "shown_as")),
        )
        for key, person in scenario.people.items()
    }
    protagonist = replace(
        scenario.protagonist,
        name=words("protagonist.name", scenario.protagonist.name, ("protagonist", "name")),
    )
    return replace(
        scenario,
        title=words("title", scenario.title, ("title",)),
        summary=words("summary", scenario.summary, ("summary",)),
        place=words("place", scenario.place, ("place",)),
        protagonist=protagonist,
        people=people,
        facts={
            key: words(f"fact.{key}", text, ("facts", key)) for key, text in scenario.facts.items()
        },
        beats={key: _beat(scenario, key, beat, words) for key, beat in scenario.beats.items()},
        endings={
            key: replace(
                ending,
                text=words(
                    f"ending.{key}.text", ending.text, ("endings", key, "text"), ending.outcome
                ),
            )
            for key, ending in scenario.endings.items()
        },
    )


def _beat(scenario: Scenario, key: str, beat: Beat, words: Callable[..., Any]) -> Beat:
    def message(number: int, said: Message) -> Message:
        here: Path_ = ("beats", key, "messages", number)
        name = f"message.{said.id}"
        note = f"{beat.stage}: {speaker(scenario, said)}"
        return replace(
            said,
            text=words(f"{name}.text", said.text, (*here, "text"), note),
            narrator=words(f"{name}.narrator", said.narrator, (*here, "narrator"), note),
            ordinary=words(f"{name}.ordinary", said.ordinary, (*here, "ordinary"), beat.stage),
            why={
                tactic: words(f"{name}.why.{tactic}", why, (*here, "why", tactic), beat.stage)
                for tactic, why in said.why.items()
            },
        )

    def reply(number: int, answer: Reply) -> Reply:
        here: Path_ = ("beats", key, "replies", number)
        name = f"reply.{answer.id}"
        note = f"{beat.stage}: reply, {answer.grade}"
        return replace(
            answer,
            text=words(f"{name}.text", answer.text, (*here, "text"), note),
            action=words(f"{name}.action", answer.action, (*here, "action"), note),
            because=words(f"{name}.because", answer.because, (*here, "because"), note),
        )

    discuss = words(f"beat.{key}.discuss", beat.discuss, ("beats", key, "discuss"), beat.stage)
    return replace(
        beat,
        messages=[message(number, said) for number, said in enumerate(beat.messages)],
        replies=[reply(number, answer) for number, answer in enumerate(beat.replies)],
        discuss=discuss,
    )


def entries_in(entries: dict[str, T], source: Path, language: str) -> dict[str, T]:
    """The entries of a content file (in English) with their words in a language."""
    if language == "en":
        return entries
    translations = catalog(catalog_path(source, language))
    return map_entries(entries, lambda words: translations.pgettext(words.context, words.text))


def map_entries(entries: dict[str, T], say: Say) -> dict[str, T]:
    """The same entries with other words: every field typed as words to show."""
    return {key: _mapped(entry, (key,), say) for key, entry in entries.items()}


def _mapped(value: Any, path: Path_, say: Say) -> Any:
    changed: dict[str, Any] = {}
    shape: Any = type(value)
    for name, encoded, sort in _shown_fields(shape):
        below = getattr(value, name)
        here = (*path, encoded)
        if below is None:
            continue
        if sort == "words":
            changed[name] = say(_words(here, below))
        elif sort == "list of words":
            changed[name] = [say(_words((*here, n), text)) for n, text in enumerate(below)]
        else:
            changed[name] = [_mapped(part, (*here, n), say) for n, part in enumerate(below)]
    return replace(value, **changed)


def _words(path: Path_, text: str) -> Words:
    return Words(".".join(str(step) for step in path), text, path)


@cache
def _shown_fields(shape: Any) -> tuple[tuple[str, str, str], ...]:
    """Of a structure, the fields whose text is shown: name, key in the file, sort."""
    found = []
    described = type_of(shape)
    assert isinstance(described, inspect.StructType)  # noqa: S101 -- entries are structures
    for one in described.fields:
        sort = _sort(one.type)
        if sort:
            found.append((one.name, one.encode_name, sort))
    return tuple(found)


def _sort(shape: inspect.Type) -> str:
    match shape:
        case inspect.UnionType(types=types):
            return next((sort for sort in map(_sort, types) if sort), "")
        case inspect.Metadata(type=inner, extra=extra):
            return "words" if extra and extra.get("shown") else _sort(inner)
        case inspect.ListType(item_type=item):
            if isinstance(item, inspect.StructType):
                return "list of structures"
            return "list of words" if _sort(item) == "words" else ""
        case _:
            return ""


def collect_scenario(scenario: Scenario) -> list[Words]:
    """Every word of a scenario that is shown."""
    found: list[Words] = []
    map_scenario(scenario, lambda words: _remember(found, words))
    return found


def collect_entries(entries: dict[str, Any]) -> list[Words]:
    """Every word of a content file that is shown."""
    found: list[Words] = []
    map_entries(entries, lambda words: _remember(found, words))
    return found


def _remember(found: list[Words], words: Words) -> str:
    found.append(words)
    return words.text
