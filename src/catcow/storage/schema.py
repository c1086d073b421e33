"""The tables as SQLAlchemy sees them. The migrations create them; this module only names them.

Two columns keep an instant whole: `at` in UTC (sortable) and `at_offset_s`, the offset that the person's
clock had, so that "Tuesday evening" stays Tuesday evening after a journey.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB


class Instant(sa.TypeDecorator[datetime]):
    """An aware datetime, kept in UTC: ISO 8601 text of fixed width on SQLite, timestamptz on PostgreSQL."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        return dialect.type_descriptor(
            sa.DateTime(timezone=True) if dialect.name == "postgresql" else sa.Text()
        )

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its zone")
        instant = value.astimezone(UTC)
        return instant if dialect.name == "postgresql" else instant.isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        instant = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return instant.astimezone(UTC)


class JsonBody(sa.TypeDecorator[dict[str, Any]]):
    """A JSON object: text on SQLite (checked by json_valid), jsonb on PostgreSQL."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> Any:
        return dialect.type_descriptor(JSONB() if dialect.name == "postgresql" else sa.Text())

    def process_bind_param(self, value: dict[str, Any] | None, dialect: sa.Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> dict[str, Any] | None:
        body: dict[str, Any] | None = json.loads(value) if isinstance(value, str) else value
        return body


metadata = sa.MetaData()

events = sa.Table(
    "events",
    metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("session_id", sa.Text, nullable=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("at", Instant, nullable=False),
    sa.Column("at_offset_s", sa.Integer, nullable=False),
    sa.Column("recorded_at", Instant, nullable=False),
    sa.Column("format", sa.Integer, nullable=False),
    sa.Column("body", JsonBody, nullable=False),
    sa.CheckConstraint("length(id) = 36", name="events_id_is_a_uuid"),
    sa.CheckConstraint("format >= 1", name="events_format_from_1"),
    sa.Index("events_by_session", "session_id", "seq"),
    sa.Index("events_by_kind", "kind", "seq"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""Append-only: triggers refuse UPDATE and DELETE. `id` is the UUID given by whoever reported the event; it
makes sending twice harmless. `seq` is the order in which they were saved."""
