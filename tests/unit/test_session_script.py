"""The compiled script: what is said and shown, when, and for how long."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from made_up import MadeUp, large, made, motion, small

from catcow.content.exercise import Caution, CautionEffect, Family, Position
from catcow.content.library import Library
from catcow.content.motion import Sides
from catcow.planning.model import Person, Prescription, Reason, SessionPlan
from catcow.planning.pace import session_seconds
from catcow.planning.today import plan_today
from catcow.session.compile import SpokenShelf, compile_script
from catcow.session.script import Script, Step
from catcow.session.speech import speech_seconds, spoken

REAL = Library.shipped()
GOLDEN = Path(__file__).parents[2] / "contracts" / "session-script.json"
DAY = date(2026, 11, 23)
ALL = frozenset({"mat", "pillow", "wall", "band", "cushion", "knee_pad", "chair"})


def planned(shelf: Any, **values: Any) -> SessionPlan:
    return plan_today(Person.model_validate({"triage": "G", "equipment": ALL, **values}), shelf, [], DAY)


def scripted(shelf: SpokenShelf, language: str = "en", **values: Any) -> tuple[SessionPlan, Script]:
    plan = planned(shelf, **values)
    return plan, compile_script(plan, shelf, language)


def prescribed(name: str, **values: Any) -> Prescription:
    base = {"exercise": name, "sets": 1, "reps": 5, "hold_s": 2.0, "rest_s": 20.0, "seconds": 60.0}
    why = (Reason(message="reason-in-warm", rule="test"),)
    return Prescription.model_validate({**base, "reasons": why, **values})


def one(shelf: MadeUp, *items: Prescription, language: str = "en") -> Script:
    plan = SessionPlan(items=items, seconds=session_seconds(items, shelf), left_out=())
    return compile_script(plan, shelf, language)


def works(script: Script) -> list[Step]:
    return [step for step in script.steps if step.kind == "work"]


CASES = [
    pytest.param(REAL, "en", {"minutes": 15}, id="real-en-15"),
    pytest.param(REAL, "ar", {"minutes": 15}, id="real-ar-15"),
    pytest.param(REAL, "en", {"minutes": 5}, id="real-en-5"),
    pytest.param(REAL, "ar", {"minutes": 60, "level": 3}, id="real-ar-60"),
    pytest.param(REAL, "en", {"minutes": 60, "level": 3}, id="real-en-60"),
    pytest.param(REAL, "en", {"minutes": 15, "triage": "K", "cautions": ["KNEE", "WRIST"]}, id="real-care"),
    pytest.param(large(), "en", {"minutes": 30, "level": 3}, id="made-up-30"),
]


@pytest.mark.parametrize(("shelf", "language", "values"), CASES)
class TestEveryScript:
    def test_it_lasts_as_long_as_planned(self, shelf: Any, language: str, values: dict[str, Any]) -> None:
        plan, script = scripted(shelf, language, **values)
        total = sum(step.duration_s for step in script.steps)
        assert script.seconds == pytest.approx(total)
        assert abs(total - plan.seconds) <= 0.1 * plan.seconds

    def test_each_planned_set_is_one_work_step_for_each_side(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        plan, script = scripted(shelf, language, **values)
        expected = []
        for item in plan.items:
            each = item.minutes is None and shelf.entry(item.exercise).motion.sides is Sides.each
            sides = 2 if each else 1
            expected += [(item.exercise, number + 1) for number in range(item.sets) for _ in range(sides)]
        assert [(step.exercise, step.set_number) for step in works(script)] == expected

    def test_steps_are_numbered_and_begin_and_end_as_they_should(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        _, script = scripted(shelf, language, **values)
        assert [step.index for step in script.steps] == list(range(len(script.steps)))
        assert (script.steps[0].kind, script.steps[-1].kind) == ("get_ready", "finish")
        assert sum(step.kind == "get_ready" for step in script.steps) == 1

    def test_cues_come_in_order_and_within_their_step(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        _, script = scripted(shelf, language, **values)
        for step in script.steps:
            times = [cue.at_s for cue in step.cues]
            assert times == sorted(times)
            assert not times or times[-1] <= step.duration_s

    def test_repetitions_are_counted_one_by_one(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        _, script = scripted(shelf, language, **values)
        for step in counted(script):
            assert step.reps is not None
            assert [c.rep for c in step.cues if c.rep] == list(range(1, step.reps + 1))
            assert [c.rep_done for c in step.cues if c.rep_done] == list(range(1, step.reps + 1))
            assert step.cues[-1].tone == "done"

    def test_no_line_is_spoken_over_another(self, shelf: Any, language: str, values: dict[str, Any]) -> None:
        _, script = scripted(shelf, language, **values)
        for step in script.steps:
            talking = [cue for cue in step.cues if cue.say]
            for a, b in pairwise(talking):
                assert b.at_s >= a.at_s + speech_seconds(a.say or "") - 0.02, (step.title, a.say, b.say)

    def test_what_is_spoken_can_be_read(self, shelf: Any, language: str, values: dict[str, Any]) -> None:
        """In the same cue, or, for numbers, as the counter of the repetition or the hold."""
        _, script = scripted(shelf, language, **values)
        numbers = {script_word(language, n) for n in (1, 2, 3)}
        for step in script.steps:
            for cue in step.cues:
                if cue.say is None or cue.say in numbers:
                    continue
                assert cue.show is not None
                assert cue.say in spoken(cue.show)

    def test_a_countdown_runs_only_while_a_hold_does(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        _, script = scripted(shelf, language, **values)
        for step in works(script):
            holds = [(c.at_s, c.at_s + c.hold_s) for c in step.cues if c.hold_s]
            for cue in step.cues:
                if cue.say and cue.show is None:
                    assert any(begin < cue.at_s < end for begin, end in holds)

    def test_movements_fill_the_repetitions_without_gap(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        """Each phase begins where the one before has moved and held."""
        _, script = scripted(shelf, language, **values)
        for step in counted(script):
            ids = {phase.id for phase in shelf.entry(step.exercise).motion.phases}
            moves = [cue for cue in step.cues if cue.phase is not None]
            assert moves[0].at_s == 0
            for cue, after in pairwise(moves[1:]):
                assert cue.phase in ids
                assert cue.move_s is not None
                assert after.at_s >= cue.at_s + cue.move_s - 0.02

    def test_first_repetitions_say_more_than_later_ones(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        _, script = scripted(shelf, language, **values)
        seen: set[str | None] = set()
        for step in works(script):
            said = spoken_per_repetition(step)
            if len(said) >= 5 and step.exercise not in seen:
                assert sum(said[:2]) / 2 > sum(said[4:]) / len(said[4:]), step.title
            seen.add(step.exercise)

    def test_nobody_gets_up_and_down_more_than_once(
        self, shelf: Any, language: str, values: dict[str, Any]
    ) -> None:
        _, script = scripted(shelf, language, **values)
        down = shelf.words(language).text("session-down-title")
        up = shelf.words(language).text("session-up-title")
        titles = [step.title for step in script.steps]
        assert titles.count(down) <= 1
        assert titles.count(up) <= 1


def counted(script: Script) -> list[Step]:
    """The sets that are counted; the others are done by the clock (test_planning_by_the_clock)."""
    return [step for step in works(script) if step.minutes is None]


def script_word(language: str, n: int) -> str:
    return spoken(REAL.words(language).text("session-count", n=n))


def spoken_per_repetition(step: Step) -> list[int]:
    counts: list[int] = []
    for cue in step.cues:
        if cue.rep is not None:
            counts.append(0)
        if counts and cue.say:
            counts[-1] += len(cue.say)
    return counts


# ── particular steps ─────────────────────────────────────────────────────────────────────────────────────


def test_a_floor_session_tells_how_to_get_down_and_up_again() -> None:
    script = one(small(made("roll")), prescribed("roll"))
    ready, down, *_, finish = script.steps
    words = REAL.words("en")
    assert words.text("session-get-ready-chair") in ready.lines
    assert down.lines[:4] == tuple(
        words.text(f"session-down-{p}") for p in ("chair", "knee", "knees", "hands")
    )
    assert down.lines[-1] == words.text("session-to-supine")
    assert words.text("session-up-from-supine") in finish.lines
    assert words.text("session-up-wait") in finish.lines


def test_a_standing_session_speaks_of_no_floor() -> None:
    script = one(small(made("push", position=Position.standing)), prescribed("push"))
    assert [step.kind for step in script.steps] == ["get_ready", "intro", "work", "finish"]
    assert not any("floor" in line for step in script.steps for line in step.lines)


def test_getting_up_in_the_middle_leaves_the_finish_without_it() -> None:
    shelf = small(made("roll"), made("push", position=Position.standing))
    script = one(shelf, prescribed("roll"), prescribed("push"))
    titles = [step.title for step in script.steps]
    assert REAL.words("en").text("session-up-title") in titles
    assert len(script.steps[-1].lines) == 3


def test_what_is_needed_is_said_before_and_at_the_exercise() -> None:
    script = one(small(made("pull", position=Position.standing, equipment=("band",))), prescribed("pull"))
    assert any("Light exercise band" in line for line in script.steps[0].lines)
    assert any("Light exercise band" in line for line in script.steps[1].lines)


def test_a_caution_of_the_person_is_said_at_its_exercise() -> None:
    shelf = small(
        made("press", cautions={Caution.wrist: CautionEffect.modify}),
        made("roll", cautions={Caution.knee: CautionEffect.watch}),
    )
    _, script = scripted(shelf, cautions=["WRIST"])
    wrist = shelf.caution_text("press", Caution.wrist, "en")
    intros = {step.exercise: step for step in script.steps if step.kind == "intro"}
    assert wrist in intros["press"].lines
    assert any(cue.say == wrist for cue in intros["press"].cues)
    assert wrist not in intros["roll"].lines


def test_the_figure_plays_while_an_exercise_is_introduced() -> None:
    script = one(small(made("roll")), prescribed("roll"))
    intro = next(step for step in script.steps if step.kind == "intro")
    assert {"A", "B"} <= {cue.phase for cue in intro.cues if cue.phase}


def test_sides_are_worked_in_turn_and_named() -> None:
    shelf = small(made("lift", Family.strengthening, sides=Sides.each))
    script = one(shelf, prescribed("lift", sets=2))
    assert [(s.side, s.set_number) for s in works(script)] == [
        *(("right", 1), ("left", 1), ("right", 2), ("left", 2)),
    ]
    assert works(script)[0].cues[0].say == "Right side. Say A."
    turns = [step for step in script.steps if step.kind == "change_position" and step.side]
    assert [step.lines for step in turns] == [("Now the left side.",), ("Now the left side.",)]
    assert all(step.exercise == "lift" for step in script.steps if step.kind == "rest")


def test_rests_say_what_comes_next() -> None:
    script = one(small(made("roll")), prescribed("roll", sets=3))
    rests = [step for step in script.steps if step.kind == "rest"]
    assert [step.duration_s for step in rests] == [20.0, 20.0]
    assert "Then set 2 of 3." in rests[0].lines
    assert "Then set 3 of 3." in rests[1].lines


def test_holds_are_counted_down_and_long_ones_say_what_is_left() -> None:
    short = works(one(small(made("roll")), prescribed("roll", hold_s=5.0)))[0]
    assert [c.say for c in short.cues if c.say in ("Three", "Two", "One")][:3] == ["Three", "Two", "One"]
    long = works(one(small(made("rest")), prescribed("rest", reps=1, hold_s=20.0)))[0]
    said = [cue.say for cue in long.cues if cue.say]
    assert "10 more seconds." in said
    assert "Keep breathing." in said
    assert [cue.hold_s for cue in long.cues if cue.hold_s] == [20.0]


def test_the_last_repetition_is_announced() -> None:
    work = works(one(small(made("roll")), prescribed("roll", reps=8)))[0]
    said = [cue.say for cue in work.cues if cue.rep_done]
    assert said[6:] == ["Seven. Last one.", "Eight"]


def test_every_line_of_a_quick_movement_finds_its_turn() -> None:
    """Where lines would be spoken over one another they are told on different repetitions."""
    quick = made("quick")
    shelf = small(replace(quick, motion=motion(held=False, move_s=0.2)))
    (work,) = works(one(shelf, prescribed("quick", hold_s=None, reps=6)))
    said = [cue.say for cue in work.cues if cue.phase and cue.say]
    assert {"Say A.", "Say B.", "Come back slowly."} <= set(said)


def test_a_second_set_teaches_no_more() -> None:
    first, second = works(one(small(made("roll")), prescribed("roll", sets=2)))
    assert "Say B." in [cue.say for cue in first.cues]
    assert "Say B." not in [cue.say for cue in second.cues]
    assert "Say B." in [cue.show for cue in second.cues]


def test_a_second_round_is_introduced_shortly() -> None:
    shelf = small(made("roll"), made("turn"))
    script = one(shelf, prescribed("roll"), prescribed("turn"), prescribed("roll"))
    intros = [step for step in script.steps if step.kind == "intro"]
    assert [step.cues[0].say for step in intros] == ["First: roll.", "Next: turn.", "Once more: roll."]
    assert intros[2].duration_s < intros[0].duration_s


def test_gentle_exercises_are_passed_on_to_the_engine() -> None:
    plan, script = scripted(REAL, minutes=30)
    assert set(script.gentle) == plan.gentle
    assert "bridge" not in script.gentle


def test_arabic_lines_for_the_voice_carry_no_invisible_marks() -> None:
    _, script = scripted(REAL, "ar", minutes=15)
    assert script.language == "ar"
    for step in script.steps:
        for cue in step.cues:
            assert not set(cue.say or "") & set("\u2066\u2067\u2068\u2069")
    assert any("\u0600" <= letter <= "\u06ff" for letter in script.steps[0].title)


def test_the_golden_script_is_what_the_page_is_tested_with() -> None:
    """contracts/session-script.json, read by the page's tests too. To renew it after a meant change:
    CATCOW_WRITE_CONTRACTS=1 pytest tests/unit/test_session_script.py"""
    shelf = small(
        made("roll", cautions={Caution.knee: CautionEffect.watch}),
        made("lift", Family.strengthening, sides=Sides.each),
        made("push", Family.strengthening, Position.standing, equipment=("wall",)),
    )
    script = one(
        shelf, prescribed("roll"), prescribed("lift", sets=2, reps=3), prescribed("push", hold_s=10.0)
    )
    written = json.dumps(script.model_dump(mode="json"), indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("CATCOW_WRITE_CONTRACTS"):
        GOLDEN.write_text(written, encoding="utf-8")
    assert written == GOLDEN.read_text(encoding="utf-8")
