"""Storage tests run on SQLite always, and on PostgreSQL where CATCOW_TEST_DATABASE_URL names a server."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from catcow.storage.log import EventLog

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SERVER = os.environ.get("CATCOW_TEST_DATABASE_URL")


def _open_sqlite(folder: Path) -> EventLog:
    return EventLog.open_file(folder / "catcow.sqlite3", folder / "backups", NOW)


@pytest.fixture
def open_sqlite() -> Callable[[Path], EventLog]:
    return _open_sqlite


@pytest.fixture(params=["sqlite", "postgresql"] if SERVER else ["sqlite"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EventLog]:
    if request.param == "sqlite":
        opened = _open_sqlite(tmp_path)
        yield opened
        opened.close()
        return
    assert SERVER is not None
    schema = f"test_{uuid.uuid4().hex}"
    server = sa.create_engine(SERVER)
    with server.begin() as connection:
        connection.execute(sa.schema.CreateSchema(schema))
    url = sa.make_url(SERVER).update_query_dict({"options": f"-csearch_path={schema}"})
    opened = EventLog.open_url(url)
    yield opened
    opened.close()
    with server.begin() as connection:
        connection.execute(sa.schema.DropSchema(schema, cascade=True))
    server.dispose()
