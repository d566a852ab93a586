"""Choosing the chat of a workshop; kind and tricks are told, so it is for the facilitator alone."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.formats import capital, listing
from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.stories import Story
from coach.story.markup import tactics_in
from coach.ui import messages
from coach.ui.facilitate import words
from coach.ui.facilitate.shelf import advice
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.choices import Choices

MOST = 5
"""Tricks that are named of each chat."""


class ChoosingScreen(Page):
    """The chats, as a facilitator sees them."""

    AUTO_FOCUS = "#stories"

    def __init__(self, stories: Sequence[Story]) -> None:
        super().__init__()
        self.stories = list(stories)

    def heading(self) -> str:
        """Where one is."""
        return _("Facilitate a workshop")

    def body(self) -> ComposeResult:
        """The list."""
        knowledge = advice()
        said = _("Which chat for the room? This list tells what each one is: for you alone.")
        with Vertical(id="home"):
            yield Static(plain(said), classes="question", markup=False)
            yield Choices(
                *(Option(_told(story, knowledge), id=story.source.id) for story in self.stories),
                id="stories", markup=False,
            )  # fmt: skip

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The room has its chat."""
        event.stop()
        chosen = next(story for story in self.stories if story.source.id == event.option_id)
        self.post_message(messages.FacilitateWanted(chosen))


def _told(story: Story, knowledge: Knowledge) -> Content:
    scenario = story.told_in(current())
    tactics = dict.fromkeys(
        tactic
        for beat in scenario.beats.values()
        for message in beat.messages
        for tactic in tactics_in(message.text or "")
    )
    names = [knowledge.tactics[one].name.lower() for one in tactics if one in knowledge.tactics]
    more = len(names) - MOST
    shown = [*names[:MOST], _("{number} more").format(number=more)] if more > 0 else names
    minutes = _("{minutes} min").format(minutes=scenario.minutes)
    return parts(
        (scenario.title, "bold"), f" · {minutes} · ", (capital(words.kind(scenario.kind)), "bold"),
        "\n", (capital(listing(shown)) or _("No tricks"), "$quiet"),
    )  # fmt: skip
