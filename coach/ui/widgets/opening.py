"""What is said before the first message: the story, whom one decides for, the content note."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from coach.i18n.language import _
from coach.story.scenario import Scenario
from coach.ui.text import parts


class Opening(VerticalScroll, can_focus=False):
    """The card before a chat."""

    def __init__(self, scenario: Scenario, note: str) -> None:
        super().__init__(id="opening")
        self._scenario = scenario
        self._note = note

    def compose(self) -> ComposeResult:
        """One card."""
        scenario = self._scenario
        who = _("You decide for {name}, {age}. Place: {place}.").format(
            name=scenario.protagonist.name, age=scenario.protagonist.age, place=scenario.place
        )
        yield Static(
            parts(
                (scenario.title, "bold $primary"), "\n", scenario.summary, "\n\n",
                who, "\n\n", (self._note, "$quiet"),
            ),
            classes="card", markup=False,
        )  # fmt: skip
