"""What screens ask of the app: posted up, so that no screen needs to know who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.screen import Screen

if TYPE_CHECKING:  # what is only named here is imported by whoever makes it
    from coach.library.stories import Story
    from coach.report.history import Past
    from coach.report.sitting import Setting
    from coach.store.runs import Run
    from coach.story.playthrough import Playthrough


class Pressed(Message):
    """A button, or words that can be clicked, mean this action of the screen they are on.

    The app runs it in its own turn, as it does with keys: an action may replace the very widget
    that was pressed, and a widget that waited for that would wait for itself.
    """

    def __init__(self, screen: Screen[object], action: str) -> None:
        super().__init__()
        self.screen = screen
        self.action = action


class HelpWanted(Message):
    """Show who helps, now."""


class LeaveAtOnce(Message):
    """End the program and leave nothing on the screen."""


class Back(Message):
    """Go back to the screen before."""


class HomeWanted(Message):
    """Go to the list of chats."""


class LanguageWanted(Message):
    """Speak the next language."""


class ColoursWanted(Message):
    """Use the next colours."""


class ProgressWanted(Message):
    """Show what was noticed over all runs."""


class SettingsWanted(Message):
    """Show what can be set."""


class KeysWanted(Message):
    """List every key of the screen that is seen."""


class PaletteWanted(Message):
    """Find what can be done here by its name."""


class SettingChosen(Message):
    """Set something for this sitting, and for the next ones where things are kept."""

    def __init__(self, setting: Setting, value: str) -> None:
        super().__init__()
        self.setting: Setting = setting
        self.value = value


class KeepingChosen(Message):
    """The first start was answered: keep on this device, or nothing."""

    def __init__(self, *, keep: bool) -> None:
        super().__init__()
        self.keep = keep


class StoryChosen(Message):
    """Play this story from its beginning, or take up a run of it."""

    def __init__(
        self, story: Story, run: Playthrough | None = None, *, kept: Run | None = None,
        repeated: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self.story = story
        self.run = run
        self.kept = kept
        """The run that goes on; none for a new one."""
        self.repeated = repeated
        """Whether it begins in the middle of what was played before."""


class RunOpened(Message):
    """Open a run that was played before: go on with it, or look at its debrief again."""

    def __init__(self, past: Past) -> None:
        super().__init__()
        self.past = past


class OtherWaysWanted(Message):
    """Show the choices of a run beside the ways not taken."""

    def __init__(self, story: Story, run: Playthrough) -> None:
        super().__init__()
        self.story = story
        self.run = run


class RunEnded(Message):
    """A chat is over: tell the debrief of this run."""

    def __init__(self, story: Story, run: Playthrough) -> None:
        super().__init__()
        self.story = story
        self.run = run


class EntryWanted(Message):
    """Tell this entry: ``kind:id`` of the advice, or ``claim:ID`` of the sources.

    Without an id, the list of its kind; without anything, all of the advice.
    """

    def __init__(self, ref: str = "") -> None:
        super().__init__()
        self.ref = ref


class AboutWanted(Message):
    """Tell what this program is."""


class PauseWanted(Message):
    """Hide what is on the screen."""


class FacilitateWanted(Message):
    """Facilitate this story for a room; without one, choose it first."""

    def __init__(self, story: Story | None = None) -> None:
        super().__init__()
        self.story = story
