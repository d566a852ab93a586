"""A workshop on the screen: what is projected to a room, and the notes beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coach.library.stories import Story, story_of

if TYPE_CHECKING:
    from coach.ui.screens.page import Page


def opened(story: Story | None, stories: Sequence[Story], *, kept: bool) -> Page:
    """The first screen of a workshop; ``kept`` is whether anything may be written.

    Raises:
        Unreadable: the chat cannot be played; nothing of that is left for the lesson to find.
    """
    from coach.ui.facilitate.choosing import ChoosingScreen
    from coach.ui.facilitate.opening import OpeningScreen
    from coach.ui.facilitate.room import Room
    from coach.workshop.sheet import default_path

    if story is None:
        return ChoosingScreen(stories)
    whole = story_of(story.loaded)
    return OpeningScreen(Room(whole, path=default_path() if kept else None))
