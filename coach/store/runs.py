"""The database of runs: an action is durable when it returns, a run is read back by replaying.

SQLite in WAL mode with ``synchronous=FULL`` (0.3 ms an action): it survives a kill and a power
cut. No name, no free text, no message is kept: only which scenario, and what was chosen.
Opening it safely, and what happens when it cannot be, is in ``coach.store.keeping``.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from coach.store.migrations import migrate
from coach.story.transcript import Action, Transcript

_ENCODER = msgspec.json.Encoder()
_DECODER: msgspec.json.Decoder[Action] = msgspec.json.Decoder(Action)
BUSY_SECONDS = 5.0
"""How long one program waits for another that is writing."""


class Run(Struct, frozen=True):
    """A run that was kept."""

    id: int
    scenario: str
    digest: str
    guided: bool
    begun: datetime
    ended: datetime | None
    ending: str | None
    actions: int
    """How many there are."""
    repeated: bool = False
    """Whether it was taken up in the middle of another run: never the one that counts."""
    key: str = ""
    """Drawn at random, so that exports of several devices can be put together."""


class Runs:
    """An open database of runs."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA secure_delete = ON")  # erased means gone
        migrate(self._connection)

    def close(self) -> None:
        """Close it; what was kept is kept."""
        self._connection.close()

    def begin(self, transcript: Transcript, *, repeated: bool = False) -> int:
        """Begin to keep a run; gives its id. Actions it already has are kept with it."""
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            cursor = self._connection.execute(
                "INSERT INTO run (scenario, digest, guided, begun, repeated, key) "
                "VALUES (?, ?, ?, ?, ?, lower(hex(randomblob(16))))",
                (transcript.scenario, transcript.digest, transcript.guided, _now(), repeated),
            )
            run = int(cursor.lastrowid or 0)
            self._connection.executemany(
                "INSERT INTO action VALUES (?, ?, ?)",
                [(run, n, _ENCODER.encode(one)) for n, one in enumerate(transcript.actions)],
            )
        return run

    def keep(self, run: int, number: int, action: Action) -> None:
        """Keep the action with this number (from 0); durable when this returns."""
        self._connection.execute(
            "INSERT INTO action VALUES (?, ?, ?)", (run, number, _ENCODER.encode(action))
        )

    def end(self, run: int, ending: str) -> None:
        """Note that a run has reached its ending."""
        self._connection.execute(
            "UPDATE run SET ended = ?, ending = ? WHERE id = ?", (_now(), ending, run)
        )

    def reopen(self, run: int) -> None:
        """Note that an ending was taken back."""
        self._connection.execute("UPDATE run SET ended = NULL, ending = NULL WHERE id = ?", (run,))

    def all(self) -> list[Run]:
        """Every run that has an action, the latest first."""
        rows = self._connection.execute(
            "SELECT id, scenario, digest, guided, begun, ended, ending, "
            "(SELECT count(*) FROM action WHERE run = run.id) AS actions, repeated, key "
            "FROM run WHERE actions > 0 ORDER BY id DESC"
        )
        return [
            Run(
                number, scenario, digest, bool(guided), _moment(begun),
                _moment(ended) if ended else None, ending, actions, bool(repeated), key,
            )
            for (
                number, scenario, digest, guided, begun, ended, ending, actions, repeated, key
            ) in rows
        ]  # fmt: skip

    def transcript(self, run: Run) -> Transcript:
        """What was done in a run."""
        rows = self._connection.execute(
            "SELECT done FROM action WHERE run = ? ORDER BY number", (run.id,)
        )
        actions = tuple(_DECODER.decode(done) for (done,) in rows)
        return Transcript(run.scenario, run.digest, actions, guided=run.guided)

    def take_over(self, other: Runs) -> dict[int, int]:
        """Keep here too what another database keeps: runs, settings; its ids of runs to ours.

        A run that is here already, as far as the other has it, stays as it is.
        """
        ids: dict[int, int] = {}
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            here = {run.key: run for run in self.all()}
            for run in reversed(other.all()):
                same = here.get(run.key)
                if same is not None and same.actions >= run.actions:
                    ids[run.id] = same.id
                    continue
                if same is not None:
                    self._connection.execute("DELETE FROM run WHERE id = ?", (same.id,))
                ids[run.id] = self._copy(run, other.transcript(run).actions)
            self._connection.executemany(
                "INSERT OR REPLACE INTO setting VALUES (?, ?)",
                other._connection.execute("SELECT name, value FROM setting").fetchall(),
            )
        return ids

    def _copy(self, run: Run, actions: tuple[Action, ...]) -> int:
        begun, ended = run.begun.isoformat(), run.ended and run.ended.isoformat()
        cursor = self._connection.execute(
            "INSERT INTO run (scenario, digest, guided, begun, ended, ending, repeated, key) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (run.scenario, run.digest, run.guided, begun, ended, run.ending, run.repeated, run.key),
        )
        self._connection.executemany(
            "INSERT INTO action VALUES (?, ?, ?)",
            [(cursor.lastrowid, n, _ENCODER.encode(one)) for n, one in enumerate(actions)],
        )
        return int(cursor.lastrowid or 0)

    def setting(self, name: str) -> str | None:
        """A setting that was kept."""
        row = self._connection.execute(
            "SELECT value FROM setting WHERE name = ?", (name,)
        ).fetchone()
        return str(row[0]) if row else None

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""
        self._connection.execute(
            "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?",
            (name, value, value),
        )

    def forget(self, run: int) -> None:
        """Erase one run, for good."""
        self._connection.execute("DELETE FROM run WHERE id = ?", (run,))
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def integrity(self) -> str:
        """What SQLite says of the file: ``ok``."""
        return str(self._connection.execute("PRAGMA integrity_check").fetchone()[0])


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
