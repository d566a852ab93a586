"""The commands: each defined once, for its keys, its button and its place in the key bar.

Titles are marked here and translated where they are shown, so that a language chosen while the
program runs reaches them.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding, BindingType

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

    @property
    def key(self) -> str:
        """The key as it is written on a button."""
        return key_name(self.keys.split(",")[0])


def key_name(key: str) -> str:
    """A key as a person calls it."""
    named = {
        "escape": N_("Esc"), "enter": N_("Enter"), "up": "↑", "down": "↓", "space": N_("Space"),
        "plus": "+", "minus": "−", "tab": "Tab",
        "backspace": "⌫", "left": "←", "right": "→", "slash": "/", "delete": N_("Del"),
        "ctrl+q": "Ctrl+Q", "f1": "F1", "pageup": "PgUp", "pagedown": "PgDn",
    }  # fmt: skip
    return named.get(key, key)


def bindings(*commands: Command) -> list[BindingType]:
    """The commands as Textual binds them."""
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


HELP = Command("help", "h,f1", "help", N_("Help now"), N_("Who helps, and what to do"), shown=False)
LEAVE_NOW = Command(
    "leave-now", "ctrl+q", "leave_now", N_("Leave now"),
    N_("Ends the program at once and clears the screen; three times Esc does the same"),
    shown=False, urgent=True,
)  # fmt: skip
BACK = Command("back", "escape,backspace", "back", N_("Back"), N_("Back to the screen before"))
ADVICE = Command(
    "advice", "i", "advice", N_("Advice"), N_("What to do, questions, the tricks one by one")
)
LANGUAGE = Command("language", "g", "language", N_("Language"), N_("English or French"))
COLOURS = Command("colours", "t", "colours", N_("Colours"), N_("Dark, light or high contrast"))

ORDINARY = Command("ordinary", "o", "judge('ordinary')", N_("Ordinary"), shown=False)
UNSURE = Command("unsure", "u", "judge('unsure')", N_("Not sure"), shown=False)
FLAG = Command("flag", "f", "flag", N_("Red flag"), shown=False)
GO_ON = Command("go-on", "enter,space", "go_on", N_("Go on"), shown=False)
LOOK_UP = Command(
    "look-up", "up", "look(-1)", N_("Look back"), N_("Look at an earlier message again")
)
LOOK_DOWN = Command("look-down", "down", "look(1)", N_("Look further down"), shown=False)
UNDO = Command("undo", "z", "undo", N_("Undo"), N_("Take the last step back"))
LEAVE_CHAT = Command(
    "leave-chat", "l", "leave_chat", N_("Leave the chat"), N_("A choice in the story")
)
PAUSE = Command("pause", "p", "pause", N_("Pause"), N_("Hide the chat"))
PAGE_UP = Command("page-up", "pageup", "page(-1)", N_("Page up"), shown=False)
PAGE_DOWN = Command("page-down", "pagedown", "page(1)", N_("Page down"), shown=False)

READ_ON = Command("read-on", "space,pagedown", "read(1)", N_("Read on"))
READ_UP = Command("read-up", "pageup", "read(-1)", N_("Read up"), shown=False)
AGAIN = Command("again", "a", "again", N_("Play again"), shown=False)
COUNTRY = Command("country", "c", "country", N_("Country"), N_("Choose another country"))
CODES = Command("codes", "r", "codes", N_("QR codes"), N_("Show addresses for a phone's camera"))

PROGRESS = Command(
    "progress", "p", "progress", N_("Progress"), N_("What you notice, and your runs")
)
SETTINGS = Command("settings", "s", "settings", N_("Settings"))
EARLIER = Command("earlier", "left", "move(-1)", N_("Earlier"), N_("To the one before"))
LATER = Command("later", "right", "move(1)", N_("Later"), N_("To the one after"))
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
ANOTHER = Command("another", "up", "another(-1)", N_("Another way"), shown=False)
ANOTHER_DOWN = Command("another-down", "down", "another(1)", N_("Another way"), shown=False)
DETAILS = Command("details", "d", "details", N_("Details"), N_("The figures, with their intervals"))
ERASE_ONE = Command("erase-one", "x,delete", "erase_one", N_("Erase this run"))
ERASE_ALL = Command("erase-all", "e", "erase_all", N_("Erase everything"))
YES = Command("yes", "enter", "yes", N_("Yes"), shown=False)

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
OTHERS = Command("others", "right", "side(1)", N_("Other subjects"))
OTHERS_BACK = Command("others-back", "left", "side(-1)", N_("Other subjects"), shown=False)
LIST_UP = Command("list-up", "up", "move(-1)", N_("Up"), shown=False)
LIST_DOWN = Command("list-down", "down", "move(1)", N_("Choose"))
FATE = Command("fate", "f", "fate", N_("Fate"), N_("Only the claims with this fate"))

PICKS = tuple(
    Command(f"pick-{digit}", digit, f"pick({number})", N_("Choose"), shown=False)
    for number, digit in enumerate("1234567890", start=1)
)
"""The digits, for replies and tricks; 0 is the tenth."""
