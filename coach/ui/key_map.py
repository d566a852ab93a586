"""A person's own keys: ``keys.yaml`` in the folder of their settings, read at the start.

Owns which keys can be chosen and what is said of a file that cannot be used. In use they are from
``coach.ui.commands``; nothing here writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from textual.binding import Binding
from textual.keys import format_key

from coach.i18n.language import _
from coach.library.places import config_folder
from coach.library.problems import Problem, did_you_mean
from coach.ui import commands
from coach.ui.commands import Command, bound, chosen_keys, command_called, key_name, keys_of

NAME = "keys.yaml"
NAMED = (
    "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "space", "enter", "tab",
    "shift+tab", "escape", "backspace", "delete", "insert",
)  # fmt: skip
FUNCTION_KEYS = tuple(f"f{number}" for number in range(1, 13))
WITH_CTRL = tuple(f"ctrl+{letter}" for letter in "abdefgklnoprtuvwxy")
"""The letters that reach every program: c, q, s and z are the terminal's, h i j m other keys."""


class KeyMap(Struct, frozen=True):
    """The keys that a person has chosen."""

    keys: dict[str, tuple[str, ...]] = {}
    """By the id of a command."""
    problems: tuple[Problem, ...] = ()
    """With any, no key is changed."""


def default_path() -> Path:
    """The file with a person's own keys.

    Raises:
        OSError: there is no home to find it in.
    """
    return config_folder() / NAME


def read_key_map(path: Path | None = None) -> KeyMap:
    """The keys in a file; a file that is not there changes none."""
    try:
        path = path or default_path()
        if not path.exists():
            return KeyMap()
    except OSError:  # no home, or a folder that may not be looked into
        return KeyMap()
    from coach.library.located import read

    located = read(path)
    problems = list(located.problems)
    chosen: dict[str, tuple[str, ...]] = {}
    known = all_commands()
    asked = located.data if located.data is not None or problems else {}
    if not isinstance(asked, dict) and not problems:
        words = _("holds no commands; write one in a line, with its keys: “undo: u”")
        problems.append(located.problem("keys-shape", (), words))
    for name, value in asked.items() if isinstance(asked, dict) and not problems else ():
        if name not in known:
            words = _("there is no command '{name}'{near}").format(
                name=name, near=did_you_mean(name, known)
            )
            problems.append(located.problem("keys-command", (name,), words, key=True))
            continue
        keys = _split(value)
        for number, key in enumerate(keys):
            if fault := _fault(key, known[name], known.values()):
                where = (name, number) if isinstance(value, list) else (name,)
                problems.append(located.problem("keys-key", where, fault, width=len(key) or 1))
        if not keys:
            problems.append(located.problem("keys-key", (name,), _("names no key")))
        chosen[name] = tuple(_as_textual(key) for key in keys)
    return KeyMap({} if problems else chosen, tuple(problems))


def all_commands() -> dict[str, Command]:
    """Every command there is, by its id."""
    from coach.ui.facilitate import keys

    found: dict[str, Command] = {}
    for module in (commands, keys):
        for value in vars(module).values():
            several = value if isinstance(value, tuple) and not isinstance(value, Command) else ()
            for one in (value, *several):
                if isinstance(one, Command):
                    found.setdefault(one.id, one)
    return found


def reaches_us(key: str) -> bool:
    """Whether every terminal hands this key to the programs in it."""
    if key in (*NAMED, *FUNCTION_KEYS, *WITH_CTRL):
        return True
    sign = format_key(key)  # "?" for question_mark; alt+x has none
    return len(sign) == 1 and sign.isprintable()


def for_textual(chosen: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The key map as Textual takes it.

    Textual takes a changed command's old keys from whatever else they belong to as well; those
    commands are told their keys again.
    """
    if not chosen:
        return {}
    known = all_commands()
    moved = {key for name in chosen for key in known[name].keys.split(",")}
    return {
        name: ",".join(keys_of(command))
        for name, command in known.items()
        if name in chosen or moved.intersection(command.keys.split(","))
    }


def clashes_on(screen: type) -> list[str]:
    """Sentences about commands of a screen that have come to share a key."""
    here = [one for one in map(command_called, bound(screen)) if one is not None]
    found: dict[frozenset[str], str] = {}
    for changed in (one for one in here if one.id in chosen_keys()):
        for other in here:
            shared = set(keys_of(changed)) & set(keys_of(other)) - _own(changed, other)
            pair = frozenset((changed.id, other.id))
            if shared and other is not changed and pair not in found:
                words = _("Two commands have the key {key} here: '{name}' and '{other}'.")
                found[pair] = words.format(
                    key=_(key_name(min(shared))), name=changed.id, other=other.id
                )
    return list(found.values())


def _own(one: Command, other: Command) -> set[str]:
    """Keys that both have anyway: they mean one thing at one moment, another at another."""
    return set(one.keys.split(",")) & set(other.keys.split(","))


def _split(value: Any) -> list[str]:
    """The keys of a command: a list, or words with commas between them."""
    words = value if isinstance(value, list) else str("" if value is None else value).split(",")
    return [key for key in (str(word).strip() for word in words) if key]


def _as_textual(key: str) -> str:
    """A key as Textual calls it: a sign by its name, everything else in small letters."""
    return next(iter(Binding.make_bindings([(key, "")]))).key if len(key) == 1 else key.lower()


def _fault(key: str, command: Command, known: Iterable[Command]) -> str:
    """Why a key cannot be chosen for a command; nothing if it can."""
    name = _as_textual(key)
    if name in command.keys.split(","):
        return ""
    if not reaches_us(name):
        if name.startswith(("ctrl+", "alt+", "cmd+", "super+", "meta+", "shift+")):
            return _("'{key}' does not reach programs in every terminal").format(key=key)
        near = did_you_mean(name, (*NAMED, *FUNCTION_KEYS))
        return _("there is no key '{key}'{near}").format(key=key, near=near)
    for other in known:
        if other.fixed and name in other.keys.split(","):
            words = _("'{key}' always belongs to '{name}'")
            return words.format(key=key, name=other.id)
    return ""
