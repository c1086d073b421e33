"""The event log: append-only, once only, whole instants, the same on every database."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
import sqlalchemy as sa

from catcow.storage.engine import WRITES
from catcow.storage.errors import EventIdReusedError
from catcow.storage.log import Appended, Entry, EventLog

RIYADH = timezone(timedelta(hours=3))
AT = datetime(2026, 11, 23, 23, 30, 15, 123456, tzinfo=RIYADH)


def entry(**other: object) -> Entry:
    given = {"id": str(uuid.uuid4()), "kind": "set_done", "at": AT, "body": {"reps": 8}, "session_id": "s1"}
    return Entry(**(given | other))  # type: ignore[arg-type]


def test_an_entry_comes_back_as_it_went_in(log: EventLog) -> None:
    one = entry(
        body={"reps": 8, "hold_s": 5.25, "name": "قطة وبقرة", "none": None, "list": [1, "a"]}, format=3
    )
    assert log.append(one, AT) is Appended.new
    back = log.get(one.id)
    assert back is not None
    assert (back.id, back.kind, back.body, back.session_id, back.format) == (
        one.id,
        one.kind,
        one.body,
        "s1",
        3,
    )
    assert back.at == AT
    assert back.at.utcoffset() == timedelta(hours=3), "the person's own offset is kept"
    assert back.at.date().day == 23, "half past eleven in the evening stays that day"


def test_sending_twice_changes_nothing_and_says_so(log: EventLog) -> None:
    one = entry(body={"lines": ("a", "b")})
    assert log.append(one, AT) is Appended.new
    assert log.append(one, AT + timedelta(hours=1)) is Appended.already
    assert len(log.of_session("s1")) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"body": {"reps": 9}},
        {"kind": "skipped"},
        {"session_id": "s2"},
        {"at": AT + timedelta(microseconds=1)},
        {"format": 2},
    ],
)
def test_the_same_id_with_another_content_is_refused_and_the_first_kept(
    log: EventLog, other: dict[str, object]
) -> None:
    one = entry()
    log.append(one, AT)
    with pytest.raises(EventIdReusedError, match=one.id):
        log.append(entry(id=one.id, **other), AT)
    kept = log.get(one.id)
    assert kept is not None
    assert kept.body == {"reps": 8}


def test_order_of_saving_is_the_order_of_reading(log: EventLog) -> None:
    ids = [str(uuid.uuid4()) for _ in range(20)]
    for n, each in enumerate(ids):
        log.append(entry(id=each, at=AT - timedelta(minutes=n)), AT)
    assert [stored.id for stored in log.of_session("s1")] == ids
    last = log.last("set_done")
    assert last is not None
    assert last.id == ids[-1]


def test_reading_by_kind_and_time(log: EventLog) -> None:
    old, new, other = entry(at=AT - timedelta(days=2)), entry(), entry(kind="skipped")
    for each in (old, new, other):
        log.append(each, AT)
    assert [e.id for e in log.of_kinds(["set_done"], since=AT - timedelta(days=1))] == [new.id]
    assert [e.id for e in log.of_kinds(["set_done", "skipped"])] == [old.id, new.id, other.id]
    assert log.last("finished") is None
    assert log.get(str(uuid.uuid4())) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET kind = 'x'",
        "DELETE FROM events",
        "UPDATE events SET body = '{}' WHERE 1 = 1",
    ],
)
def test_the_database_itself_refuses_to_change_or_forget(log: EventLog, statement: str) -> None:
    one = entry()
    log.append(one, AT)
    with (
        pytest.raises(sa.exc.DBAPIError, match="append-only"),
        log.engine.execution_options(**WRITES).begin() as connection,
    ):
        connection.execute(sa.text(statement))
    assert len(log.of_session("s1")) == 1


def test_an_instant_without_a_zone_is_refused(log: EventLog) -> None:
    with pytest.raises(ValueError, match="zone"):
        log.append(entry(at=datetime(2026, 1, 1)), AT)  # noqa: DTZ001 the fault under test
    assert log.of_session("s1") == []


def test_many_threads_with_the_same_entries_save_each_once(log: EventLog) -> None:
    entries = [entry() for _ in range(25)]
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda one: log.append(one, datetime.now(UTC)), entries * 4))
    assert outcomes.count(Appended.new) == 25
    assert outcomes.count(Appended.already) == 75
    assert len(log.of_session("s1")) == 25
