"""The first start line by line: the language, the age band, whether the device is one's own.

Nothing is written before the last question has a yes; Enter alone means that nothing is kept.
"""

from __future__ import annotations

from coach.i18n.language import LANGUAGES, _, current, use
from coach.plain.choosing import choose
from coach.plain.letters import letter
from coach.plain.lines import AT_ONCE, say
from coach.report.settings import what_is_kept
from coach.report.sitting import OFF, ON, Sitting


def first_start(sitting: Sitting) -> None:
    """Ask, and set what was answered."""
    say(_("Welcome."), _("Here you practise chats: read, judge, answer. Nobody watches."))
    say(
        _(
            "Is it happening to you, or to someone you know? {help} and Enter says who helps. "
            "{now} and Enter leaves at once."
        ).format(help=letter("help"), now=AT_ONCE)
    )
    codes = list(LANGUAGES)
    here = LANGUAGES.get(current(), current())
    chosen = choose(_("Language"), list(LANGUAGES.values()), on_enter=here)
    if chosen is not None:
        use(codes[chosen])
    sitting.choose("language", current())
    chosen = choose(
        _("How old are you?"), [_("Under 18"), _("18 or older")], on_enter=_("under 18")
    )
    sitting.choose("adult", ON if chosen == 1 else OFF)
    say(what_is_kept())
    chosen = choose(
        _("Is this device only yours?"),
        [_("Yes, only mine: keep my chats here"), _("No, or not sure: keep nothing")],
        on_enter=_("keep nothing"),
    )
    if chosen == 0:
        sitting.keep_here()
    else:
        say(_("Everything is gone when you leave; these questions come again next time."))
