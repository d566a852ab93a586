"""Choosing the chat of a workshop; kind and tricks are told, so it is for the facilitator alone.

A learner is one key away from it: it is asked who is there before anything is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from coach.i18n.formats import capital, listing
from coach.i18n.language import _, current
from coach.library.knowledge import Knowledge
from coach.library.problems import Unreadable
from coach.library.stories import Story
from coach.report.listed import kind_of
from coach.story.markup import tactics_in
from coach.ui import commands, messages
from coach.ui.asking import Button, Question
from coach.ui.facilitate.shelf import advice
from coach.ui.screens.page import Page
from coach.ui.text import parts, plain
from coach.ui.widgets.choices import Choices
from coach.ui.widgets.deck import Asked
from coach.ui.widgets.strip_of_choices import StripOfChoices

ALL = "all"
MOST = 5
"""Tricks that are named of each chat."""


class ChoosingScreen(Page):
    """The chats, as a facilitator sees them."""

    AUTO_FOCUS = "#stories"
    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(commands.KINDS, commands.YES)

    def __init__(self, stories: Sequence[Story]) -> None:
        super().__init__()
        self.stories = list(stories)
        self.shown = ALL
        self.is_facilitator = False
        """Whether somebody has said so; nothing is told before that."""

    def heading(self) -> str:
        """Where one is."""
        return _("Facilitate a workshop")

    def body(self) -> ComposeResult:
        """The question; after it the list."""
        if not self.is_facilitator:
            yield Asked()
            return
        said = _("Which chat for the room? This list tells what each one is: for you alone.")
        with Vertical(id="home"):
            yield Static(plain(said), classes="question", markup=False)
            yield StripOfChoices("show_only", id="shown", turned_by=commands.KINDS)
            yield Choices(*self._options(), id="stories", markup=False)

    def begin(self) -> None:
        """Ask, or tell which kinds there are."""
        if not self.is_facilitator:
            self.query_one(Asked).ask(_question())
            return
        self.query_one("#shown", StripOfChoices).show(self._kinds(), self.shown)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There are no kinds before the answer, and no answer after it."""
        if action in ("show", "show_only", "yes") and (action == "yes") == self.is_facilitator:
            return False
        return super().check_action(action, parameters)

    async def action_yes(self) -> None:
        """It is the facilitator: the list."""
        self.is_facilitator = True
        await self.retell()
        self.query_one("#stories").focus()

    def action_show(self) -> None:
        """The next kind."""
        self.action_show_only(self.query_one("#shown", StripOfChoices).following)

    def action_show_only(self, kind: str) -> None:
        """List the chats of one kind, or all."""
        self.shown = kind
        self.begin()
        listed = self.query_one("#stories", Choices)
        listed.set_options(self._options())
        listed.highlighted = 0
        listed.scroll_home(animate=False)

    def _kinds(self) -> list[tuple[str, str]]:
        """Those there are, in the order of the shelf."""
        kinds = dict.fromkeys(story.heading.kind for story in self.stories)
        return [(ALL, _("all")), *((kind, kind_of(kind)) for kind in kinds)]

    def _options(self) -> Iterator[Option]:
        knowledge = advice()
        for story in self.stories:
            if self.shown in (ALL, story.heading.kind):
                try:
                    yield Option(_told(story, knowledge), id=story.id)
                except Unreadable as error:
                    yield Option(_broken(story, error), id=story.id, disabled=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """The room has its chat."""
        event.stop()
        chosen = next(story for story in self.stories if story.id == event.option_id)
        self.post_message(messages.FacilitateWanted(chosen))


def _question() -> Question:
    return Question(
        _("This list tells what each chat is, and that spoils it for whoever will play it. "
          "Are you facilitating?"),
        Button(_("Enter"), _("Yes, show the list"), "yes"), Button(_("Esc"), _("No, back"), "back"),
    )  # fmt: skip


def _broken(story: Story, error: Unreadable) -> Content:
    """A chat that cannot be played: what is wrong with it first, and where."""
    wrong = error.problems[0]
    said = f"{wrong.where}: {wrong.message}"
    return parts((story.heading_in(current()).title, "bold"), "\n", (said, "$flag"))


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
    minutes = _("{minutes}\u00a0min").format(minutes=scenario.minutes)
    return parts(
        (scenario.title, "bold"), f" · {minutes} · ", (capital(kind_of(scenario.kind)), "bold"),
        "\n", (capital(listing(shown)) or _("No tricks"), "$quiet"),
    )  # fmt: skip
