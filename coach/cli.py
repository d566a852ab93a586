"""``coach …``: understand the command line, then import the one front end it asks for.

Owns parsing and exit codes. Nothing slow is imported before it is known what is wanted; no
traceback reaches a person: a fault writes a report file and says where.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import pairwise

from coach import __version__
from coach.i18n.language import LANGUAGES, N_, _, detect, is_spoken, ngettext, use

TYPE_CHECKING = False  # to import typing takes as long as all the rest of --version
if TYPE_CHECKING:
    import argparse

OK = 0
VERSION = f"coach {__version__}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit code (see ``coach --help``)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:  # the same in every language: nothing else is read
        sys.stdout.write(f"{VERSION}\n")
        return OK
    _speak_utf8()
    private = "--private" in words
    if private:  # before anything is opened
        from coach.i18n.catalogs import write_nothing

        write_nothing()
    try:
        asked, here = _asked_language(words), detect()
        if asked and not is_spoken(asked):
            _tell_unknown(asked)
        said = (here, *words)
        if words[:1] == ["check"] and not private and (code := _told_again(said)) is not None:
            return code
        use(here)  # its country stays, whatever language is asked for
        use(asked or here)
        if asked is None and "check" not in words:  # a second check takes as long as Python itself
            _speak_as_set()
        parser = _parser(words)
        options = parser.parse_args(words)
        if private and options.writes:
            parser.error(_("--private writes nothing, but this command has to"))
        options.said = said
        handler: Callable[[argparse.Namespace], int] = options.handler
        return handler(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of a pipe has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # noqa: BLE001 -- the last wall: no traceback reaches a person
        from coach.plain.fault import report_fault

        return report_fault(error, write=not private)


def _told_again(said: Sequence[str]) -> int | None:
    """What the same check of the same files has told, before anything slow is imported."""
    from coach.check.again import told

    return told(said)


def _asked_language(words: list[str]) -> str | None:
    """``--lang`` wherever it stands, the last one: the help texts too are in that language."""
    asked = None
    for word, following in pairwise([*words, ""]):
        if word == "--lang":
            asked = following
        elif word.startswith("--lang="):
            asked = word.partition("=")[2]
    return asked or None


def _speak_as_set() -> None:
    """The language of the settings, unless another is asked for; the region stays the system's."""
    from coach.store.chosen import chosen_language

    chosen = chosen_language()
    if chosen in LANGUAGES:
        use(chosen)


def _tell_unknown(code: str) -> None:
    """A language that is not there is told once; English is spoken instead."""
    use(code)
    known = ", ".join(LANGUAGES)
    words = _("The language '{code}' is not there yet; there are: {known}. Going on in English.")
    sys.stderr.write(words.format(code=code, known=known) + "\n")


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page; what it cannot show becomes a mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")


ARGPARSE = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("%(prog)s: error: %(message)s\n"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("unrecognized arguments: %s"),
    N_("the following arguments are required: %s"),
    N_("expected one argument"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid %(type)s value: %(value)r"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)
"""What argparse may say of our command line, in its own words, for translators."""


COMMANDS: dict[str, tuple[str, str]] = {
    "play": ("play", N_("play a chat to its debrief")),
    "list": ("list_stories", N_("list the chats")),
    "help-now": ("help_now", N_("who helps, at once")),
    "advice": ("advice", N_("what to do, questions, tricks, myths")),
    "sources": ("sources", N_("what became of every claim of the documents")),
    "facilitate": ("facilitate", N_("a chat for a room, on a projector")),
    "plan": ("plan", N_("a lesson plan with its handout")),
    "check": ("check", N_("find what is wrong in scenarios, with its place")),
    "new": ("new", N_("begin a scenario that passes the checks")),
    "preview": ("preview", N_("play a scenario while writing it; saving reloads it")),
    "schema": ("schema", N_("the form of a scenario, for editors (JSON Schema)")),
    "report": ("report", N_("what you noticed, from the runs kept on this device")),
    "forget": ("forget", N_("erase the runs kept on this device")),
    "translate": ("translate", N_("bring the catalogs of translators up to date")),
    "about": ("about", N_("what this program is, and what it is not")),
    "completion": ("completion", N_("let a shell complete what you type")),
    "man": ("man", N_("the manual page")),
}
"""Each command, the module of ``coach.commands`` that has it, and what it does."""
WRITING = ("new", "translate")
"""Those that are there to write files."""


def whole_parser() -> argparse.ArgumentParser:
    """The command line with every argument of every command, to describe it."""
    return _parser([], whole=True)


def _parser(words: list[str], *, whole: bool = False) -> argparse.ArgumentParser:
    import argparse

    # The names argparse translates by; it hands them None where there is nothing to say.
    vars(argparse).update(_=lambda words: words and _(words), ngettext=ngettext)
    parser = argparse.ArgumentParser(
        prog="coach",
        allow_abbrev=False,
        description=_("Practise a chat, spot the red flags, find the way out."),
        epilog=_(
            "Exit codes: 0 fine, 1 problems found, 2 cannot read, 3 stopped before the end, "
            "70 a fault in the program, 130 interrupted with Ctrl+C."
        ),
    )
    parser.add_argument(
        "--version", action="version", version=VERSION,
        help=_("show program's version number and exit"),
    )  # fmt: skip
    _add_common(parser)
    parser.set_defaults(handler=_home, whole=whole_parser, writes=False)
    parser.set_defaults(lang=None, plain=False, private=False)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    asked = next((word for word in words if word in COMMANDS), None)
    for name, (module, summary) in COMMANDS.items():
        one = commands.add_parser(name, allow_abbrev=False, help=_(summary), description=_(summary))
        _add_common(one)
        if name in WRITING:
            one.set_defaults(writes=True)
        if whole or name == asked:  # only what was asked for is imported: the others cost nothing
            command = import_module(f"coach.commands.{module}")
            command.add_arguments(one)
            one.set_defaults(handler=command.run)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    """What may stand before or after any command; what is not said there changes nothing."""
    from argparse import SUPPRESS

    codes = ", ".join(LANGUAGES)
    parser.add_argument(
        "--lang",
        metavar=_("LANG"),
        default=SUPPRESS,
        help=_("language: {codes}").format(codes=codes),
    )
    parser.add_argument(
        "--plain", action="store_true", default=SUPPRESS, help=_("line by line, without a screen")
    )
    parser.add_argument(
        "--private", action="store_true", default=SUPPRESS, help=_("write nothing to this device")
    )


def _home(options: argparse.Namespace) -> int:
    from coach.commands.play import home

    return home(options)
