"""``coach man``: the manual page, in the language in use, made from the command line's definitions.

The wheel carries one in each language (see ``coach.i18n.build_catalogs``), where ``man`` looks.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from coach import __version__
from coach.i18n.language import _

EVERYWHERE = ("lang", "plain", "private")
"""Options that every command has: told once."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command can be given."""
    parser.epilog = _("To read it: coach man | man -l -")


def run(options: argparse.Namespace) -> int:
    """Print it; gives the exit code."""
    whole: Callable[[], argparse.ArgumentParser] = options.whole
    sys.stdout.write(man_page(whole()))
    return 0


def man_page(parser: argparse.ArgumentParser) -> str:
    """The page of a command line, as roff."""
    commands, arguments = _parts(parser)
    usage = parser.format_usage().partition(":")[2].split()
    purpose = _("practise a chat, spot the red flags, find the way out")
    lines = [
        f'.TH COACH 1 "" "coach {__version__}" ""',
        _section(_("NAME")),
        rf"coach \- {_safe(purpose)}",
        _section(_("SYNOPSIS")),
        _safe(" ".join(usage)),
        _section(_("DESCRIPTION")),
        _safe(parser.description or ""),
        ".PP",
        _safe(
            _(
                "Without a command it opens Home: the chats, help, advice, progress, settings. "
                "Nobody writes free text, and nothing leaves the device."
            )
        ),
        _section(_("OPTIONS")),
        *_told(arguments),
        ".PP",
        _safe(_("They stand before a command or after it.")),
        _section(_("COMMANDS")),
    ]
    for name, command in commands.items():
        lines += [f'.SS "{_safe("coach " + name)}"', _safe(command.description or "")]
        lines += _told([one for one in _parts(command)[1] if one.dest not in EVERYWHERE])
    for title, paragraphs in _more(parser):
        lines.append(_section(title))
        lines += _tagged(paragraphs)
    return "\n".join(lines) + "\n"


def _more(parser: argparse.ArgumentParser) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The sections that argparse knows nothing of: what is read, what is left, what it means."""
    yield (
        _("ENVIRONMENT"),
        [
            (
                "LANG",
                _(
                    "the language, unless one was chosen with --lang or in the settings; "
                    "check does not look there"
                ),
            ),
            ("NO_COLOR", _("when set, nothing is told by colour: shades of grey only")),
            ("TERM", _("dumb, or not set: everything goes line by line")),
            ("XDG_DATA_HOME", _("where runs, settings and scenarios of one's own are kept")),
            ("XDG_CONFIG_HOME", _("where keys of one's own are looked for")),
            ("XDG_CACHE_HOME", _("where what was read is kept, to be quicker the next time")),
        ],
    )
    yield (
        _("FILES"),
        [
            (
                "~/.local/share/coach/coach.db",
                _("runs and settings, made only after a yes; coach forget --all erases it"),
            ),
            ("~/.local/share/coach/scenarios", _("scenarios of one's own")),
            ("~/.config/coach/keys.yaml", _("keys of one's own")),
            ("~/.cache/coach", _("what was read; coach forget --all erases it too")),
            (
                "",
                _(
                    "These are the places on Linux. On macOS all of it is in Library/Application "
                    "Support/coach and Library/Caches/coach of your home, on Windows in "
                    "%LOCALAPPDATA%\\coach; the settings say where the runs are."
                ),
            ),
        ],
    )
    yield _("EXIT STATUS"), [("", parser.epilog or "")]


def _parts(
    parser: argparse.ArgumentParser,
) -> tuple[dict[str, argparse.ArgumentParser], list[argparse.Action]]:
    """The commands of a command line, and its own arguments."""
    commands: dict[str, argparse.ArgumentParser] = {}
    arguments = []
    for action in parser._actions:  # noqa: SLF001 -- argparse has no other way to read them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 -- the same
            commands.update(action.choices)
        elif action.help != argparse.SUPPRESS:
            arguments.append(action)
    return commands, arguments


def _told(arguments: list[argparse.Action]) -> list[str]:
    return _tagged([
        (_name(one), (one.help or "") % {"prog": "coach"})
        for one in arguments
        if not isinstance(one, argparse._HelpAction)  # noqa: SLF001 -- every command has it
    ])  # fmt: skip


def _name(action: argparse.Action) -> str:
    """An argument as it is typed."""
    takes = action.metavar or ("|".join(map(str, action.choices)) if action.choices else None)
    if not action.option_strings:
        name = str(takes or action.dest)
        return f"[{name}]" if action.nargs in ("?", "*") else name
    names = ", ".join(action.option_strings)
    return names if action.nargs == 0 else f"{names} {takes or action.dest.upper()}"


def _tagged(paragraphs: list[tuple[str, str]]) -> list[str]:
    lines = []
    for tag, words in paragraphs:
        lines += [".TP", rf"\fB{_safe(tag)}\fR", _safe(words)] if tag else [_safe(words)]
    return lines


def _section(title: str) -> str:
    return f'.SH "{_safe(title)}"'


def _safe(words: str) -> str:
    """Words as roff: backslashes, hyphens and a leading full stop or quote are only themselves."""
    safe = words.replace("\\", r"\e").replace("-", r"\-").replace("\n", " ")
    return rf"\&{safe}" if safe[:1] in (".", "'") else safe
