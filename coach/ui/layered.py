"""Screens over one another: what lies over whatever was there, one back, and all the way Home.

Only screens that need nothing are opened here; what has to do with a run is the app's.
"""

from __future__ import annotations

from collections.abc import Mapping

from textual.actions import ActionParseResult
from textual.dom import DOMNode
from textual.screen import Screen

from coach.ui import messages
from coach.ui.leaving import LeavingApp

DEEPEST = 6
"""Screens over one another from which on one that is there already is not laid over itself."""


class LayeredApp(LeavingApp):
    """An app whose screens lie over Home."""

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """What a key asks of a screen whose widgets are not there yet is not done."""
        asked = default_namespace
        if isinstance(asked, Screen) and not (asked.is_mounted and asked.is_attached):
            return False
        return await super().run_action(action, default_namespace, namespaces)

    async def on_pressed(self, message: messages.Pressed) -> None:
        """What was pressed is done, if the screen it stands on has not been left meanwhile."""
        if message.screen is self.screen:
            await self.run_action(message.action, message.screen)

    def on_help_wanted(self) -> None:
        """Help lies over whatever was there."""
        from coach.ui.screens.help_now import HelpNowScreen

        self.look_up(HelpNowScreen())

    def look_up(self, screen: Screen[None]) -> None:
        """Over whatever was there; a long way round of links is forgotten, so that Home is near."""
        alike = [place for place, one in enumerate(self.screen_stack) if type(one) is type(screen)]
        if alike and len(self.screen_stack) >= DEEPEST:
            while len(self.screen_stack) > alike[0]:
                self.pop_screen()
        self.push_screen(screen)

    def on_about_wanted(self) -> None:
        """What this program is."""
        from coach.ui.screens.about import AboutScreen

        self.push_screen(AboutScreen())

    def on_pause_wanted(self) -> None:
        """Nothing of the chat is seen."""
        from coach.ui.screens.pause import PauseScreen

        self.push_screen(PauseScreen())

    def on_back(self) -> None:
        """One screen back."""
        self.step_back()

    def step_back(self) -> None:
        """To the screen below; from Home there is none."""
        if len(self.screen_stack) > 1:
            self.pop_screen()

    def on_home_wanted(self) -> None:
        """What was open is over."""
        self.end_here()

    def end_here(self) -> None:
        """Where one is when something is over."""
        self.to_home()

    def to_home(self) -> None:
        """Everything above Home goes."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
