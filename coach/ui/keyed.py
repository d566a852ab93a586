"""The app by its keys: a person's own key map, the list of keys, the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.i18n.language import _
from coach.ui.commands import use_keys
from coach.ui.leaving import LeavingApp
from coach.ui.screens.page import Page

if TYPE_CHECKING:  # read by whoever starts the app, and only where there is such a file
    from coach.ui.key_map import KeyMap

READ_FOR = 20
"""Seconds that one can read what is wrong with a file of keys."""


class KeyedApp(LeavingApp):
    """An app whose keys can be chosen, listed and looked for."""

    def __init__(self, key_map: KeyMap | None = None) -> None:
        super().__init__()
        self.key_map = key_map
        """The keys that a person has chosen; None for the program's own."""
        use_keys(key_map.keys if key_map else {})
        if key_map and key_map.keys:
            from coach.ui.key_map import for_textual

            self.set_keymap(for_textual(key_map.keys))

    def on_mount(self) -> None:
        """Say what is wrong with the keys that were chosen."""
        instead = _("The program uses its own keys.")
        for problem in self.key_map.problems[:2] if self.key_map else ():
            self.notify(
                f"{problem.where}: {problem.message}\n{instead}",
                severity="warning", timeout=READ_FOR, markup=False,
            )  # fmt: skip

    def on_keys_wanted(self) -> None:
        """Every key of the screen one is on."""
        from coach.ui.screens.keys import KeysScreen

        if isinstance(self.screen, Page) and self.screen.is_here:
            self.push_screen(KeysScreen(self.screen))

    def on_palette_wanted(self) -> None:
        """Everything that can be done here, by name."""
        from coach.ui.palette import Palette

        if isinstance(self.screen, Page) and self.screen.is_here:
            self.push_screen(Palette())
