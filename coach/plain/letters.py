"""The letters one types: the same in every language, and each language's own beside them."""

from __future__ import annotations

from typing import Literal

from coach.i18n.language import _, pgettext

Command = Literal["ordinary", "unsure", "flag", "leave", "undo", "back", "help", "quit"]

LETTERS: dict[str, Command] = {
    "o": "ordinary",
    "u": "unsure",
    "f": "flag",
    "l": "leave",
    "z": "undo",
    "b": "back",
    "h": "help",
    "q": "quit",
}
"""Letters that work in every language."""


def own_letters() -> dict[str, Command]:
    """The letters of the language in use; no letter means two things."""
    own: dict[str, Command] = {
        pgettext("letter for ordinary", "o"): "ordinary",
        pgettext("letter for not sure", "u"): "unsure",
        pgettext("letter for red flag", "f"): "flag",
        pgettext("letter for leave", "l"): "leave",
        pgettext("letter for undo", "z"): "undo",
        pgettext("letter for look back", "b"): "back",
        pgettext("letter for help now", "h"): "help",
        pgettext("letter for quit", "q"): "quit",
    }
    return own


ON_SCREENS = ("help", "leave")
"""What the keys of the screens do too, which are the same in every language: both are named."""


def letter(command: Command) -> str:
    """The letter to show for a command: the language's own, behind that of the screens."""
    own = next(key for key, meaning in own_letters().items() if meaning == command)
    common = next(key for key, meaning in LETTERS.items() if meaning == command)
    if command not in ON_SCREENS or own == common:
        return own
    return _("{common} or {own}").format(common=common, own=own)


def command_for(word: str) -> Command | None:
    """What a typed letter asks for."""
    word = word.lower()
    return LETTERS.get(word) or own_letters().get(word)
