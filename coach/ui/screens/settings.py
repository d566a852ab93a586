"""Settings: each a numbered row that says how it is set; choosing it sets it to the next value."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coach.i18n.language import _
from coach.report.settings import SettingRow, on_or_off, setting_row, where_kept
from coach.report.sitting import OFF, ON, Setting, Sitting
from coach.ui import commands, messages, themes
from coach.ui.languages import next_code
from coach.ui.screens.questions import AskingPage
from coach.ui.text import parts, plain
from coach.ui.widgets.deck import Asked
from coach.ui.widgets.numbered_row import NumberedRow

ROWS = 6


class SettingsScreen(AskingPage):
    """What can be set."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(*commands.PICKS[:ROWS])
    AUTO_FOCUS = "#set-1"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def heading(self) -> str:
        """What this is."""
        return _("Settings")

    def body(self) -> ComposeResult:
        """The rows, a word about where this is kept, a question when one is asked."""
        with VerticalScroll(id="settings", can_focus=False):
            for number, told in enumerate(self._rows(), start=1):
                row = NumberedRow(str(number), _set(told), f"pick({number})")
                row.id = f"set-{number}"
                yield row
            yield Static(plain(where_kept(self.sitting), "$quiet"), classes="where", markup=False)
        yield Asked()

    def action_pick(self, number: int) -> None:
        """Set one of them to its next value."""
        match number:
            case 1:
                self.post_message(messages.SettingChosen("language", next_code()))
            case 2:
                self.post_message(messages.SettingChosen("theme", themes.after(self.app.theme)))
            case 3:
                self._turn("motion", on=not self._moves)
            case 4:
                self._turn("guided", on=not self.sitting.is_on("guided"))
            case 5:
                self._turn("adult", on=not self.sitting.is_on("adult"))
            case _:
                self._ask_about_keeping()

    # -- what is told ---------------------------------------------------------------------------

    @property
    def _moves(self) -> bool:
        return self.app.animation_level != "none"

    def _rows(self) -> list[SettingRow]:
        """What can be set, in order; colours and movement are a matter of screens only."""
        moving = _("Messages take a moment to come, as if somebody typed them.")
        return [
            setting_row("language", self.sitting),
            SettingRow(_("Colours"), _(themes.TITLES.get(self.app.theme, ""))),
            SettingRow(_("Movement"), on_or_off(on=self._moves), moving),
            setting_row("guided", self.sitting),
            setting_row("adult", self.sitting),
            setting_row("keeping", self.sitting),
        ]

    # -- setting --------------------------------------------------------------------------------

    def _turn(self, setting: Setting, *, on: bool) -> None:
        self.post_message(messages.SettingChosen(setting, ON if on else OFF))

    def _ask_about_keeping(self) -> None:
        if self.sitting.kept:
            self.ask_first(
                _("Stop keeping, and erase every run and every setting from this device?"),
                _("Erase"), _("Keep them"), self._keep_nothing,
            )  # fmt: skip
        elif not self.sitting.private:
            self.ask_first(
                _("Is this device only yours?"),
                _("Yes, keep my chats here"), _("No, keep nothing"), self._keep_here,
            )  # fmt: skip

    def _keep_here(self) -> None:
        self.post_message(messages.KeepingChosen(keep=True))

    def _keep_nothing(self) -> None:
        self.post_message(messages.KeepingChosen(keep=False))


def _set(row: SettingRow) -> Content:
    pieces: list[str | tuple[str, str]] = [(row.title, "bold"), "   ", (row.value, "bold $primary")]
    if row.hint:
        pieces += ["\n", (row.hint, "$quiet")]
    return parts(*pieces)
