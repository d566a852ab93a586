"""What can be set with or without a screen: each with its value and what it means, in words."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from coach.i18n.language import LANGUAGES, _, current
from coach.report.sitting import Sitting

Name = Literal["language", "guided", "adult", "keeping"]


class SettingRow(Struct, frozen=True):
    """A setting: what it is called, how it is set, what it means."""

    title: str
    value: str
    hint: str = ""


def setting_row(name: Name, sitting: Sitting) -> SettingRow:
    """One setting as it is now."""
    match name:
        case "language":
            return SettingRow(_("Language"), LANGUAGES.get(current(), current()))
        case "guided":
            return SettingRow(
                _("Explain while I read"),
                on_or_off(on=sitting.is_on("guided")),
                _("Each message is explained at once; such a chat counts nowhere."),
            )
        case "adult":
            return SettingRow(
                _("Age"),
                _("18 or older") if sitting.is_on("adult") else _("under 18"),
                _("Chats for adults are listed from 18 on."),
            )
        case "keeping":
            return _keeping(sitting)


def on_or_off(*, on: bool) -> str:
    """How a switch is set."""
    return _("on") if on else _("off")


def where_kept(sitting: Sitting) -> str:
    """Where runs and settings are kept, or that they are not."""
    runs = sitting.keeper.runs
    if not sitting.kept or runs is None:
        return _("These settings hold until you leave.")
    return _("Kept in {path}").format(path=runs.path)


def what_is_kept() -> str:
    """What a yes to keeping means."""
    return _(
        "Which chats, and what you chose in them, in a file that only your account can "
        "open. No name. Nothing is sent anywhere."
    )


def _keeping(sitting: Sitting) -> SettingRow:
    title = _("Keep my chats on this device")
    if sitting.kept:
        return SettingRow(title, _("yes"), _("Choose it to stop keeping and to erase everything."))
    if sitting.private:
        return SettingRow(title, _("no"), _("The program was started with --private."))
    return SettingRow(title, _("no"), _("Everything is gone when you leave."))
