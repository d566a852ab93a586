"""The letters of the judgements: the same in every language, and the language's own beside them."""

from __future__ import annotations

from coach.i18n.language import pgettext
from coach.story.trial import Verdict
from coach.ui.commands import FLAG, ORDINARY, UNSURE, chosen_keys

TAKEN = frozenset("ghilptzr")
"""Letters that mean something else on the chat screen; no language's own letter may take them."""
EVERYWHERE: dict[str, Verdict] = {"o": "ordinary", "u": "unsure", "f": "flag"}
_COMMANDS = {"ordinary": ORDINARY, "unsure": UNSURE, "flag": FLAG}


def own_letters() -> dict[str, Verdict]:
    """The language's own letters, without those that mean something else already.

    Keys that a person has chosen come before them.
    """
    chosen = chosen_keys()
    taken = TAKEN.union(*chosen.values())
    own: dict[str, Verdict] = {
        pgettext("letter for ordinary", "o"): "ordinary",
        pgettext("letter for not sure", "u"): "unsure",
        pgettext("letter for red flag", "f"): "flag",
    }
    return {
        key: verdict
        for key, verdict in own.items()
        if len(key) == 1
        and key not in taken
        and EVERYWHERE.get(key, verdict) == verdict
        and _COMMANDS[verdict].id not in chosen
    }


def letter(verdict: Verdict) -> str:
    """The letter to show: the language's own where it has one."""
    own = (key for key, meaning in own_letters().items() if meaning == verdict)
    return next(own, _COMMANDS[verdict].key)
