"""What all projected screens share: big, strong, and the next key always at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from coach.i18n.language import _
from coach.ui import commands, themes
from coach.ui.facilitate import keys
from coach.ui.facilitate.room import Room
from coach.ui.screens.page import Page
from coach.ui.widgets.key_button import KeyButton


class ProjectedPage(Page):
    """A screen of a workshop."""

    BINDINGS: ClassVar[list[BindingType]] = commands.bindings(keys.NEXT)
    AUTO_FOCUS = ""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.add_class("-projector")

    # -- what a screen fills in -----------------------------------------------------------------

    def projected(self) -> Iterator[Widget]:
        """What is shown."""
        yield Widget()

    def next_words(self) -> str:
        """What the next key does."""
        return _("Go on")

    async def action_next(self) -> None:
        """The next key."""

    # -- the frame ------------------------------------------------------------------------------

    def body(self) -> ComposeResult:
        """What is shown, and the next key."""
        yield from self.projected()
        yield KeyButton(_("Enter"), self.next_words(), "next", id="next")

    def on_mount(self) -> None:
        """The strongest colours there are, until the workshop is left."""
        self.room.on_trouble = self._tell_trouble
        if self.room.theme_before is None:
            self.room.theme_before = self.app.theme
        for theme in themes.PROJECTED:
            self.app.register_theme(theme)
        self._look()

    def on_screen_resume(self) -> None:
        """Back from help or a pause."""
        self._look()

    def on_unmount(self) -> None:
        """The colours from before."""
        gone = not any(isinstance(screen, ProjectedPage) for screen in self.app.screen_stack)
        if gone and self.room.theme_before is not None:
            self.app.theme = self.room.theme_before
            self.room.theme_before = None

    async def retell(self) -> None:
        """The app has chosen its colours again with the language."""
        await super().retell()
        self._look()

    def action_colours(self) -> None:
        """White on black, black on white."""
        self.room.colours = themes.other_projected(self.room.colours)
        self._look()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Advice is a room's business afterwards."""
        return False if action == "advice" else super().check_action(action, parameters)

    def words_for(self, binding: Binding) -> str:
        """The next key says what is next."""
        return self.next_words() if binding.id == keys.NEXT.id else super().words_for(binding)

    def go_to(self, screen: ProjectedPage) -> None:
        """To another screen of the workshop, if a key pressed twice has not left this one yet."""
        if self.is_current:
            self.app.switch_screen(screen)

    def tell_next(self) -> None:
        """What the next key does may have changed."""
        for button in self.query("#next").results(KeyButton):
            button.tell(_("Enter"), self.next_words(), "next")
        self.refresh_bindings()

    def _tell_trouble(self) -> None:
        words = _(
            "The workshop cannot be written to this device. The lesson goes on, but it could not "
            "be taken up again, and the notes stand still."
        )
        self.app.notify(words, severity="warning", markup=False)

    def _look(self) -> None:
        if self.app.theme != self.room.colours:
            self.app.theme = self.room.colours
