"""Starting: Home is drawn first; what only later screens need is read after that.

Until the first frame nothing is collected as garbage either (``coach.ui.start`` sees to that):
what is made then is the program itself, and it stays.
"""

from __future__ import annotations

import gc
from pathlib import Path, PurePath
from typing import ClassVar

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.timer import Timer

from coach.ui.leaving import LeavingApp
from coach.ui.themes import THEMES

STYLES = Path(__file__).parent / "styles"
FIRST = ("frame", "home")
COLLECTING = (10_000, 10, 100)
"""Thresholds for garbage: beside what is frozen little is left, and Python would go through all of
it every few keys; a long chat would grow slower by that."""
CALM = 0.5
"""Seconds after a screen is left in which the next one is on its way."""
LATER = ("chat", "pages", "keeping", "advice", "projector")


class StartingApp(LeavingApp):
    """An app that is drawn as soon as it can be."""

    CSS_PATH: ClassVar[str | PurePath | list[str | PurePath] | None] = [
        STYLES / f"{name}.tcss" for name in FIRST
    ]
    _styled = False
    _collecting: Timer | None = None

    def on_ready(self) -> None:
        """The first frame is laid out."""
        self.call_after_refresh(self._drawn)

    def style_everything(self) -> None:
        """Read how the screens above Home look; one that is there already takes its looks."""
        if self._styled:
            return
        self._styled = True
        self.stylesheet.read_all([STYLES / f"{name}.tcss" for name in LATER])
        self.stylesheet.parse()
        for screen in self.screen_stack[1:]:
            self.stylesheet.update(screen)

    def colour(self, theme: str) -> None:
        """Use these colours; before the first frame there is nothing to draw again for that."""
        if self.is_running:
            self.theme = theme
            return
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        for one in THEMES:
            self.set_class(one.name == theme, f"-theme-{one.name}", update=False)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)

    def pop_screen(self) -> AwaitComplete:
        """Leave a screen; soon what it has held is given back: widgets refer to each other."""
        if self._collecting is None:
            self._collecting = self.set_timer(CALM, self._collect)
        return super().pop_screen()

    def _collect(self) -> None:
        self._collecting = None
        gc.collect()

    def _drawn(self) -> None:
        self.style_everything()
        if not gc.isenabled():
            gc.freeze()
            gc.set_threshold(*COLLECTING)
            gc.enable()
