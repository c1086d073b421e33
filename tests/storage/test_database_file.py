"""The SQLite file: durable settings, a full disk, a newer or damaged file, copies at start."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy

from catcow.storage import backup, engine, migrate
from catcow.storage.errors import (
    DamagedDatabaseError,
    DatabaseUnreachableError,
    DiskFullError,
    NewerDatabaseError,
)
from catcow.storage.log import Appended, Entry, EventLog

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
Open = Callable[[Path], EventLog]


def entry(size: int = 10) -> Entry:
    return Entry(id=str(uuid.uuid4()), kind="set_done", at=NOW, body={"text": "x" * size}, session_id="s")


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 34, 1), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_wal_only_on_a_build_without_the_reset_bug(version: tuple[int, ...], safe: bool) -> None:
    assert engine.wal_is_safe(version) is safe


def test_every_connection_is_durable(open_sqlite: Open, tmp_path: Path) -> None:
    log = open_sqlite(tmp_path)
    journal, synchronous = engine.durability()
    with log.engine.connect() as connection:

        def pragma(name: str) -> object:
            return connection.exec_driver_sql(f"PRAGMA {name}").scalar()

        assert pragma("journal_mode") == journal.lower()
        assert pragma("synchronous") == {"FULL": 2, "EXTRA": 3}[synchronous]
        assert pragma("foreign_keys") == 1
        table = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'events'").scalar()
        assert str(table).rstrip().endswith("STRICT") or sqlite3.sqlite_version_info < (3, 37)
    log.close()
    assert (tmp_path / "catcow.sqlite3").stat().st_mode & 0o077 == 0


def test_a_full_disk_loses_nothing_and_acknowledges_nothing(open_sqlite: Open, tmp_path: Path) -> None:
    log = open_sqlite(tmp_path)
    saved = [entry() for _ in range(5)]
    for each in saved:
        log.append(each, NOW)
    with log.engine.connect() as connection:  # the pool holds one connection, so this one is the log's
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    refused = entry(100_000)
    with pytest.raises(DiskFullError, match="disk is full"):
        log.append(refused, NOW)
    assert [each.id for each in log.of_session("s")] == [each.id for each in saved]
    with log.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert log.append(refused, NOW) is Appended.new, "once there is room, the same entry is saved"
    with log.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    log.close()


def test_insert_or_replace_is_refused_too(open_sqlite: Open, tmp_path: Path) -> None:
    log = open_sqlite(tmp_path)
    one = entry()
    log.append(one, NOW)
    with pytest.raises(sqlalchemy.exc.DBAPIError, match="append-only"), log.engine.begin() as connection:
        connection.execute(
            sqlalchemy.text(
                "INSERT OR REPLACE INTO events SELECT seq, id, 's9', kind, at, at_offset_s, "
                "recorded_at, format, body FROM events"
            )
        )
    kept = log.get(one.id)
    assert kept is not None
    assert kept.session_id == "s"
    log.close()


def test_no_space_from_the_file_system_is_the_same_sentence(tmp_path: Path) -> None:
    import errno

    with pytest.raises(DiskFullError), engine.sentences("x"):
        raise OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(FileNotFoundError), engine.sentences("x"):
        raise FileNotFoundError(errno.ENOENT, "other faults pass")


def test_a_newer_database_is_refused_and_left_untouched(open_sqlite: Open, tmp_path: Path) -> None:
    log = open_sqlite(tmp_path)
    log.append(entry(), NOW)
    log.close()
    database = tmp_path / "catcow.sqlite3"
    with closing(sqlite3.connect(database)) as plain:
        plain.execute("UPDATE alembic_version SET version_num = '9001'")
        plain.commit()
    before, copies = database.read_bytes(), sorted((tmp_path / "backups").glob("*"))
    with pytest.raises(NewerDatabaseError, match="newer catcow"):
        open_sqlite(tmp_path)
    assert database.read_bytes() == before
    assert sorted((tmp_path / "backups").glob("*")) == copies


@pytest.mark.parametrize("damage", ["not a database", "a page overwritten", "cut short", "another program's"])
def test_a_damaged_database_is_named_with_its_backup_and_left(
    open_sqlite: Open, tmp_path: Path, damage: str
) -> None:
    log = open_sqlite(tmp_path)
    for _ in range(50):
        log.append(entry(500), NOW)
    log.close()
    copy = backup.back_up(tmp_path / "catcow.sqlite3", tmp_path / "backups", NOW, always=True)
    assert copy is not None
    database = tmp_path / "catcow.sqlite3"
    data = bytearray(database.read_bytes())
    if damage == "not a database":
        data = bytearray(b"hello " * 1000)
    elif damage == "a page overwritten":
        data[4096 * 2 : 4096 * 3] = b"\xaa" * 4096
    elif damage == "cut short":
        data = data[: len(data) // 2]
    else:
        database.unlink()
        with closing(sqlite3.connect(database)) as plain:
            plain.execute("CREATE TABLE other (x)")
            plain.commit()
        data = bytearray(database.read_bytes())
    database.write_bytes(data)
    with pytest.raises(DamagedDatabaseError) as caught:
        open_sqlite(tmp_path)
    assert str(copy) in str(caught.value), "the sentence names the newest copy"
    assert database.read_bytes() == bytes(data)
    database.write_bytes(copy.read_bytes())
    again = open_sqlite(tmp_path)
    assert len(again.of_session("s")) == 50, "the copy is whole"
    again.close()


def test_copies_at_most_one_a_day_and_the_newest_few(open_sqlite: Open, tmp_path: Path) -> None:
    open_sqlite(tmp_path).close()
    for day in range(12):
        for hour in (0, 3):
            EventLog.open_file(
                tmp_path / "catcow.sqlite3", tmp_path / "backups", NOW + timedelta(days=day, hours=hour)
            ).close()
    copies = engine.newest_first(tmp_path / "backups")
    assert len(copies) == backup.KEEP
    assert copies[0].name == "catcow-20261204T090000Z.sqlite3"
    assert all(each.stat().st_mode & 0o077 == 0 for each in copies)
    assert not list((tmp_path / "backups").glob("*.unfinished"))


def test_a_backup_that_fails_does_not_keep_catcow_from_starting(
    open_sqlite: Open, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    open_sqlite(tmp_path).close()
    (tmp_path / "backups").write_text("a file where the folder should be")
    log = open_sqlite(tmp_path)
    assert log.append(entry(), NOW) is Appended.new
    assert "no backup copy" in caplog.text
    log.close()


def test_a_folder_in_the_place_of_the_database(open_sqlite: Open, tmp_path: Path) -> None:
    (tmp_path / "catcow.sqlite3").mkdir()
    with pytest.raises(DatabaseUnreachableError):
        open_sqlite(tmp_path)


def test_the_known_head_is_the_newest_migration() -> None:
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory(Path(migrate.__file__).parent / "migrations")
    assert scripts.get_heads() == [migrate.HEAD]
    assert [s.revision for s in scripts.walk_revisions()] == sorted(
        (s.revision for s in scripts.walk_revisions()), reverse=True
    ), "revisions are numbered in order: refuse_newer compares them"


def test_the_migrations_make_the_tables_the_code_names(open_sqlite: Open, tmp_path: Path) -> None:
    from catcow.storage.schema import metadata

    log = open_sqlite(tmp_path)
    inspector = sqlalchemy.inspect(log.engine)
    assert set(inspector.get_table_names()) == {*metadata.tables, "alembic_version"}
    for table in metadata.tables.values():
        made = {c["name"]: (str(c["type"]), bool(c["nullable"])) for c in inspector.get_columns(table.name)}
        named = {c.name: (str(c.type.compile(log.engine.dialect)), bool(c.nullable)) for c in table.columns}
        assert made == named
        assert {i["name"] for i in inspector.get_indexes(table.name)} == {i.name for i in table.indexes}
    log.close()
