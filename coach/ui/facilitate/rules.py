"""The first thing the room sees: the content note, the right to pass; then hands for the start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from coach.i18n.language import _, current
from coach.report.sentences import content_note
from coach.ui import commands, messages
from coach.ui.facilitate import keys
from coach.ui.facilitate.page import ProjectedPage
from coach.ui.text import parts


class RulesScreen(ProjectedPage):
    """The steps of the plan before the chat."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(keys.BEFORE, commands.PAUSE)

    def heading(self) -> str:
        """The title of the chat; it tells no kind."""
        return self.room.story.told_in(current()).title

    def projected(self) -> Iterator[Widget]:
        """The step the room is at."""
        told = self._rules() if self.room.step == 0 else self._start()
        yield Static(told, classes="page", markup=False)

    def next_words(self) -> str:
        """What Enter does."""
        if self.room.step + 1 < self.room.chat_step:
            return _("Everybody has read it")
        return _("Start the chat")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing before the rules."""
        if action == "before" and self.room.step == 0:
            return False
        return super().check_action(action, parameters)

    async def action_next(self) -> None:
        """The next step, then the chat."""
        self.room.be_at(self.room.step + 1)
        if self.room.step < self.room.chat_step:
            await self.retell()
            return
        from coach.ui.facilitate.projected import ProjectedScreen

        self.go_to(ProjectedScreen(self.room))

    async def action_before(self) -> None:
        """Back to the rules."""
        self.room.be_at(self.room.step - 1)
        await self.retell()

    def action_pause(self) -> None:
        """Nothing to see."""
        self.post_message(messages.PauseWanted())

    def _rules(self) -> Content:
        return parts(
            (_("Before we start"), "bold $primary"), "\n\n", content_note(), "\n\n",
            (_("You can pass."), "bold"), " ",
            _("On any question, at any vote. You can look away or go out with someone. "
              "Nobody asks why."), "\n\n",
            _("Nobody tells their own story here, and nobody asks for one."),
        )  # fmt: skip

    def _start(self) -> Content:
        scenario = self.room.story.told_in(current())
        who = _("We decide together for {name}, {age}. {name} is made up, and so is the chat.")
        return parts(
            (self.room.plan.steps[self.room.step].title, "bold $primary"), "\n\n",
            (_("Heads down, eyes closed."), "bold"), " ",
            _("Hands up for yes. Nobody comments on anything yet."), "\n\n",
            _("Then the chat:"), " ", (scenario.summary, "bold"), "\n",
            who.format(name=scenario.protagonist.name, age=scenario.protagonist.age),
        )  # fmt: skip
