"""Settings line by line: each numbered, with its value; choosing it sets it to the next one.

Colours and movement belong to the screens: there is nothing of either here.
"""

from __future__ import annotations

from coach.i18n.language import LANGUAGES, _, current, use
from coach.plain.choosing import choose
from coach.plain.keeping import tell_trouble
from coach.plain.lines import heading, say
from coach.report.settings import Name, setting_row, what_is_kept, where_kept
from coach.report.sitting import OFF, ON, Sitting

ROWS: tuple[Name, ...] = ("language", "guided", "adult", "keeping")


def settings(sitting: Sitting) -> None:
    """Tell how everything is set and change it, until Enter alone."""
    while True:
        heading(_("Settings"))
        rows = [setting_row(name, sitting) for name in ROWS]
        told = [
            " ".join((_("{label}: {text}").format(label=row.title, text=row.value) + ".", row.hint))
            for row in rows
        ]
        chosen = choose(where_kept(sitting), told, on_enter=_("back"))
        if chosen is None:
            return
        _change(ROWS[chosen], sitting)


def _change(name: Name, sitting: Sitting) -> None:
    match name:
        case "language":
            codes = list(LANGUAGES)
            chosen = choose(_("Language"), list(LANGUAGES.values()), on_enter=_("back"))
            if chosen is not None:
                use(codes[chosen])
                sitting.choose("language", codes[chosen])
        case "keeping":
            _change_keeping(sitting)
        case _:
            sitting.choose(name, OFF if sitting.is_on(name) else ON)


def _change_keeping(sitting: Sitting) -> None:
    if sitting.kept:
        question = _("Stop keeping, and erase every run and every setting from this device?")
        if choose(question, [_("Erase")], on_enter=_("Keep them")) == 0:
            sitting.keep_nothing()
            tell_trouble(sitting)
            use(sitting.setting("language") or current())
    elif not sitting.private:
        say(what_is_kept())
        question = _("Is this device only yours?")
        yes = _("Yes, keep my chats here")
        if choose(question, [yes], on_enter=_("No, keep nothing")) == 0:
            sitting.keep_here()
