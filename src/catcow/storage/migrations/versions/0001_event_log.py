"""The append-only event log."""

from __future__ import annotations

import sqlite3

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# STRICT came with SQLite 3.37; Enterprise Linux 9 still has 3.34 under its Python 3.11.
_STRICT = "STRICT" if sqlite3.sqlite_version_info >= (3, 37) else ""

# Written out in SQL on purpose: a released revision must go on meaning the same when schema.py changes.
_SQLITE = (
    f"""
    CREATE TABLE events (
        seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE CONSTRAINT events_id_is_a_uuid CHECK (length(id) = 36),
        session_id TEXT,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        at_offset_s INTEGER NOT NULL,
        recorded_at TEXT NOT NULL,
        format INTEGER NOT NULL CONSTRAINT events_format_from_1 CHECK (format >= 1),
        body TEXT NOT NULL CONSTRAINT events_body_is_json CHECK (json_valid(body))
    ) {_STRICT}
    """,
    "CREATE INDEX events_by_session ON events (session_id, seq)",
    "CREATE INDEX events_by_kind ON events (kind, seq)",
    """
    CREATE TRIGGER events_never_updated BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
    """,
    """
    CREATE TRIGGER events_never_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
    """,
    # INSERT OR REPLACE deletes without firing the trigger above, unless recursive triggers are on.
    """
    CREATE TRIGGER events_never_replaced BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR seq = NEW.seq)
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END
    """,
)

_POSTGRESQL = (
    """
    CREATE TABLE events (
        seq INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id TEXT NOT NULL UNIQUE CONSTRAINT events_id_is_a_uuid CHECK (length(id) = 36),
        session_id TEXT,
        kind TEXT NOT NULL,
        at TIMESTAMPTZ NOT NULL,
        at_offset_s INTEGER NOT NULL,
        recorded_at TIMESTAMPTZ NOT NULL,
        format INTEGER NOT NULL CONSTRAINT events_format_from_1 CHECK (format >= 1),
        body JSONB NOT NULL
    )
    """,
    "CREATE INDEX events_by_session ON events (session_id, seq)",
    "CREATE INDEX events_by_kind ON events (kind, seq)",
    """
    CREATE FUNCTION events_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$
    """,
    """
    CREATE TRIGGER events_never_changed BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION events_refuse()
    """,
    """
    CREATE TRIGGER events_never_emptied BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION events_refuse()
    """,
)


def upgrade() -> None:
    for statement in _POSTGRESQL if op.get_bind().dialect.name == "postgresql" else _SQLITE:
        op.execute(statement)
