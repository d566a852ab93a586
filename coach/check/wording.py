"""The words of a file in one language, each with who says it and where it stands."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
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
_SPACED = bytes(
    code if code >= 128 or chr(code).isalnum() or chr(code) == "\n" else 32 for code in range(256)
)
"""Makes a space of every ASCII character that belongs to no word."""
_ASCII = bytes(range(128))
_ACCENT = re.compile("[\u0300-\u036f]+")


END = "|"
"""Stands between texts in ``Wording.words``: no word holds it."""


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
    def words(self) -> list[str]:
        """All words, folded, with ``END`` after each text but the last."""
        return folded_words([one.text for one in self.said])

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where among ``words`` those stand that begin a closer look, and the ends of texts."""
        anchors = self.lists.anchors | {END}
        found: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            if word in anchors:
                found.setdefault(word, []).append(number)
        return found

    def matches(self, name: str, voices: frozenset[Voice]) -> Iterator[tuple[Said, int, int]]:
        """Every place where some voices say a phrase of a list: the text, from where to where."""
        phrases = self.lists.named(name)
        if phrases is not None:
            starts = phrases.live(self.words, self.places)
            ends = self.places.get(END, [])
            for number in sorted({bisect(ends, start) for start in starts}):
                one = self.said[number]
                if one.voice in voices:
                    for start, end in phrases.found(tokens(one.text)):
                        yield one, start, end

    def hits(self, name: str, voices: frozenset[Voice]) -> Iterator[Remark]:
        """The same as remarks, without words yet."""
        for one, start, end in self.matches(name, voices):
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


def folded_words(texts: list[str]) -> list[str]:
    """The words of some texts, folded, with ``END`` between texts.

    One pass over the whole for all that is ASCII, one for each other character there is: that takes
    half the time of looking for words.
    """
    text = "\n".join([text.replace("\n", " ") for text in texts]).lower()
    if "[" in text:
        text = _MARKER.sub(" ", text)
    text = text.encode("utf-8", "surrogatepass").translate(_SPACED).decode("utf-8", "surrogatepass")
    for char in others(text, _ASCII):
        text = text.replace(char, fold(char) if char.isalnum() or _ACCENT.match(char) else " ")
    return text.replace("\n", f" {END} ").split()


def others(text: str, usual: bytes) -> frozenset[str]:
    """The characters of a text that are not among some ASCII ones, each once."""
    found = text.encode("utf-8", "surrogatepass").translate(None, usual)
    return frozenset(found.decode("utf-8", "surrogatepass"))


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
        Said("about", scenario.id, ("id",)),
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
