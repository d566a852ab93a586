"""Choosing one of several by number; help is there at every question."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from coach.i18n.language import _, current, pgettext
from coach.library.knowledge import Knowledge
from coach.plain import help_now
from coach.plain.letters import command_for, letter
from coach.plain.lines import AT_ONCE, InputEnded, Quit, ask, say


def choose(question: str, options: Sequence[str], *, on_enter: str) -> int | None:
    """The number chosen, from 0; None for Enter alone, which means ``on_enter``."""
    say(question)
    for number, words in enumerate(options, start=1):
        say(f"{number}. {words}")
    prompt = _("Number, {help} for help now, or Enter ({meaning}):").format(
        help=letter("help"), meaning=on_enter
    )
    while True:
        word = ask_or_help(prompt)
        if not word:
            return None
        chosen = number_in(word, len(options))
        if chosen is not None:
            return chosen
        say(
            _(
                "Here you can type a number from 1 to {last}, {help} for help now, {quit} to quit, "
                "{now} to leave at once, or just Enter."
            ).format(last=len(options), help=letter("help"), quit=letter("quit"), now=AT_ONCE)
        )


def ask_or_help(prompt: str, asked: Callable[[str], str] | None = None) -> str:
    """The next line that does not ask for help; help is told and the question asked again.

    Raises:
        Quit: the line says so.
    """
    while command_for(word := (asked or ask)(prompt)) == "help":
        knowledge = Knowledge(current())
        help_now.tell_contacts(knowledge, None)
        help_now.tell_actions(knowledge)
    if command_for(word) == "quit":
        raise Quit
    return word


def is_yes(question: str) -> bool:
    """Whether the answer is a yes; anything else is none, and so is no answer at all."""
    own = pgettext("letter for yes", "y")
    prompt = _("{question} ({yes}/n)").format(question=question, yes=own)
    try:
        word = ask_or_help(prompt).lower()
    except (InputEnded, Quit):
        return False
    return word in (own, pgettext("a yes", "yes"), "y", "yes")


def number_in(word: str, last: int) -> int | None:
    """A typed number from 1 to ``last``, as a place from 0."""
    return int(word) - 1 if word.isdecimal() and 1 <= int(word) <= last else None
