"""Naming a trick by number, after a red flag; always optional."""

from __future__ import annotations

from coach.i18n.language import _
from coach.library.knowledge import Knowledge
from coach.plain.choosing import ask_or_help, number_in
from coach.plain.lines import say


def ask_tactic(knowledge: Knowledge, given: str = "") -> str | None:
    """The tactic a learner names: a number, an id, or nothing.

    ``given`` is what was typed on the same line as the red flag; then nothing more is asked.
    """
    names = list(knowledge.tactics)
    if given:
        found = _named(names, given)
        if found is None:
            say(_("There is no trick {word}; noted without a name.").format(word=given))
        return found
    prompt = _("Which trick? A number, ? for the list, or just Enter:")
    while True:
        word = ask_or_help(prompt)
        if not word:
            return None
        if word == "?":
            _list(knowledge)
            continue
        found = _named(names, word)
        if found is not None:
            return found
        say(_("Here you can type a number from 1 to {last}, ? or nothing.").format(last=len(names)))


def _named(names: list[str], word: str) -> str | None:
    if (chosen := number_in(word, len(names))) is not None:
        return names[chosen]
    return word if word in names else None


def _list(knowledge: Knowledge) -> None:
    family = ""
    for number, tactic in enumerate(knowledge.tactics.values(), start=1):
        if tactic.family != family:
            family = tactic.family
            say(_("{family}:").format(family=knowledge.families[family].title))
        say(f"{number}. {tactic.name}")
