"""The words of a file in one language, each with who says it and where it stands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Literal, NamedTuple

from coach.check.remark import Remark
from coach.check.wordlists import WordLists
from coach.library.located import Located, Path_
from coach.library.problems import Place
from coach.story.scenario import Message, Scenario

Voice = Literal[
    "contact", "chat", "reply", "told", "explained", "ending", "about", "advice", "heard"
]
"""Who says it: the contact; a helper or the protagonist; a reply; the narrator; an explanation; an
ending; title, summary and the like; an advice entry; what advice quotes in order to refute it."""

CHAT: frozenset[Voice] = frozenset(("contact", "chat", "reply", "told"))
COACH: frozenset[Voice] = frozenset(("told", "explained", "ending", "about", "advice"))
"""The voices that are the coach's own: they never blame and never frighten."""

_MARKER = re.compile(r"\[/?[a-z][a-z0-9-]*\]")
_TOKEN = re.compile(r"[^\W_]+")
_ACCENT = re.compile("[\u0300-\u036f]+")
_BETWEEN = re.compile(r"[^\w\n]+|_+")


class Said(NamedTuple):
    """Some words and where they stand (a path into the file, or a line of a catalog)."""

    voice: Voice
    text: str
    path: Path_


class Token(NamedTuple):
    """A word without accents and capitals, and where it is in its text."""

    word: str
    start: int
    end: int


Finder = Callable[[Path_, int, str], tuple[Place, str]]
"""Gives place and source line of words at an offset of the text at a path."""


class Wording:
    """The words of one file in one language."""

    def __init__(
        self,
        path: str,
        raw: str,
        language: str,
        said: list[Said],
        lists: WordLists,
        find: Finder,
    ) -> None:
        self.path = path
        self.raw = raw
        """The whole file."""
        self.language = language
        self.said = said
        self.lists = lists
        self._find = find

    @cached_property
    def folded(self) -> str:
        """All words, folded, a space between them and a line break between texts."""
        text = "\n".join([one.text.replace("\n", " ") for one in self.said])
        if "[" in text:
            text = _MARKER.sub(" ", text)
        text = _BETWEEN.sub(" ", fold(text)).replace("\n", " \n ")
        return f" {text} "

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that occurs, folded."""
        return frozenset(self.folded.split())

    def hits(self, name: str, voices: frozenset[Voice]) -> Iterator[Remark]:
        """Remarks, without words yet, on every place where a list's word stands."""
        words = self.lists.named(name)
        needles = [] if words is None else words.live(self.folded, self.vocabulary)
        if words is None or not needles:
            return
        for one, line in zip(self.said, self.folded.split("\n"), strict=True):
            if one.voice in voices and any(needle in line for needle in needles):
                for start, end in words.found(tokens(one.text)):
                    yield self.at(one, start, one.text[start:end])

    def at(self, said: Said, offset: int, words: str) -> Remark:
        """A remark on some words; its message is those words."""
        place, source = self._find(said.path, offset, words)
        return Remark(self.path, place, words, source, max(1, len(words)))


def fold(text: str) -> str:
    """Small letters without accents."""
    text = text.lower()
    if text.isascii():
        return text
    text = text.replace("œ", "oe").replace("æ", "ae")
    return _ACCENT.sub("", unicodedata.normalize("NFKD", text))


def tokens(text: str) -> list[Token]:
    """The words of a text, markers left out."""
    if "[" in text:
        text = _MARKER.sub(lambda marker: " " * len(marker.group()), text)
    return [Token(fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def said_in(scenario: Scenario) -> list[Said]:
    """Every word of a scenario that is shown, in the order of the file."""
    contacts = frozenset(key for key, one in scenario.people.items() if one.role == "contact")
    first: Voice = "contact" if scenario.first_contact in contacts else "chat"
    said = _before_play(scenario)
    for key, beat in scenario.beats.items():
        path: Path_ = ("beats", key)
        for number, message in enumerate(beat.messages):
            who = message.from_
            voice: Voice = first if who is None else "contact" if who in contacts else "chat"
            _message(said, message, voice, (*path, "messages", number))
        if beat.discuss is not None:
            said.append(Said("about", beat.discuss, (*path, "discuss")))
        for number, reply in enumerate(beat.replies):
            here = (*path, "replies", number)
            if reply.text is not None:
                said.append(Said("reply", reply.text, (*here, "text")))
            elif reply.action is not None:
                said.append(Said("told", reply.action, (*here, "action")))
            said.append(Said("explained", reply.because, (*here, "because")))
    for key, ending in scenario.endings.items():
        said.append(Said("ending", ending.text, ("endings", key, "text")))
    return said


def _before_play(scenario: Scenario) -> list[Said]:
    said = [
        Said("about", scenario.title, ("title",)),
        Said("about", scenario.summary, ("summary",)),
        Said("about", scenario.place, ("place",)),
        Said("about", scenario.protagonist.name, ("protagonist", "name")),
    ]
    for key, person in scenario.people.items():
        said.append(Said("about", person.name, ("people", key, "name")))
        if person.shown_as is not None:
            said.append(Said("about", person.shown_as, ("people", key, "shown_as")))
    return said + [Said("about", text, ("facts", key)) for key, text in scenario.facts.items()]


def _message(said: list[Said], message: Message, voice: Voice, path: Path_) -> None:
    if message.text is not None:
        said.append(Said(voice, message.text, (*path, "text")))
    elif message.narrator is not None:
        said.append(Said("told", message.narrator, (*path, "narrator")))
    for tactic, why in message.why.items():
        said.append(Said("explained", why, (*path, "why", tactic)))
    if message.ordinary is not None:
        said.append(Said("explained", message.ordinary, (*path, "ordinary")))


def located_finder(located: Located) -> Finder:
    """Finds words in a YAML file."""

    def find(path: Path_, offset: int, words: str) -> tuple[Place, str]:
        place = located.place_in_text(path, offset, words)
        return place, located.source(place.line)

    return find
