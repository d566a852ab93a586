"""The notes on a second terminal: what the room must not see, from the sheet alone."""

from __future__ import annotations

from pathlib import Path

from coach.library.stories import open_story
from coach.ui.facilitate.notes import NotesScreen
from coach.ui.facilitate.room import Room
from coach.ui.facilitating import FacilitateApp
from coach.workshop import sheet
from tests.ui.playing import until, words_on
from tests.ui.rooms import begin, count, facilitating


async def test_the_notes_show_what_the_projector_does_not(tmp_path: Path) -> None:
    """Tricks, reasons, what comes, hidden counts and time; from the sheet alone."""
    path, story = tmp_path / "workshop.json", open_story("new-friend")
    async with facilitating(story, path) as (app, pilot):
        await begin(app, pilot)
        await count(pilot, 11, 9, 5)
        on_screen = words_on(app)
    app = FacilitateApp(NotesScreen(story, path))
    async with app.run_test(size=(120, 70)) as pilot:
        await until(pilot, lambda: "Minute" in words_on(app))
        told = words_on(app)
    for words in (
        "Minute 0 of 50", "Friends in common:", "Friends and likes are there",
        "Ordinary 11, Not sure 9, Red flag 5", "Coming next", "i hit the referee",
        "the sandwich didn't make it", "What does Noa know about Léa after three messages",
        "What to say if", "somebody tells their own story",
    ):  # fmt: skip
        assert words in " ".join(told.split()), words
        assert words not in " ".join(on_screen.split()), words


async def test_the_notes_follow_the_sheet(tmp_path: Path) -> None:
    """They wait for a workshop, see its steps, and see that it is over."""
    path, story = tmp_path / "workshop.json", open_story("new-friend")
    app = FacilitateApp(NotesScreen(story, path))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Waiting for the workshop" in words_on(app))
        room = Room(story, path=path)
        room.begin()
        await until(pilot, lambda: "Step 1 of 7" in words_on(app))
        room.be_at(2)
        await until(pilot, lambda: "Step 3 of 7" in words_on(app))
        room.over()
        await until(pilot, lambda: "Waiting for the workshop" in words_on(app))
    assert sheet.read(path) is None
