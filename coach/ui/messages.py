"""What screens ask of the app: posted up, so that no screen needs to know who answers."""

from __future__ import annotations

from textual.message import Message

from coach.library.stories import Story
from coach.story.playthrough import Playthrough


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


class StoryChosen(Message):
    """Play this story from its beginning."""

    def __init__(self, story: Story) -> None:
        super().__init__()
        self.story = story


class RunEnded(Message):
    """A chat is over: tell the debrief of this run."""

    def __init__(self, story: Story, run: Playthrough) -> None:
        super().__init__()
        self.story = story
        self.run = run


class PauseWanted(Message):
    """Hide what is on the screen."""
