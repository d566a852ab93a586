"""The database's shape, as numbered steps that are only ever added to.

``PRAGMA user_version`` counts the steps a database has; each step runs once, in a transaction.
"""

from __future__ import annotations

import sqlite3

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        scenario TEXT NOT NULL,
        digest TEXT NOT NULL,
        guided INTEGER NOT NULL,
        begun TEXT NOT NULL,
        ended TEXT,
        ending TEXT
    );
    CREATE TABLE action (
        run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        done BLOB NOT NULL,
        PRIMARY KEY (run, number)
    ) WITHOUT ROWID;
    CREATE INDEX run_by_scenario ON run (scenario, begun);
    """,
    "ALTER TABLE run ADD COLUMN repeated INTEGER NOT NULL DEFAULT 0;",
    """
    ALTER TABLE run ADD COLUMN key TEXT NOT NULL DEFAULT '';
    UPDATE run SET key = lower(hex(randomblob(16)));
    """,
)
"""The steps from nothing to now. Never change one that was released: add another."""

NEWEST = len(STEPS)


def version(connection: sqlite3.Connection) -> int:
    """How many steps a database has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database up to date, step by step, each whole or not at all."""
    while (done := version(connection)) < NEWEST:
        script = f"BEGIN IMMEDIATE; {STEPS[done]} PRAGMA user_version = {done + 1}; COMMIT;"
        try:
            connection.executescript(script)
        except sqlite3.OperationalError:
            if connection.in_transaction:
                connection.rollback()
            if version(connection) == done:  # otherwise another program did it meanwhile
                raise
