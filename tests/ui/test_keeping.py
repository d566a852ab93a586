"""Keeping on the screens: durable before the next message, resumed in one key, private means no."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml
from textual.pilot import Pilot
from textual.widgets import OptionList

from coach.library.stories import Story
from coach.plain.play import play
from coach.report.sitting import Sitting
from coach.scoring.detection import count_trials
from coach.store.keeping import default_path
from coach.story.playthrough import Playthrough
from coach.story.replay import replay
from coach.ui import start
from coach.ui.app import CoachApp
from coach.ui.screens.chat import ChatScreen
from coach.ui.screens.home import GO_ON, NEXT, HomeScreen
from coach.ui.screens.old_run import OldRunScreen
from coach.ui.screens.progress import ProgressScreen
from coach.ui.widgets.conversation import Conversation
from tests.run import coach
from tests.scenes import data
from tests.ui.keeping import files_under, kept_run, sitting_at, transcripts
from tests.ui.playing import chat, press, story_of, until, words_on


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of a test is."""
    return tmp_path / "data" / "coach.db"


async def opened(app: CoachApp, pilot: Pilot[int]) -> OptionList:
    """The list on Home, once it is there."""
    await until(pilot, lambda: isinstance(app.screen, HomeScreen) and app.screen.query("#stories"))
    await pilot.pause()
    return app.screen.query_one("#stories", OptionList)


def app_with(story: Story, sitting: Sitting) -> CoachApp:
    """The app with one story and a sitting."""
    return CoachApp(sitting=sitting, motion=False, stories=([story], []))


async def test_an_action_is_durable_before_its_answer_is_shown(tmp_path: Path, path: Path) -> None:
    """When a line is added to the conversation, another program can read what led to it."""
    story = story_of(tmp_path)
    app = app_with(story, sitting_at(path))
    kept: list[int] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "enter")
        conversation = app.screen.query_one(Conversation)
        shown = conversation.append

        def watched(line: object) -> None:
            found = transcripts(path)
            kept.append(len(found[-1].actions) if found else 0)
            shown(line)  # type: ignore[arg-type]

        conversation.append = watched  # type: ignore[method-assign]
        await press(pilot, "o", "u", "1")
    assert kept == [1, 1, 3, 3, 3]  # answer and quick; the reply, time, fine


async def test_a_new_program_goes_on_where_a_killed_one_was(tmp_path: Path, path: Path) -> None:
    """Nothing was closed; Enter on Home resumes, and the end is the same as in one go."""
    story = story_of(tmp_path)
    killed = sitting_at(path)
    before = kept_run(killed, story, "o", "f", "school")
    app = app_with(story, sitting_at(path, create=False))
    async with app.run_test(size=(80, 24)) as pilot:
        stories = await opened(app, pilot)
        assert "Go on with “A small story”" in words_on(app)
        highlighted = stories.highlighted_option
        assert highlighted is not None
        assert highlighted.id == GO_ON
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        run = chat(app).run
        assert run.state == before.state
        assert chat(app).moment == "judge"
        assert "Les Tilleuls" in words_on(app)
        await press(pilot, "o", "1", "enter")
    whole = Playthrough(story.source)
    whole.show()
    for action in run.transcript.actions:
        whole.do(action)
    (kept,) = transcripts(path)
    assert replay(story.source, kept).state == whole.state
    assert count_trials(replay(story.source, kept).trials) == count_trials(whole.trials)


async def test_going_home_drops_nothing(tmp_path: Path, path: Path) -> None:
    """Neither when runs are kept, nor in a private sitting."""
    for sitting in (sitting_at(path), Sitting(private=True)):
        app = app_with(story_of(tmp_path), sitting)
        async with app.run_test(size=(80, 24)) as pilot:
            await opened(app, pilot)
            await press(pilot, "down", "enter")
            await until(pilot, lambda app=app: isinstance(app.screen, ChatScreen))  # type: ignore[misc]
            await press(pilot, "enter", "o", "escape", "enter")
            await opened(app, pilot)
            await until(pilot, lambda app=app: "Go on with" in words_on(app))  # type: ignore[misc]
            await press(pilot, "enter")
            await until(pilot, lambda app=app: isinstance(app.screen, ChatScreen))  # type: ignore[misc]
            assert chat(app).run.stop.message == "quick"


async def test_a_story_by_name_goes_on_too(tmp_path: Path, path: Path) -> None:
    """``coach play`` with an unfinished run of it; a finished one begins anew."""
    story = story_of(tmp_path)
    kept_run(sitting_at(path), story, "o", "f")
    app = CoachApp(story, sitting=sitting_at(path), motion=False, stories=([], []))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        assert chat(app).run.stop.kind == "reply"
    kept_run(sitting_at(path), story, "o", "f", "no", "o", "tell")
    app = CoachApp(story, sitting=sitting_at(path), motion=False, stories=([], []))
    async with app.run_test() as pilot:
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        assert chat(app).run.stop.kind == "begin"


async def test_a_changed_story_is_said_so_and_the_run_stays_readable(
    tmp_path: Path, path: Path
) -> None:
    """Home says why it cannot go on; Progress shows what was done."""
    kept_run(sitting_at(path), story_of(tmp_path), "o", "f")
    changed = data()
    changed["beats"]["hello"]["messages"].append(
        {"id": "new", "text": "hm", "ordinary": "A sound."}
    )
    story = story_of(tmp_path, beats=changed["beats"])
    app = app_with(story, sitting_at(path))
    async with app.run_test(size=(100, 40)) as pilot:
        await opened(app, pilot)
        assert "has changed since you stopped" in words_on(app)
        assert "Go on with" not in words_on(app)
        await press(pilot, "p")
        await until(pilot, lambda: isinstance(app.screen, ProgressScreen))
        await until(pilot, lambda: app.screen.query("#runs"))
        await pilot.pause()
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, OldRunScreen))
        await until(pilot, lambda: "“quick, answer now ok”: red flag" in words_on(app))


async def test_the_next_chat_is_suggested_with_its_reason(tmp_path: Path, path: Path) -> None:
    """After something was missed; what kind of chat it is stays open."""
    story = story_of(tmp_path)
    sitting = sitting_at(path)
    kept_run(sitting, story, "o", "o", "no", "o", "tell")
    app = app_with(story, sitting)
    async with app.run_test(size=(100, 40)) as pilot:
        await opened(app, pilot)
        await until(pilot, lambda: "Next for you: A small story." in words_on(app))
        stories = app.screen.query_one("#stories", OptionList)
        assert stories.get_option_at_index(1).id == NEXT
        assert "Next for you: A small story." in words_on(app)
        assert "You passed by “" in words_on(app)
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))


@pytest.mark.parametrize("adult", [False, True])
def test_no_chat_for_adults_is_suggested_to_others(tmp_path: Path, *, adult: bool) -> None:
    """The age band holds for suggestions too."""
    story = story_of(tmp_path, ages=[18, None])
    sitting = CoachApp(adult=adult, motion=False).sitting
    kept_run(sitting, story, "o", "o", "no", "o", "tell")
    home = HomeScreen([story], [], sitting)
    assert home.stories == ([story] if adult else [])
    assert (sitting.next_up(home.stories) is not None) == adult


def test_an_ordinary_chat_is_not_given_away_by_its_reason() -> None:
    """The sentence is the one of any chat that is new."""
    from coach.library.knowledge import Knowledge
    from coach.practice.next_story import Suggestion
    from coach.report.progress import reason

    ordinary, new = Suggestion("x", "ordinary"), Suggestion("x", "new", "hurry")
    assert reason(ordinary, Knowledge()) == reason(new, Knowledge())


async def test_a_trouble_with_keeping_is_told_once_and_the_chat_goes_on(
    tmp_path: Path, path: Path
) -> None:
    """A database that fills up in the middle of a chat."""
    sitting = sitting_at(path)
    assert sitting.keeper.runs is not None
    app = app_with(story_of(tmp_path), sitting)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(app, pilot)
        connection = sitting.keeper.runs._connection  # no public door breaks a database
        connection.execute("PRAGMA query_only = ON")
        await press(pilot, "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        await press(pilot, "enter", "o")
        await until(pilot, lambda: any("not kept" in one.message for one in app._notifications))
        assert len(app._notifications) == 1
        await press(pilot, "o", "1", "o", "1")
        await until(pilot, lambda: chat(app).moment == "end")
        assert len(app._notifications) == 1


def test_private_writes_nothing_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a byte in home, temporary folder or the story's own, catalogs included."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    shelf = tmp_path / "mine"
    (shelf / "locale" / "fr").mkdir(parents=True)
    (shelf / "small.yaml").write_text(yaml.safe_dump(data(), sort_keys=False), "utf-8")
    (shelf / "locale" / "fr" / "small.po").write_text('msgid ""\nmsgstr ""\n', "utf-8")
    home = Path(os.environ["HOME"])
    before = files_under(home, tmp_path)
    ran = coach(
        "--private", "play", shelf / "small.yaml", "--plain", "--lang", "fr",
        given="o\no\n1\no\n1\n", lang="fr",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    coach("play", shelf / "small.yaml", "--plain", "--private", "--lang", "fr", given="o\n")
    assert files_under(home, tmp_path) == before


def test_run_hands_down_a_private_sitting(monkeypatch: pytest.MonkeyPatch) -> None:
    """``--private`` on a device that keeps: the database is neither read nor written."""
    sitting_at(default_path()).close()
    before = files_under(default_path().parent)
    sittings: list[Sitting] = []
    silenced: list[bool] = []
    monkeypatch.setattr(start, "write_nothing", lambda: silenced.append(True))

    def look(app: CoachApp) -> int:
        sittings.append(app.sitting)
        return 0

    monkeypatch.setattr(CoachApp, "run", look)
    start.run(None, private=True, guided=False)
    start.run(None, private=False, guided=False)
    assert [sitting.kept for sitting in sittings] == [False, True]
    assert silenced == [True]
    assert files_under(default_path().parent).keys() == before.keys()


async def test_line_by_line_and_screens_share_their_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was begun on one goes on on the other."""
    story = story_of(tmp_path)
    sitting = sitting_at(default_path())
    kept_run(sitting, story, "o", "f")
    sitting.close()
    typed = iter(["\n", "1\n", "q\n"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdin.readline", lambda: next(typed), raising=False)
    assert play(story) == 3
    out = capsys.readouterr().out
    assert "quick, answer now ok" in out
    assert "Two days later." in out
    (kept,) = transcripts(default_path())
    assert len(kept.actions) == 3
    app = app_with(story, sitting_at(default_path(), create=False))
    async with app.run_test() as pilot:
        await opened(app, pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, ChatScreen))
        assert chat(app).run.transcript == kept


def test_a_pipe_is_never_asked(tmp_path: Path) -> None:
    """Its lines are the whole chat, and they are kept as one more run."""
    story = story_of(tmp_path)
    sitting = sitting_at(default_path())
    kept_run(sitting, story, "o")
    sitting.close()
    ran = coach("play", tmp_path / "small.yaml", "--plain", given="o\no\n1\no\n1\n")
    assert ran.code == 0, ran.err
    assert [len(one.actions) for one in transcripts(default_path())] == [1, 5]
