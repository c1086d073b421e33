"""Sessions over the log, on every database: made, reported, broken off, told apart."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta, timezone

import pytest

from catcow.planning.model import SessionPlan
from catcow.session.events import Finished, Hurts, Paused, Resumed, SetDone, Started, StepBegan, Stopped
from catcow.session.script import Script, Step
from catcow.storage import sessions
from catcow.storage.errors import NewerRecordError
from catcow.storage.log import Appended, Entry, EventLog
from catcow.storage.records import SessionRecord

NOW = datetime(2026, 11, 23, 20, 0, tzinfo=timezone(timedelta(hours=3)))


def record() -> SessionRecord:
    work = Step(index=0, kind="work", title="Bridge", exercise="bridge", reps=8, duration_s=60, cues=())
    finish = Step(index=1, kind="finish", title="Done", duration_s=10, cues=())
    script = Script(language="en", steps=(work, finish), seconds=70)
    return SessionRecord(plan=SessionPlan(items=(), seconds=70, left_out=()), script=script, minutes=15)


def made(log: EventLog, at: datetime = NOW) -> str:
    session = str(uuid.uuid4())
    sessions.create(log, session, record(), at)
    return session


def set_done(minutes: float = 2, reps: int = 8) -> SetDone:
    at = NOW + timedelta(minutes=minutes)
    return SetDone(id=uuid.uuid4(), at=at, step=0, exercise="bridge", set_number=1, reps=reps)


def test_a_session_comes_back_with_its_script_and_events(log: EventLog) -> None:
    session = made(log)
    events = (Started(id=uuid.uuid4(), at=NOW, pain_before=3), set_done())
    for event in events:
        assert sessions.append(log, session, event, NOW) is Appended.new
    assert sessions.append(log, session, events[1], NOW) is Appended.already
    back = sessions.load(log, session)
    assert back is not None
    assert back.script == record().script
    assert back.events == events
    assert back.events[0].at.utcoffset() == timedelta(hours=3)
    assert (back.state.status, back.state.step) == ("running", 1)
    latest = sessions.latest(log)
    assert latest is not None
    assert latest.id == session
    assert sessions.last_done_at(log) == events[1].at
    assert sessions.load(log, str(uuid.uuid4())) is None


def test_what_was_done_is_told_apart_by_session(log: EventLog) -> None:
    first, second, untouched = made(log), made(log), made(log)
    for number, session in enumerate((first, second, first)):
        sessions.append(log, session, set_done(number), NOW)
    done = sessions.done_since(log)
    assert [(one.id, len(one.events)) for one in done] == [(first, 2), (second, 1)]
    assert untouched not in {one.id for one in done}
    later = sessions.done_since(log, NOW + timedelta(minutes=1))
    assert [(one.id, len(one.events)) for one in later] == [(second, 1), (first, 1)]


def test_minutes_leave_out_pauses_and_sleep(log: EventLog) -> None:
    session = made(log)

    def at(minutes: float) -> datetime:
        return NOW + timedelta(minutes=minutes)

    for event in (
        Started(id=uuid.uuid4(), at=at(0), pain_before=1),
        Paused(id=uuid.uuid4(), at=at(2), step=0, second=1),
        Resumed(id=uuid.uuid4(), at=at(30), step=0),
        StepBegan(id=uuid.uuid4(), at=at(31), step=1),
        Stopped(id=uuid.uuid4(), at=at(300)),
    ):
        sessions.append(log, session, event, NOW)
    (done,) = sessions.done_since(log)
    assert done.minutes == 2 + 1 + 5
    assert (done.started_at, done.ended_at) == (at(0), at(300))


@pytest.mark.parametrize(
    ("pain", "numb", "red", "symptom"),
    [(3, False, False, False), (7, False, True, False), (3, True, True, True)],
)
def test_alarms_carry_the_moment(log: EventLog, pain: int, numb: bool, red: bool, symptom: bool) -> None:
    session, moment = made(log), NOW + timedelta(minutes=5)
    sessions.append(log, session, Started(id=uuid.uuid4(), at=NOW, pain_before=2), NOW)
    hurts = Hurts(
        id=uuid.uuid4(), at=moment, step=0, exercise="bridge", pain=pain, new_numbness_or_weakness=numb
    )
    sessions.append(log, session, hurts, NOW)
    sessions.append(log, session, set_done(9), NOW)
    (done,) = sessions.done_since(log)
    assert done.red_at == (moment if red else None)
    assert done.new_symptom_at == (moment if symptom else None)


def test_pain_at_the_end_is_an_alarm_too(log: EventLog) -> None:
    session, moment = made(log), NOW + timedelta(minutes=15)
    sessions.append(log, session, Started(id=uuid.uuid4(), at=NOW, pain_before=2), NOW)
    sessions.append(log, session, Stopped(id=uuid.uuid4(), at=moment, pain_after=9), NOW)
    late = Finished(id=uuid.uuid4(), at=moment, pain_after=9, effort=9, compared="worse")
    other = made(log)
    sessions.append(log, other, Started(id=uuid.uuid4(), at=NOW, pain_before=2), NOW)
    sessions.append(log, other, late, NOW)
    assert [one.red_at for one in sessions.done_since(log)] == [moment, moment]


def test_open_on_its_day_and_six_hours_after_its_last_event(log: EventLog) -> None:
    session = made(log)
    sessions.append(log, session, set_done(minutes=0), NOW)
    back = sessions.load(log, session)
    assert back is not None
    assert back.is_open(NOW + timedelta(hours=3, minutes=59)), "the same day"
    assert back.is_open(NOW + timedelta(hours=5)), "past midnight"
    assert not back.is_open(NOW + timedelta(hours=6))
    sessions.append(log, session, Stopped(id=uuid.uuid4(), at=NOW), NOW)
    ended = sessions.load(log, session)
    assert ended is not None
    assert not ended.is_open(NOW)


@pytest.mark.parametrize("kind", ["session_created", "started"])
def test_records_of_a_newer_format_are_refused_by_name(log: EventLog, kind: str) -> None:
    session = made(log) if kind == "started" else str(uuid.uuid4())
    entry_id = session if kind == "session_created" else str(uuid.uuid4())
    entry = Entry(id=entry_id, kind=kind, at=NOW, body={"pain_before": 1}, session_id=session, format=9)
    log.append(entry, NOW)
    with pytest.raises(NewerRecordError, match="newer catcow"):
        sessions.load(log, session)
