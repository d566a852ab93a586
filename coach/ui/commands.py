"""The commands: each defined once, for its keys, its button, the key bar, palette and key list.

Titles are marked here and translated where they are shown, so that a language chosen while the
program runs reaches them. Which keys a person has chosen instead is ``coach.ui.key_map``'s to
read, and in use from here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.keys import format_key

from coach.i18n.language import N_


class Command(NamedTuple):
    """Something a person can ask for."""

    id: str
    keys: str
    """Separated by commas; the first one is shown."""
    action: str
    title: str
    """A msgid."""
    hint: str = ""
    """A msgid: a sentence for the tooltip."""
    shown: bool = True
    """Whether the key bar tells it; what has a button of its own is not told twice."""
    urgent: bool = False
    """Whether its keys work before any widget sees them."""
    fixed: bool = False
    """Whether it always keeps these keys; keys that a person chooses come beside them."""
    step: bool = False
    """Whether it moves about or chooses by place: a key to know, nothing to look for by name."""

    @property
    def key(self) -> str:
        """The key as it is written on a button."""
        return key_name(keys_of(self)[0])


class _InUse:
    """The keys of the person at this terminal, by the id of a command."""

    chosen: Mapping[str, Sequence[str]] = {}


def use_keys(chosen: Mapping[str, Sequence[str]]) -> None:
    """Have these commands work by these keys from now on, all others by their own."""
    _InUse.chosen = chosen


def chosen_keys() -> Mapping[str, Sequence[str]]:
    """What a person has chosen, by the id of a command."""
    return _InUse.chosen


def keys_of(command: Command) -> Sequence[str]:
    """The keys that a command works by."""
    own = command.keys.split(",")
    chosen = _InUse.chosen.get(command.id, ())
    return [*own, *(key for key in chosen if key not in own)] if command.fixed else chosen or own


def key_name(key: str) -> str:
    """A key as a person calls it."""
    named = {
        "escape": N_("Esc"), "enter": N_("Enter"), "up": "↑", "down": "↓", "space": N_("Space"),
        "minus": "−", "tab": "Tab", "shift+tab": "Shift+Tab",
        "backspace": "⌫", "left": "←", "right": "→", "delete": N_("Del"), "insert": "Ins",
        "pageup": N_("PgUp"), "pagedown": N_("PgDn"), "home": N_("Home"), "end": N_("End"),
    }  # fmt: skip
    if key in named:
        return named[key]
    if key.startswith("ctrl+") or (len(key) > 1 and key[0] == "f" and key[1:].isdigit()):
        return "+".join(part.capitalize() for part in key.split("+"))
    return format_key(key)


_BOUND: dict[str, Command] = {}
"""Every command that a screen has, by its id."""


def bound(screen: type) -> dict[str, Binding]:
    """What a kind of screen can be asked for at any moment, by the id of the command."""
    found: dict[str, Binding] = {}
    for kind in screen.__mro__:
        for binding in vars(kind).get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id in _BOUND:
                found.setdefault(binding.id, binding)
    return found


def command_called(name: str | None) -> Command | None:
    """The command with this id, if a screen has it; Textual's own keys have none."""
    return _BOUND.get(name or "")


def bindings(*commands: Command) -> list[BindingType]:
    """The commands as Textual binds them."""
    _BOUND.update((command.id, command) for command in commands)
    return [
        Binding(
            command.keys,
            command.action,
            command.title,
            show=command.shown,
            priority=command.urgent,
            tooltip=command.hint,
            id=command.id,
        )
        for command in commands
    ]


HELP = Command(
    "help", "h,f1", "help", N_("Help now"), N_("Who helps, and what to do"),
    shown=False, fixed=True,
)  # fmt: skip
LEAVE_NOW = Command(
    "leave-now", "ctrl+q", "leave_now", N_("Leave now"),
    N_("Ends the program at once and clears the screen; three times Esc does the same"),
    shown=False, urgent=True, fixed=True,
)  # fmt: skip
BACK = Command(
    "back", "escape,backspace", "back", N_("Back"), N_("Back to the screen before"), fixed=True
)
KEYS = Command(
    "keys", "question_mark", "keys", N_("Keys"), N_("Every key of the screen you are on"),
    shown=False, fixed=True,
)  # fmt: skip
PALETTE = Command(
    "palette", "ctrl+p,f2", "palette", N_("Find a command"),
    N_("Type a few letters of what you want to do"), shown=False,
)  # fmt: skip
"""Ctrl+P is what people try first; F2 is for terminals that keep it, as in Docker and VS Code."""
ADVICE = Command(
    "advice", "i", "advice", N_("Advice"), N_("What to do, questions, the tricks one by one")
)
LANGUAGE = Command("language", "g", "language", N_("Language"), N_("English or French"))
COLOURS = Command("colours", "t", "colours", N_("Colours"), N_("Dark, light or high contrast"))

ORDINARY = Command(
    "ordinary", "o", "judge('ordinary')", N_("Ordinary"), N_("Nothing is wrong with this message"),
    shown=False,
)  # fmt: skip
UNSURE = Command(
    "unsure", "u", "judge('unsure')", N_("Not sure"), N_("Too early to tell"),
    shown=False,
)  # fmt: skip
FLAG = Command(
    "flag", "f", "flag", N_("Red flag"), N_("Something in this message is not right"), shown=False
)
GO_ON = Command("go-on", "enter,space", "go_on", N_("Go on"), shown=False, fixed=True)
LOOK_UP = Command(
    "look-up", "up", "look(-1)", N_("Look back"), N_("Look at an earlier message again"),
    step=True,
)  # fmt: skip
LOOK_DOWN = Command("look-down", "down", "look(1)", N_("Look further down"), shown=False, step=True)
UNDO = Command("undo", "z", "undo", N_("Undo"), N_("Take the last step back"))
LEAVE_CHAT = Command(
    "leave-chat", "l", "leave_chat", N_("Leave the chat"), N_("A choice in the story")
)
PAUSE = Command("pause", "p", "pause", N_("Pause"), N_("Hide the chat"))
PAGE_UP = Command("page-up", "pageup", "page(-1)", N_("Page up"), shown=False, step=True)
PAGE_DOWN = Command("page-down", "pagedown", "page(1)", N_("Page down"), shown=False, step=True)

READ_ON = Command("read-on", "space,pagedown", "read(1)", N_("Read on"), step=True)
READ_UP = Command("read-up", "pageup", "read(-1)", N_("Read up"), shown=False, step=True)
AGAIN = Command("again", "a", "again", N_("Play again"), shown=False)
COUNTRY = Command("country", "c", "country", N_("Country"), N_("Choose another country"))
CODES = Command("codes", "r", "codes", N_("QR codes"), N_("Show addresses for a phone's camera"))

PROGRESS = Command(
    "progress", "p", "progress", N_("Progress"), N_("What you notice, and your runs")
)
SETTINGS = Command(
    "settings", "s", "settings", N_("Settings"), N_("Language, colours, age, what is kept")
)
SHOW = Command(
    "show", "v", "show", N_("Show other chats"), N_("All of them, short ones, for an age…"),
    shown=False,
)  # fmt: skip
KINDS = Command(
    "kinds", "v", "show", N_("Show one kind"), N_("All of them, only the manipulations…"),
    shown=False,
)  # fmt: skip
EARLIER = Command("earlier", "left", "move(-1)", N_("Earlier"), N_("To the one before"), step=True)
LATER = Command("later", "right", "move(1)", N_("Later"), N_("To the one after"), step=True)
OTHER_WAYS = Command(
    "other-ways",
    "w",
    "other_ways",
    N_("Ways not taken"),
    N_("Each choice beside what else was possible"),
)
SAVE_PAGE = Command(
    "save-page", "s", "save_page", N_("Save as HTML"), N_("A page to print or to show")
)
NEXT_UP = Command("next-up", "n", "next_up", N_("Next chat"), N_("The chat suggested next"))
REPLAY = Command("replay", "r", "replay", N_("Replay from here"), N_("Play again from this choice"))
ANOTHER = Command("another", "up", "another(-1)", N_("Another way"), shown=False, step=True)
ANOTHER_DOWN = Command(
    "another-down", "down", "another(1)", N_("Another way"), shown=False, step=True
)
DETAILS = Command("details", "d", "details", N_("Details"), N_("The figures, with their intervals"))
ERASE_ONE = Command("erase-one", "x,delete", "erase_one", N_("Erase this run"))
ERASE_ALL = Command("erase-all", "e", "erase_all", N_("Erase everything"))
YES = Command("yes", "enter", "yes", N_("Yes"), shown=False, fixed=True)

SOURCES = Command(
    "sources",
    "o",
    "sources",
    N_("Sources"),
    N_("What became of each claim of five documents"),
    shown=False,
)
FACILITATE = Command(
    "facilitate", "f", "facilitate", N_("Facilitate"), N_("Play a chat with a room of people")
)
ABOUT = Command(
    "about", "a", "about", N_("About"), N_("What this program is, and what it is not"), shown=False
)
FIND = Command("find", "slash,ctrl+f", "find", N_("Search"), N_("To the search field"))
OTHERS = Command("others", "right", "side(1)", N_("Other subjects"), step=True)
OTHERS_BACK = Command(
    "others-back", "left", "side(-1)", N_("Other subjects"), shown=False, step=True
)
LIST_UP = Command("list-up", "up", "move(-1)", N_("Up"), shown=False, step=True)
LIST_DOWN = Command("list-down", "down", "move(1)", N_("Choose"), step=True)
FATE = Command("fate", "f", "fate", N_("Fate"), N_("Only the claims with this fate"))

PICKS = tuple(
    Command(
        f"pick-{digit}", digit, f"pick({number})", N_("Choose"), shown=False, fixed=True, step=True
    )
    for number, digit in enumerate("1234567890", start=1)
)
"""The digits, for replies and tricks; 0 is the tenth."""
