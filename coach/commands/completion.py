"""``coach completion``: what a shell needs to complete the command line, made from its definitions.

The scripts are ``shtab``'s; which argument is completed by what is told here. Ids of chats are
asked for when Tab is pressed, so that a chat just written completes too.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator

from coach.i18n.language import LANGUAGES, _

SHELLS = ("bash", "zsh", "fish")
IDS = "ids"
"""Asked by the scripts themselves: every id, a line each."""
PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
"""What is offered: a file can be called anything, and a shell reads what it completes."""

_STORIES = {
    "bash": "_coach_stories",
    "zsh": "_coach_stories",
    "fish": "(coach completion ids 2>/dev/null; __fish_complete_suffix .yaml)",
    "preamble": {
        "bash": """
_coach_stories() {
  local id
  while IFS= read -r id; do
    [[ $id == "$1"* ]] && printf '%s\\n' "$id"
  done < <(coach completion ids 2>/dev/null)
  compgen -f -X '!*.y*ml' -- "$1"
  compgen -d -- "$1"
}
""",
        "zsh": """
_coach_stories() {
  local -a ids
  ids=(${(f)"$(coach completion ids 2>/dev/null)"})
  compadd -a ids
  _files -g '*.y(a|)ml'
}
""",
    },
}
"""An id or a scenario's file."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.add_argument(
        "shell", choices=(*SHELLS, IDS), metavar="|".join(SHELLS), help=_("which shell")
    )
    parser.epilog = _(
        "For bash: coach completion bash > ~/.local/share/bash-completion/completions/coach"
    )


def run(options: argparse.Namespace) -> int:
    """Print the script, or the ids; gives the exit code."""
    if options.shell == IDS:
        from coach.library.shelves import known_scenarios

        ids = [path.stem for path in known_scenarios() if PLAIN_ID.fullmatch(path.stem)]
        sys.stdout.write("".join(f"{name}\n" for name in ids))
        return 0
    import shtab

    whole: Callable[[], argparse.ArgumentParser] = options.whole
    parser = whole()
    choices = _choices()
    for action in arguments(parser):
        completed = _completed_by(action)
        if completed is not None:
            vars(action)["complete"] = completed
        action.choices = choices.get(action.dest, action.choices)
    sys.stdout.write(shtab.complete(parser, options.shell) + "\n")
    return 0


def _choices() -> dict[str, tuple[str, ...]]:
    """What there is to choose from where the command line takes any word."""
    from coach.library.knowledge import Knowledge

    countries = tuple(code for code in Knowledge().countries if len(code) == 2)
    return {"lang": tuple(LANGUAGES), "shell": SHELLS, "country": countries}


def _completed_by(action: argparse.Action) -> object | None:
    """What completes an argument that has no choices."""
    from shtab import DIRECTORY, FILE

    return {
        "story": _STORIES, "paths": _STORIES, "ids": _STORIES, "file": FILE, "folder": DIRECTORY,
    }.get(action.dest)  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Every argument of a command line and of its commands."""
    for action in parser._actions:  # noqa: SLF001 -- argparse has no other way to read them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 -- the same
            for one in action.choices.values():
                yield from arguments(one)
        else:
            yield action
