"""Keeping runs: durable, private unless said, and never in a learner's way."""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import threading
from pathlib import Path
from random import Random

import pytest

from coach.store.keeping import Keeper, forget_all, open_keeper
from coach.store.migrations import NEWEST, STEPS
from coach.store.runs import Runs
from coach.story.playthrough import Playthrough
from coach.story.replay import replay
from coach.story.scenario import Scenario
from coach.story.trial import VERDICTS
from tests.scenes import small


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of a test is."""
    return tmp_path / "data" / "coach.db"


def played(keeper: Keeper, scenario: Scenario, actions: int = 100, seed: int = 1) -> Playthrough:
    """A run that was kept action by action."""
    chance = Random(seed)
    run = Playthrough(scenario)
    run.show()
    keeper.begin()
    for _ in range(actions):
        if run.stop.kind == "ended":
            break
        if run.stop.kind == "judge":
            run.judge(chance.choice(VERDICTS))
        else:
            run.reply(chance.choice(run.offered()).id)
        keeper.keep(run)
    return run


def test_nothing_is_written_unless_asked_for(path: Path) -> None:
    """No database, no folder."""
    keeper = open_keeper(path, create=False)
    played(keeper, small())
    assert not keeper.keeps
    assert not path.parent.exists()


def test_a_run_is_read_back_as_it_was(path: Path) -> None:
    """By another program, later."""
    keeper = open_keeper(path, create=True)
    run = played(keeper, small())
    keeper.close()
    runs = Runs(path)
    (kept,) = runs.all()
    assert kept.ending == run.stop.ending
    assert replay(small(), runs.transcript(kept)).state == run.state
    runs.close()


def test_an_unfinished_run_goes_on_exactly_where_it_was(path: Path) -> None:
    """Without closing, as after a kill; and what follows is added to it."""
    first = open_keeper(path, create=True)
    before = played(first, small(), actions=2)
    second = open_keeper(path, create=False)
    assert second.runs is not None
    (unfinished,) = second.runs.all()
    assert unfinished.ending is None
    again = replay(small(), second.runs.transcript(unfinished))
    assert again.state == before.state
    second.begin(unfinished)
    again.reply("no")
    second.keep(again)
    (kept,) = second.runs.all()
    assert second.runs.transcript(kept) == again.transcript


def test_undo_is_kept_too(path: Path) -> None:
    """An ending that was taken back is unfinished again."""
    keeper = open_keeper(path, create=True)
    run = played(keeper, small())
    assert keeper.runs is not None
    assert keeper.runs.all()[0].ending is not None
    run.undo()
    keeper.keep(run)
    (unfinished,) = keeper.runs.all()
    assert unfinished.ending is None
    assert replay(small(), keeper.runs.transcript(unfinished)).state == run.state


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_only_its_owner_can_read_it(path: Path) -> None:
    """The database and the files beside it."""
    keeper = open_keeper(path, create=True)
    played(keeper, small())
    for file in path.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


@pytest.mark.parametrize("damage", [b"this is no database at all" * 50, b"SQLite format 3\x00junk"])
def test_a_damaged_database_is_set_aside_not_emptied(path: Path, damage: bytes) -> None:
    """Its bytes are still there, under another name; the chat goes on with a new one."""
    path.parent.mkdir()
    path.write_bytes(damage)
    keeper = open_keeper(path, create=False)
    assert keeper.trouble is not None
    assert keeper.trouble.kind == "damaged"
    assert Path(keeper.trouble.path).read_bytes() == damage
    assert keeper.keeps
    assert played(keeper, small()).stop.kind == "ended"


def test_a_newer_database_is_set_aside_whole(path: Path) -> None:
    """A later program finds everything in it."""
    keeper = open_keeper(path, create=True)
    played(keeper, small())
    keeper.close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    connection.commit()
    connection.close()
    again = open_keeper(path, create=False)
    assert again.trouble is not None
    assert again.trouble.kind == "newer"
    aside = sqlite3.connect(again.trouble.path)
    assert aside.execute("SELECT count(*) FROM action").fetchone()[0] > 0
    aside.close()


def test_where_nothing_can_be_written_the_chat_goes_on(tmp_path: Path) -> None:
    """A file where the folder should be."""
    blocked = tmp_path / "blocked"
    blocked.write_text("x")
    keeper = open_keeper(blocked / "coach.db", create=True)
    assert keeper.trouble is not None
    assert keeper.trouble.kind == "unwritable"
    assert played(keeper, small()).stop.kind == "ended"


def test_a_disk_that_fills_up_is_said_once_and_the_chat_goes_on(path: Path) -> None:
    """SQLite's own limit stands for the disk's."""
    keeper = open_keeper(path, create=True)
    assert keeper.runs is not None
    keeper.runs._connection.execute("PRAGMA max_page_count = 6")  # no public door fills a disk
    for seed in range(400):
        run = played(keeper, small(), seed=seed)
        assert run.stop.kind == "ended"
    assert keeper.trouble is not None
    assert keeper.trouble.kind == "full"
    assert not keeper.keeps


def test_after_a_full_disk_the_sitting_has_all_it_had(path: Path) -> None:
    """Settings, runs, and the run that is being played; the disk loses nothing it had."""
    keeper = open_keeper(path, create=True)
    assert keeper.runs is not None
    keeper.set("adult", "yes")
    played(keeper, small())
    (before,) = keeper.runs.all()
    keeper.begin()
    run = Playthrough(small())
    run.show()
    run.judge("flag")
    keeper.keep(run)
    keeper.runs._connection.execute("PRAGMA query_only = ON")  # no public door fills a disk
    run.judge("ordinary")
    keeper.keep(run)
    assert keeper.trouble is not None
    assert not keeper.keeps
    assert keeper.setting("adult") == "yes"
    latest, first = keeper.runs.all()
    assert first.actions == before.actions
    assert keeper.runs.transcript(latest).actions == run.transcript.actions
    run.judge("flag") if run.stop.kind == "judge" else run.undo()
    keeper.keep(run)
    assert keeper.runs.transcript(latest).actions == run.transcript.actions
    again = open_keeper(path, create=False)
    assert again.runs is not None
    again.take_over(keeper)
    assert [one.actions for one in again.runs.all()] == [one.actions for one in keeper.runs.all()]
    again.close()


def test_two_programs_at_once_lose_nothing(path: Path) -> None:
    """Each keeps twenty runs while the other does."""
    troubles: list[object] = []

    def sitting(seed: int) -> None:
        keeper = open_keeper(path, create=True)
        for number in range(20):
            played(keeper, small(), seed=seed + number)
        troubles.append(keeper.trouble)
        keeper.close()

    threads = [threading.Thread(target=sitting, args=(seed,)) for seed in (0, 1000)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    runs = Runs(path)
    assert troubles == [None, None]
    assert len(runs.all()) == 40
    assert runs.integrity() == "ok"
    runs.close()


def test_a_clock_set_back_changes_no_order(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The latest run is the one kept last, whatever its date."""
    keeper = open_keeper(path, create=True)
    played(keeper, small())
    monkeypatch.setattr("coach.store.runs._now", lambda: "1999-01-01T00:00:00+00:00")
    run = played(keeper, small(), actions=1)
    assert keeper.runs is not None
    unfinished = keeper.runs.all()[0]
    assert unfinished.ending is None
    assert unfinished.actions == len(run.transcript.actions)


def test_runs_of_an_older_database_get_keys_of_their_own(path: Path) -> None:
    """Each another one, and the same ever after; a run that moves takes it along."""
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    for step in STEPS[:2]:
        connection.executescript(step)
    connection.execute("PRAGMA user_version = 2")
    for number in (1, 2):
        connection.execute(
            "INSERT INTO run VALUES (?, 'small', 'd', 0, '2026-03-09T10:00:00+00:00', NULL, NULL, "
            "0)", (number,),
        )  # fmt: skip
        connection.execute("INSERT INTO action VALUES (?, 0, ?)", (number, b'{"type":"leave"}'))
    connection.commit()
    connection.close()
    runs = Runs(path)
    keys = [run.key for run in runs.all()]
    assert len({*keys}) == 2
    assert all(re.fullmatch("[0-9a-f]{32}", key) for key in keys)
    assert [run.key for run in Runs(path).all()] == keys
    moved = Runs(path.with_name("other.db"))
    moved.take_over(runs)
    assert [run.key for run in moved.all()] == keys


def test_forgetting_erases_the_bytes(path: Path) -> None:
    """One run, then everything."""
    keeper = open_keeper(path, create=True)
    played(keeper, small(id="unmistakable-name"))
    assert keeper.runs is not None
    (kept,) = keeper.runs.all()
    keeper.runs.forget(kept.id)
    assert keeper.runs.all() == []
    raw = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"unmistakable-name" not in raw
    keeper.close()
    assert forget_all(path)
    assert list(path.parent.iterdir()) == []
    assert not forget_all(path)
