"""Routines: the classic ones, a person's own as files, and following one as it is."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from catcow.cli import app
from catcow.cli.check import _planning_faults, _programme_faults
from catcow.content.exercise import Caution, CautionEffect
from catcow.content.library import Library
from catcow.content.yaml_file import BrokenYamlError
from catcow.errors import CatcowError
from catcow.planning.errors import NothingSuitsError, PlanningError
from catcow.planning.follow import follow
from catcow.planning.history import History
from catcow.planning.model import Limit, PastSet, Person, SessionPlan
from catcow.planning.pace import session_seconds
from catcow.planning.programme import all_programmes
from catcow.planning.routine import (
    Routine,
    RoutineFileError,
    RoutineItem,
    UnknownRoutineError,
    classic,
    classic_routines,
    faults,
    of_day,
    of_programme,
    read_routine,
    written,
)
from catcow.planning.week import plan_week

TODAY = date(2026, 11, 23)
REAL = Library.shipped()
CLASSIC = classic_routines(REAL.root / "routines")
PROGRAMMES = [of_programme(one) for one in all_programmes(REAL.root / "programmes")]


def person(**values: Any) -> Person:
    return Person.model_validate({"triage": "G", **values})


def followed(who: Person, routine: Routine) -> SessionPlan:
    return follow(who, REAL, History(who.history, TODAY, REAL), TODAY, routine)


def ids(session: SessionPlan) -> list[str]:
    return [item.exercise for item in session.items]


def own(*names: str, **dose: Any) -> Routine:
    items = tuple(RoutineItem(exercise=name, **dose) for name in names)
    return Routine(format=1, id="mine", name="Mine", items=items)


# ── the classic ones ─────────────────────────────────────────────────────────────────────────────────────


def test_the_classic_routines_of_the_seed_are_there() -> None:
    """Titles and sizes of the seed (N13): five, six, seven, eight and ten, fifteen minutes, and stretches."""
    sizes = {one.id: len(one.items) for one in CLASSIC}
    assert sizes == {
        "fifteen_minutes": 7,
        "morning_evening": 5,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "ten": 10,
    }
    assert len(PROGRAMMES) == 6
    for one in CLASSIC:
        assert list(faults(one, REAL)) == []
        assert one.seed
        assert one.sources
        for language in ("en", "ar"):
            assert REAL.words(language).has_own(one.name_id)
            assert REAL.words(language).has_own(one.purpose_id)
        for source in one.sources:
            assert source.key is None or source.key in REAL.references
    assert classic(REAL.root / "routines", "six").items[0].exercise == "knee_roll"
    with pytest.raises(UnknownRoutineError, match="fifteen_minutes"):
        classic(REAL.root / "routines", "nine")


@pytest.mark.parametrize("routine", [*CLASSIC, *PROGRAMMES], ids=lambda one: one.id)
def test_a_routine_is_followed_as_it_is_by_who_may(routine: Routine) -> None:
    everything = ["mat", "pillow", "wall", "chair", "stool", "band", "step", "strap", "stick"]
    session = followed(person(equipment=everything), routine)
    assert ids(session) == [item.exercise for item in routine.items]
    assert session.seconds == pytest.approx(session_seconds(session.items, REAL))
    for item, asked in zip(session.items, routine.items, strict=True):
        assert asked.reps in (None, item.reps)
        assert asked.hold_s in (None, item.hold_s)
    assert {one.exercise for one in session.left_out} == set(REAL.entries) - set(ids(session))


def test_the_well_known_routine_takes_about_its_quarter_of_an_hour() -> None:
    session = followed(
        person(equipment=["mat", "pillow", "stool"]), classic(REAL.root / "routines", "fifteen_minutes")
    )
    assert 10 * 60 <= session.seconds <= 15 * 60


# ── following ────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_not_safe_is_left_out_or_stood_in_for_with_the_reason() -> None:
    session = followed(person(cautions=["OSTEO_FLEX"]), classic(REAL.root / "routines", "six"))
    told = {one.exercise: one.reason.message for one in session.left_out}
    assert told["knee_roll"] == "reason-out-caution"
    assert told["mcgill_curl_up"] == "reason-out-caution"
    assert told["bridge"] == "reason-out-routine"
    assert ids(session) == ["ab_brace", "prone_press_up", "rock_back"]
    assert "reason-note-routine-part" in [note.message for note in session.notes]
    kneeling = followed(person(limits=["kneeling"]), classic(REAL.root / "routines", "morning_evening"))
    assert ids(kneeling)[-1] == "seated_overhead_reach"
    assert kneeling.items[-1].reasons[0].message == "reason-in-stands-in"


def test_with_care_only_the_short_list_stays_in_short_doses() -> None:
    session = followed(person(triage="K"), classic(REAL.root / "routines", "ten"))
    assert set(ids(session)) == {"cat_camel", "knee_roll", "pelvic_tilt"}
    assert session.care
    for item in session.items:
        assert item.reps == REAL.entries[item.exercise].exercise.dose.reps.low


def test_what_hurt_today_is_left_out_of_a_routine_too() -> None:
    red = person(history=(PastSet(exercise="bridge", on=TODAY, reps=5, light="red"),))
    assert "bridge" not in ids(followed(red, own("cat_camel", "bridge")))


def test_nothing_left_of_a_routine_is_said() -> None:
    with pytest.raises(NothingSuitsError) as nothing:
        followed(person(limits=["floor"]), own("bridge", "sktc"))
    assert [one.exercise for one in nothing.value.left_out] == ["bridge", "sktc"]


def test_an_exercise_gone_from_the_library_is_told_when_followed() -> None:
    session = followed(person(), own("handstand", "bridge"))
    assert ids(session) == ["bridge"]
    told = {one.exercise: one.reason.message for one in session.left_out}
    assert told["handstand"] == "reason-out-unknown"


@given(
    names=st.lists(st.sampled_from(sorted(REAL.entries)), min_size=1, max_size=8, unique=True),
    cautions=st.frozensets(st.sampled_from(Caution), max_size=6),
    limits=st.frozensets(st.sampled_from(Limit), max_size=2),
    triage=st.sampled_from("GK"),
)
@settings(max_examples=60, deadline=None)
def test_no_routine_brings_what_a_person_may_not_do(
    names: list[str], cautions: frozenset[Caution], limits: frozenset[Limit], triage: str
) -> None:
    who = person(cautions=cautions, limits=limits, triage=triage)
    try:
        session = followed(who, own(*names))
    except PlanningError:
        return
    assert set(ids(session)) <= set(names)
    for item in session.items:
        exercise = REAL.entries[item.exercise].exercise
        assert not any(u.tag in cautions and u.effect is CautionEffect.leave_out for u in exercise.cautions)
        assert exercise.position not in who.impossible
        assert len(item.reasons) >= 2


# ── files ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_a_routine_written_is_read_again(tmp_path: Path, kind: Any) -> None:
    day = plan_week(person(template="first_week"), REAL, TODAY, planner="greedy").days[0]
    routine = of_day(day, "monday", "Monday’s session · جلسة")
    path = tmp_path / f"mine.{kind}"
    path.write_text(written(routine, kind), encoding="utf-8")
    assert read_routine(path, REAL) == routine
    assert ids(followed(person(), routine)) == [item.exercise for item in day.items]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            {"items": [{"exercise": "bridg"}]},
            "number 1 names the exercise “bridg”, which the library does not have",
        ),
        ({"items": [{"exercise": "bridg"}]}, "Did you mean bridge"),
        ({"items": [{"exercise": "bridge", "or_else": ["moon"]}]}, "“moon”"),
        ({"items": [{"exercise": "bridge", "reps": 50}]}, "reps 50 is outside 5 to 30"),
        ({"items": [{"exercise": "walking", "reps": 5}]}, "done by the clock"),
        ({"items": [{"exercise": "bridge", "minutes": 5}]}, "it is counted"),
        ({"items": [{"exercise": "heel_slide", "hold_s": 5}]}, "nothing is held"),
        ({"items": []}, "items"),
        ({"items": [{"exercise": "bridge"}, {"exercise": "bridge"}]}, "follows itself"),
        ({"items": [{"exercise": "bridge", "sats": 2}]}, "sats"),
    ],
)
def test_a_routine_file_that_cannot_be_used_says_why(
    tmp_path: Path, content: dict[str, Any], said: str
) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps({"format": 1, "id": "mine", "name": "Mine", **content}), encoding="utf-8")
    with pytest.raises(RoutineFileError) as error:
        read_routine(path, REAL)
    assert said in str(error.value)


def test_files_that_are_no_routine(tmp_path: Path) -> None:
    broken = tmp_path / "mine.json"
    broken.write_text("{", encoding="utf-8")
    with pytest.raises(RoutineFileError, match="not JSON"):
        read_routine(broken, REAL)
    with pytest.raises(RoutineFileError, match="no file"):
        read_routine(tmp_path / "none.json", REAL)
    with pytest.raises(BrokenYamlError):
        read_routine(tmp_path / "none.yaml", REAL)


def test_a_routine_from_the_command_line(tmp_path: Path) -> None:
    file = tmp_path / "person.json"
    file.write_text('{"triage": "G"}', encoding="utf-8")
    options = ["plan", "--person", str(file), "--json", "--start", "2026-11-23", "--routine"]
    for name in ("six", "first_week"):
        answer = CliRunner().invoke(app, [*options, name])
        assert answer.exit_code == 0, answer.output
        assert len(json.loads(answer.stdout)["days"][0]["exercises"]) == 6
    mine = tmp_path / "mine.yaml"
    mine.write_text(written(own("bridge", "sktc")), encoding="utf-8")
    answer = CliRunner().invoke(app, [*options, str(mine)])
    assert [one["exercise"] for one in json.loads(answer.stdout)["days"][0]["exercises"]] == [
        "bridge",
        "sktc",
    ]
    answer = CliRunner().invoke(app, [*options, str(tmp_path / "gone.json")])
    assert isinstance(answer.exception, CatcowError)


def test_the_check_of_the_library_finds_a_programme_or_routine_that_names_nothing(tmp_path: Path) -> None:
    for folder in ("programmes", "routines", "planning", "learn"):
        shutil.copytree(REAL.root / folder, tmp_path / folder)
    (tmp_path / "exercises").symlink_to(REAL.root / "exercises")
    shutil.copy(REAL.root / "references.yaml", tmp_path)
    for name, old, new in (
        ("programmes/desk.yaml", "chin_tuck", "chin_tusk"),
        ("routines/five.yaml", "figure_four", "figure_for"),
        ("planning/weights.yaml", "key: ros", "key: roses"),
    ):
        path = tmp_path / name
        path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")
    library = Library(tmp_path)
    found = [*_programme_faults(library), *_planning_faults(library)]
    assert [(one.rule, one.path.name) for one in found] == [
        ("dangling-link", "desk.yaml"),
        ("unknown-reference", "weights.yaml"),
        ("wrong-value", "five.yaml"),
    ]
    assert "chin_tuck" in found[0].mend
    assert found[0].spot.line > 1
    assert [*_programme_faults(REAL), *_planning_faults(REAL)] == []
