"""A workshop on a projector: driven by keys alone, whole at every size, safe in every fault."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from coach.i18n.language import use
from coach.library.stories import open_story
from coach.ui.app import CoachApp
from coach.ui.facilitate.choosing import ChoosingScreen
from coach.ui.facilitate.class_debrief import ClassDebriefScreen
from coach.ui.facilitate.closing import ClosingScreen
from coach.ui.facilitate.opening import OpeningScreen
from coach.ui.facilitate.projected import ProjectedScreen
from coach.ui.facilitating import FacilitateApp
from coach.ui.screens.home import HomeScreen
from coach.ui.screens.pause import PauseScreen
from tests.long import share
from tests.ui.playing import story_of, until, words_on
from tests.ui.rooms import begin, checked, count, cut_off, facilitating, moment, press, projected

SIZES = [(60, 20), (120, 40)]


async def once_more(pilot: Pilot[int], hands: Iterable[int]) -> None:
    """Vote again, and show what has moved."""
    await press(pilot, "v")
    await count(pilot, *hands)
    await press(pilot, "enter")


@pytest.mark.parametrize(
    ("language", "size"), share([("fr_FR", SIZES[0]), ("en_GB", SIZES[1])]), ids=str
)
async def test_a_whole_workshop_by_keys_alone(
    tmp_path: Path, size: tuple[int, int], language: str
) -> None:
    """Fifty minutes on "A new friend": votes, votes again, undo, pause, jump, debrief, closing."""
    use(language)
    path = tmp_path / "workshop.json"
    async with facilitating(open_story("new-friend"), path, size) as (app, pilot):
        await checked(app, pilot, "enter", "down", "up", "2", "8", "enter", "enter")
        screen = await begin_at_chat(app, pilot)
        assert (screen.session.people, screen.session.preset) == (28, "one_or_two_a_stage")
        # a vote: hidden, revealed, discussed, taken again, the shift
        await count(pilot, 11, 9, 5)
        assert moment(app) == "counted"
        assert "11" not in words_on(app)
        await checked(app, pilot, "enter", "enter")
        assert moment(app) == "discuss"
        await once_more(pilot, (4, 3, 20))
        await checked(app, pilot)
        assert moment(app) == "revealed"
        assert rounds(screen) == 2
        # undo of the second round, then on
        await checked(app, pilot, "z")
        assert rounds(screen) == 1
        await once_more(pilot, (4, 3, 20))
        await checked(app, pilot, "enter")
        assert screen.run.passed[0].verdict == "flag"
        # the story's undo and the vote that stays counted
        await checked(app, pilot, "z")
        assert moment(app) == "revealed"
        await checked(app, pilot, "enter")
        # a pause shows nothing of the chat
        await press(pilot, "p")
        await until(pilot, lambda: isinstance(app.screen, PauseScreen))
        await pilot.pause()
        assert "lea" not in words_on(app)
        await press(pilot, "x")
        # an ordinary message the room suspects, then on to the replies
        await until(pilot, lambda: app.screen is screen)
        while moment(app) != "vote":
            await checked(app, pilot, "enter")
        await count(pilot, 8, 5, 14)
        await checked(app, pilot, "enter", "enter", "enter")
        while moment(app) != "vote":
            await checked(app, pilot, "enter")
        assert screen.run.stop.kind == "reply"
        await count(pilot, 12, 6, 5, 4)
        await checked(app, pilot, "enter", "enter", "enter")
        assert screen.run.choices[0].reply == "club_and_class"
        # on without votes, to the trap and the way back; back to before it, and out
        await checked(app, pilot, "j", "6")
        assert stage(screen) == "trap"
        await checked(app, pilot, "j", "9", "enter", "enter")
        assert stage(screen) == "response"
        await press(pilot, "j")
        await checked(app, pilot, "5", "l")
        steps = 0
        while moment(app) != "end":
            await checked(app, pilot, {"vote": "s", "pick": "1"}.get(moment(app), "enter"))
            steps += 1
            assert steps < 9
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ClassDebriefScreen))
        await until(pilot, lambda: app.screen.query(".page"))
        await pilot.pause()
        await checked(app, pilot)
        told = await pages(app, pilot, ClassDebriefScreen)
        assert "20" in told
        assert "Tilleuls" not in told, "no choice is projected"
        assert isinstance(app.screen, ClosingScreen)
        told = await pages(app, pilot, ClosingScreen)
        assert ("3018" if language == "fr_FR" else "0800 1111") in told
        assert app.return_code == 0, "Home was never asked for, and the room would see it"
        assert not path.exists(), "nothing stays"


def stage(screen: ProjectedScreen) -> str:
    """The stage the story is in."""
    return screen.run.stage


def rounds(screen: ProjectedScreen) -> int:
    """How many rounds the vote has had."""
    vote = screen.session.vote
    return sum(one is not None for one in (vote.first, vote.second))


async def begin_at_chat(app: FacilitateApp, pilot: Pilot[int]) -> ProjectedScreen:
    """From the start page into the chat."""
    await press(pilot, "enter")
    await until(pilot, lambda: app.screen.query("#panel"))
    await pilot.pause()
    screen = projected(app)
    while screen.moment == "more":
        await checked(app, pilot, "enter")
    return screen


async def pages(app: FacilitateApp, pilot: Pilot[int], kind: type) -> str:
    """Everything that the pages of a screen say."""
    told = ""
    while app.return_code is None and isinstance(app.screen, kind):
        await checked(app, pilot)
        told += words_on(app)
        before = app.screen
        await press(pilot, "enter")
        await until(
            pilot,
            lambda: app.screen.query("#next") or app.screen is not before or app._exit,  # noqa: B023
        )
        await pilot.pause()
    return told


async def test_wrong_counts_get_a_sentence() -> None:
    """More hands than people, fewer than none, letters; nothing is counted and nothing ends."""
    async with facilitating(open_story("new-friend"), None) as (app, pilot):
        screen = await begin(app, pilot)
        await press(pilot, "enter")
        assert "No hands are counted yet" in " ".join(words_on(app).split())
        await count(pilot, 20, 9, 5)
        assert "34 hands, but 30 people" in " ".join(words_on(app).split())
        await checked(app, pilot)
        await press(pilot, "x")
        assert "Only whole numbers" in words_on(app)
        await press(pilot, *(["backspace"] * 3), "minus")
        assert "fewer hands than none" in words_on(app)
        assert moment(app) == "vote"
        assert screen.session.vote.first is None
        await press(pilot, "plus", "plus", "enter")
        assert "31 hands" in words_on(app), "two, and those that were typed before"
        # late arrivals: one more person, then the same count is fine
        await press(pilot, "n", "plus", "enter")
        assert screen.session.people == 31
        assert moment(app) == "vote"
        await press(pilot, "enter")
        assert moment(app) == "counted"
        await press(pilot, "n", "0", "enter")
        assert "At least one person" in words_on(app)
        await press(pilot, "escape")
        assert (screen.moment, screen.session.people) == ("counted", 31)


async def test_a_small_group_is_told_in_words(tmp_path: Path) -> None:
    """Fewer than ten voters: no bar and no number, in the debrief not even words."""
    async with facilitating(story_of(tmp_path), None) as (app, pilot):
        await press(pilot, "enter", "9", "enter", "enter", "enter")
        await until(pilot, lambda: app.screen.query("#panel"))
        await pilot.pause()
        await count(pilot, 1, 2, 6)
        await press(pilot, "enter")
        words = words_on(app)
        assert "most of the room" in words
        assert not set("█▒6") & set(words)
        await press(pilot, "j", "0")
        await until(pilot, lambda: isinstance(app.screen, ClassDebriefScreen))
        await until(pilot, lambda: app.screen.query(".page"))
        await pilot.pause()
        assert "without any figures" in " ".join(words_on(app).split())


async def test_a_workshop_is_taken_up_after_a_crash(tmp_path: Path) -> None:
    """The next start offers it; everything is where it was, the hidden count too."""
    path, story = tmp_path / "workshop.json", open_story("new-friend")
    async with facilitating(story, path) as (app, pilot):
        screen = await begin(app, pilot)
        await count(pilot, 11, 9, 5)
        await press(pilot, "enter", "enter", "enter")
        await count(pilot, 20, 5, 2)
        state, votes = screen.run.state, dict(screen.session.votes)
    assert path.stat().st_mode & 0o077 == 0
    async with facilitating(story, path) as (app, pilot):
        assert "was interrupted" in " ".join(words_on(app).split())
        assert not cut_off(app)
        await press(pilot, "enter")
        await until(pilot, lambda: app.screen.query("#panel"))
        await pilot.pause()
        screen = projected(app)
        assert (screen.run.state, screen.session.votes) == (state, votes)
        assert moment(app) == "counted"
    path.write_bytes(b'{"format": 1, "scenario": "new-friend"')
    async with facilitating(story, path) as (app, _pilot):
        assert isinstance(app.screen, OpeningScreen)
        assert app.screen.part == "confides"


async def test_a_private_workshop_writes_nothing(tmp_path: Path) -> None:
    """And says so."""
    async with facilitating(story_of(tmp_path), None) as (app, pilot):
        await press(pilot, "enter")
        assert "nothing is written" in " ".join(words_on(app).split())
        await press(pilot, "enter", "enter", "enter")
        await until(pilot, lambda: app.screen.query("#panel"))
        await count(pilot, 1, 1, 1)
    assert [one.name for one in tmp_path.iterdir()] == ["small.yaml"]


async def test_a_disk_that_is_full_does_not_stop_a_lesson(tmp_path: Path) -> None:
    """The sheet cannot be written: the votes go on."""
    folder = tmp_path / "file"
    folder.write_text("no folder")
    async with facilitating(open_story("new-friend"), folder / "workshop.json") as (app, pilot):
        screen = await begin(app, pilot)
        await count(pilot, 11, 9, 5)
        assert moment(app) == "counted"
        assert screen.room.unkept


@pytest.mark.parametrize(
    ("size", "story", "beat"),
    share([(SIZES[0], "saturday-date", "reply_card"), (SIZES[1], "late-messages", "frog")]),
    ids=str,
)
async def test_the_longest_replies_fit(
    size: tuple[int, int], story: str, beat: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In French, with a wrong count under them; then bars, the prompt, the shift, the choice."""
    use("fr_FR")
    opened = open_story(story)
    async with facilitating(opened, None, size) as (app, pilot):
        screen = await begin(app, pilot)
        target = opened.source.beats[beat]
        beats = screen.run.prepared.beats
        screen.run._run(beat, len(beats[beat].messages), [])  # straight to its replies
        monkeypatch.setattr(screen.run, "offered", lambda: tuple(target.replies))
        await screen.vote()
        await pilot.pause()
        await checked(app, pilot)
        await press(pilot, "x")
        await checked(app, pilot)
        await count(pilot, *[4] * len(target.replies))
        await checked(app, pilot, "enter", "enter")
        await once_more(pilot, [9, *[2] * (len(target.replies) - 1)])
        await checked(app, pilot)
        await press(pilot, "z", "z", "s")
        await checked(app, pilot)
        assert moment(app) == "pick"


async def test_home_leads_to_a_workshop() -> None:
    """A list that tells kind and tricks, for the facilitator alone."""
    app = CoachApp(
        motion=False, stories=([open_story("new-friend"), open_story("volley-club")], [])
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.screen.query("#stories"))
        await press(pilot, "f")
        await until(pilot, lambda: isinstance(app.screen, ChoosingScreen))
        await press(pilot, "enter")
        await until(pilot, lambda: "Manipulation" in words_on(app))
        await press(pilot, "v", "v")
        await until(pilot, lambda: "Manipulation" not in words_on(app))
        await press(pilot, "v")
        await until(pilot, lambda: "Manipulation" in words_on(app))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, OpeningScreen))
        await until(pilot, lambda: "legal reporting duty" in words_on(app))
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, HomeScreen))
        assert app.theme == "coach-dark"
