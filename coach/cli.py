"""``coach …``: understand the command line, then import the one front end it asks for.

Owns parsing and exit codes. Nothing slow is imported before it is known what is wanted; no
traceback reaches a person: a fault writes a report file and says where.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from coach import __version__
from coach.i18n.language import LANGUAGES, N_, _, detect, ngettext, use

OK = 0
PROBLEMS = 1
CANNOT_READ = 2
STOPPED = 3
FAULT = 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit code (see ``coach --help``)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        use(_asked_language(words) or detect())
        options = _parser().parse_args(words)
        handler: Callable[[argparse.Namespace], int] = options.handler
        return handler(options)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of a pipe has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # noqa: BLE001 -- the last wall: no traceback reaches a person
        from coach.plain.fault import report_fault

        return report_fault(error)


def _asked_language(words: list[str]) -> str | None:
    """``--lang`` wherever it stands: the help texts themselves are in that language."""
    for number, word in enumerate(words):
        if word == "--lang" and number + 1 < len(words):
            return words[number + 1]
        if word.startswith("--lang="):
            return word.partition("=")[2]
    return None


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


def _parser() -> argparse.ArgumentParser:
    # The names argparse translates by; it hands them None where there is nothing to say.
    vars(argparse).update(_=lambda words: words and _(words), ngettext=ngettext)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--lang", metavar=_("LANG"), help=_("language: {codes}").format(codes=", ".join(LANGUAGES))
    )
    parser = argparse.ArgumentParser(
        prog="coach",
        parents=[common],
        description=_("Practise a chat, spot the red flags, find the way out."),
        epilog=_(
            "Exit codes: 0 fine, 1 problems found, 2 cannot read, 3 stopped before the end, "
            "70 a fault in the program."
        ),
    )
    parser.add_argument(
        "--version", action="version", version=f"coach {__version__}",
        help=_("show program's version number and exit"),
    )  # fmt: skip
    parser.add_argument("--private", action="store_true", help=_("write nothing to this device"))
    parser.set_defaults(handler=_home, guided=False)
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"))

    def command(
        name: str, handler: Callable[[argparse.Namespace], int], words: str
    ) -> argparse.ArgumentParser:
        one = commands.add_parser(name, parents=[common], help=words, description=words)
        one.set_defaults(handler=handler)
        return one

    play = command("play", _play, _("play a chat to its debrief"))
    play.add_argument("story", metavar=_("ID|FILE"), help=_("a scenario's id, or its file"))
    play.add_argument("--plain", action="store_true", help=_("line by line, without a screen"))
    play.add_argument("--guided", action="store_true", help=_("explain each message at once"))
    play.add_argument(
        "--private", action="store_true", default=argparse.SUPPRESS,
        help=_("write nothing to this device"),
    )  # fmt: skip
    listing = command("list", _list, _("list the chats"))
    _add_format(listing)
    listing.add_argument("--facilitator", action="store_true", help=_("also show kind and tactics"))
    help_now = command("help-now", _help_now, _("who helps, at once"))
    help_now.add_argument("--country", metavar="FR", help=_("a country, as two letters"))
    _add_format(help_now)
    advice = command("advice", _advice, _("what to do, questions, tricks, myths"))
    advice.add_argument("words", metavar=_("WORDS"), nargs="*", help=_("words to search for"))
    _add_format(advice)
    sources = command("sources", _sources, _("what became of every claim of the documents"))
    sources.add_argument("id", metavar="ID", nargs="?", help=_("a claim, or how it begins"))
    _add_format(sources)
    plan = command("plan", _plan, _("a lesson plan with its handout"))
    plan.add_argument(
        "--minutes", type=int, choices=(20, 50), default=50, help=_("how long the lesson is")
    )
    report = command("report", _report, _("what you noticed, from the runs kept on this device"))
    report.add_argument(
        "--format", choices=("text", "html", "csv", "json", "xapi"), default="text",
        help=_("how to write it"),
    )  # fmt: skip
    forget = command("forget", _forget, _("erase the runs kept on this device"))
    forget.add_argument("--all", action="store_true", help=_("erase the settings too"))
    translate = command("translate", _translate, _("bring the catalogs of translators up to date"))
    translate.add_argument("ids", metavar="ID", nargs="*", help=_("scenarios or content files"))
    command("about", _about, _("what this program is, and what it is not"))
    return parser


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=_("text or json")
    )


def _home(options: argparse.Namespace) -> int:
    """The screens, from Home."""
    if not _has_screen():
        sys.stderr.write(
            _("There is no terminal to draw on. Without a screen: coach play ID --plain") + "\n"
        )
        return CANNOT_READ
    from coach.ui.app import run

    return run(None, private=options.private, guided=False)


def _play(options: argparse.Namespace) -> int:
    """One chat."""
    from coach.library.problems import Unreadable, tell
    from coach.library.stories import NoSuchStory, open_story

    try:
        story = open_story(options.story)
    except NoSuchStory as missing:
        sys.stderr.write(
            _("There is no chat called '{name}'{near}").format(name=missing.name, near=missing.near)
            + "\n"
            + _("See them all: coach list")
            + "\n"
        )
        return CANNOT_READ
    except Unreadable as error:
        sys.stderr.write("".join(tell(problem) + "\n" for problem in error.problems))
        return CANNOT_READ
    if options.plain or not _has_screen():
        if not options.plain:
            sys.stderr.write(_("There is no terminal to draw on: playing line by line.") + "\n")
        from coach.plain.play import play

        return play(story, guided=options.guided)
    from coach.ui.app import run

    return run(story, private=options.private, guided=options.guided)


def _list(options: argparse.Namespace) -> int:
    from coach.plain.listing import list_stories

    return list_stories(options.format, facilitator=options.facilitator)


def _help_now(options: argparse.Namespace) -> int:
    from coach.plain.help_now import help_now

    return help_now(options.country, options.format)


def _advice(options: argparse.Namespace) -> int:
    from coach.plain.advice import advice

    return advice(options.words, options.format)


def _sources(options: argparse.Namespace) -> int:
    from coach.plain.advice import sources

    return sources(options.id, options.format)


def _plan(options: argparse.Namespace) -> int:
    from coach.plain.advice import plan

    return plan(options.minutes)


def _report(options: argparse.Namespace) -> int:
    from coach.plain.report import report

    return report(options.format)


def _forget(options: argparse.Namespace) -> int:
    from coach.plain.report import forget

    return forget(everything=options.all)


def _translate(options: argparse.Namespace) -> int:
    from coach.plain.translate import translate

    return translate(options.ids)


def _about(options: argparse.Namespace) -> int:
    from coach.plain.advice import about

    del options  # it takes none
    return about()


def _has_screen() -> bool:
    """Whether the screens can be drawn: a terminal at both ends that is not dumb."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
