"""The field one types a search into."""

from __future__ import annotations

from textual.widgets import Input


class SearchField(Input):
    """A line of text; up and down are the screen's, and while it is empty the side arrows too."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to move in, nothing to move."""
        if action in ("scroll_up", "scroll_down"):
            return False
        if action in ("cursor_left", "cursor_right") and not self.value:
            return False
        return super().check_action(action, parameters)
