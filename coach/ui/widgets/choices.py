"""A list one chooses from; it may have no room at all, in a very small window."""

from __future__ import annotations

from textual import events
from textual.widgets import OptionList


class Choices(OptionList):
    """A list of options."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without room there are no pages: Textual looks for their lines, and breaks."""
        if action in ("page_up", "page_down") and not self.scrollable_content_region:
            return False
        return super().check_action(action, parameters)

    def on_click(self, event: events.Click) -> None:
        """A row that was there until just now means nothing: Textual looks for it, and breaks."""
        if event.style.meta.get("option", 0) >= self.option_count:
            event.prevent_default()
