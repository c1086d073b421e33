"""How long a week takes to plan, how good it is and what it costs, on invented people. Prints JSON.

    python benchmarks/plan_week.py times [--people 200]                1 day and 1 week, libraries of 51, 500
    python benchmarks/plan_week.py compare [--from 0] [--people 1000]  CP-SAT, greedy and a fixed routine
    python benchmarks/plan_week.py memory                              resident memory before and after a week
    python benchmarks/plan_week.py table FILE...                       what `compare` wrote, as one table

The people are those of catcow.planning.invented with seed 1, who may exercise, each with an invented past.
The library of 500 is made of copies of the shipped exercises. One worker, one process. Times are of the clock
and of this process; on a busy machine they differ. Simulated people prove the rules, not the benefit.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from catcow.content.exercise import Exercise
from catcow.content.library import Library
from catcow.content.motion import Motion
from catcow.planning.check import check_week
from catcow.planning.errors import PlanningError
from catcow.planning.invented import invented_past, invented_person
from catcow.planning.model import DayPlan, LeftOut, Person, Prescription, Reason, WeekPlan
from catcow.planning.pace import exercise_seconds, session_seconds
from catcow.planning.posing import pose
from catcow.planning.problem import Problem
from catcow.planning.routine import Routine, classic
from catcow.planning.score import score_of
from catcow.planning.shelf import Shelf
from catcow.planning.week import EFFORT, SECONDS, plan

SEED = 1
START = date(2026, 11, 23)
WHY = Reason(message="reason-in-routine", rule="fixed")


@dataclass(frozen=True)
class Copy:
    exercise: Exercise
    motion: Motion
    has_motion: bool


class Copies:
    """A library of copies: `bridge`, `bridge_2` ..., each related to the copies of its relatives."""

    def __init__(self, library: Library, most: int) -> None:
        self.entries: dict[str, Any] = {}
        number = 1
        while len(self.entries) < most:
            for entry in library:
                if len(self.entries) < most:
                    self._add(entry, number)
            number += 1

    def _add(self, entry: Any, number: int) -> None:
        def named(name: str) -> str:
            return name if number == 1 else f"{name}_{number}"

        exercise = entry.exercise.model_copy(
            update={
                "id": named(entry.id),
                "regress": tuple(map(named, entry.exercise.regress)),
                "progress": tuple(map(named, entry.exercise.progress)),
            }
        )
        motion = entry.motion if entry.has_motion else None
        self.entries[exercise.id] = Copy(exercise, motion, entry.has_motion)


def people(first: int, count: int, shelf: Shelf) -> Iterator[tuple[int, Person]]:
    """Invented people who may exercise and are not in too much pain, numbered as they are invented."""
    found, number = 0, -1
    while found < first + count:
        number += 1
        person = invented_person(SEED, number, blocked=False)
        if person.pain_today is not None and person.pain_today >= 8:
            continue
        found += 1
        if found > first:
            yield (
                number,
                person.model_copy(update={"history": invented_past(person, shelf, START, SEED, number)}),
            )


def spread(values: list[float]) -> dict[str, float]:
    ordered = sorted(values)
    at = min(len(ordered) - 1, round(0.99 * (len(ordered) - 1)))
    return {
        "median": round(statistics.median(ordered), 3),
        "p99": round(ordered[at], 3),
        "most": round(ordered[-1], 3),
    }


def timed(work: Callable[[], WeekPlan]) -> tuple[WeekPlan | None, float, float]:
    wall, processor = time.perf_counter(), time.process_time()
    try:
        week = work()
    except PlanningError:
        week = None
    return week, time.perf_counter() - wall, time.process_time() - processor


def times(count: int) -> dict[str, Any]:
    shipped = Library.shipped()
    found: dict[str, Any] = {"people": count, "search_limit_s": SECONDS}
    for size, shelf in (("51", shipped), ("500", Copies(shipped, 500))):
        for days in (1, 7):
            for planner in ("cpsat", "greedy"):
                walls, processors, gaps, proved, planned = [], [], [], 0, 0
                for _, person in people(0, count, shipped):
                    week, wall, processor = timed(lambda: _planned(person, shelf, days, planner))  # noqa: B023
                    if week is None:
                        continue
                    planned += 1
                    walls.append(wall)
                    processors.append(processor)
                    proved += week.optimal
                    if week.gap is not None:
                        gaps.append(100 * week.gap)
                found[f"library {size}, {days} day(s), {planner}"] = {
                    "planned": planned,
                    "clock_s": spread(walls),
                    "processor_s": spread(processors),
                    **({"proved": proved, "gap_percent": spread(gaps)} if planner == "cpsat" else {}),
                }
                print(f"{size} {days} {planner}", file=sys.stderr, flush=True)
    return found


def _planned(person: Person, shelf: Shelf, days: int, planner: Any) -> WeekPlan:
    return plan(pose(person, shelf, START, days=days), planner=planner)


# ── the comparison ───────────────────────────────────────────────────────────────────────────────────────


def fixed_week(problem: Problem, routine: Routine, safe: bool) -> WeekPlan:
    """The same routine on every day of the week that has minutes, as a leaflet has it. `safe` leaves out,
    from all days, each exercise for which the checker names a rule of its own."""
    shelf = problem.shelf
    items = [_item(shelf, one.exercise, one.sets, one.reps, one.hold_s) for one in routine.items]
    week = _week(problem, items)
    if safe:
        bad = {one.exercise for one in check_week(problem.person, week, shelf) if one.exercise}
        week = _week(problem, [item for item in items if item.exercise not in bad])
    return week.model_copy(update={"score": score_of(problem, week).total})


def _item(shelf: Shelf, name: str, sets: int | None, reps: int | None, hold_s: float | None) -> Prescription:
    entry = shelf.entries[name]
    dose = entry.exercise.dose
    sets = sets or int(dose.sets.low)
    reps = reps or int(dose.reps.low)
    held = hold_s if hold_s is not None else None if dose.hold_s is None else dose.hold_s.low
    rest = dose.rest_s.low
    seconds = exercise_seconds(entry.motion, sets, reps, held, rest)
    return Prescription(
        exercise=name, sets=sets, reps=reps, hold_s=held, rest_s=rest, seconds=seconds, reasons=(WHY, WHY)
    )


def _week(problem: Problem, items: list[Prescription]) -> WeekPlan:
    seconds = session_seconds(items, problem.shelf) if items else 0.0
    days = tuple(
        DayPlan(on=day.on, minutes=day.minutes, items=tuple(items), seconds=seconds)
        if day.minutes
        else DayPlan(on=day.on, minutes=0)
        for day in problem.days
    )
    chosen = {item.exercise for item in items}
    left = tuple(LeftOut(exercise=name, reason=WHY) for name in sorted(set(problem.shelf.entries) - chosen))
    return WeekPlan(days=days, left_out=left, planner="fixed", score=0)


def compare(first: int, count: int) -> list[dict[str, Any]]:
    library = Library.shipped()
    routine = classic(library.root / "routines", "fifteen_minutes")
    rows = []
    for number, person in people(first, count, library):
        try:
            problem = pose(person, library, START)
        except PlanningError as error:
            rows.append({"person": number, "none": type(error).__name__})
            continue
        row: dict[str, Any] = {"person": number}
        for name in ("cpsat", "greedy"):
            # The same search on every machine: the effort ends it, not the clock.
            week, wall, processor = timed(
                lambda: plan(problem, planner=name, seconds=60, effort=EFFORT)  # noqa: B023
            )
            if week is None:
                row["none"] = "NothingSuitsError"
                break
            row[name] = _facts(problem, week, wall, processor)
        if "none" not in row:
            row["fixed"] = _facts(problem, fixed_week(problem, routine, safe=False), 0, 0)
            row["fixed, unsafe left out"] = _facts(problem, fixed_week(problem, routine, safe=True), 0, 0)
        rows.append(row)
        if len(rows) % 50 == 0:
            print(len(rows), file=sys.stderr, flush=True)
    return rows


def _facts(problem: Problem, week: WeekPlan, wall: float, processor: float) -> dict[str, Any]:
    broken = check_week(problem.person, week, problem.shelf)
    return {
        "score": week.score,
        "gap": week.gap,
        "optimal": week.optimal,
        "clock_s": round(wall, 4),
        "processor_s": round(processor, 4),
        "broken": len(broken),
        "rules": sorted({one.rule.value for one in broken}),
        "sessions": sum(bool(day.items) for day in week.days),
        "different": len({name for day in week.days for name in day.exercises}),
        "minutes": round(sum(day.seconds for day in week.days) / 60, 1),
    }


def table(files: list[Path]) -> str:
    rows = [row for file in files for row in json.loads(file.read_text("utf-8"))]
    planned = [row for row in rows if "none" not in row]
    none = {
        kind: sum(row.get("none") == kind for row in rows)
        for kind in sorted({r.get("none", "") for r in rows} - {""})
    }
    lines = [
        f"{len(rows)} people, {len(planned)} planned for; no plan: {none}",
        "",
        "| planner | points, median | of CP-SAT's, mean | people with a broken hard rule "
        "| broken rules in all | different exercises | minutes a week |",
        "|---|---|---|---|---|---|---|",
    ]
    for name in ("cpsat", "greedy", "fixed", "fixed, unsafe left out"):
        ones = [row[name] for row in planned]
        shares = [
            100 * row[name]["score"] / row["cpsat"]["score"] for row in planned if row["cpsat"]["score"] > 0
        ]
        lines.append(
            f"| {name} | {statistics.median(one['score'] for one in ones):.0f} "
            f"| {statistics.mean(shares):.1f} % | {sum(one['broken'] > 0 for one in ones)} "
            f"| {sum(one['broken'] for one in ones)} "
            f"| {statistics.median(one['different'] for one in ones):.0f} "
            f"| {statistics.median(one['minutes'] for one in ones):.0f} |"
        )
    best = [row["cpsat"] for row in planned]
    gaps = [100 * one["gap"] for one in best if one["gap"] is not None]
    better = sum(row["cpsat"]["score"] > row["greedy"]["score"] for row in planned)
    lines += [
        "",
        f"CP-SAT proved {sum(one['optimal'] for one in best)} of {len(best)}; gap in percent {spread(gaps)}; "
        f"better than greedy for {better}, equal for the others.",
        f"seconds of the processor: CP-SAT {spread([one['processor_s'] for one in best])}, "
        f"greedy {spread([row['greedy']['processor_s'] for row in planned])}",
        f"rules broken by the fixed routine (people): {_counted(planned, 'fixed')}",
        f"and with the unsafe left out: {_counted(planned, 'fixed, unsafe left out')}",
    ]
    return "\n".join(lines)


def _counted(rows: list[dict[str, Any]], name: str) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        for rule in row[name]["rules"]:
            counts[rule] = counts.get(rule, 0) + 1
    return dict(sorted(counts.items(), key=lambda pair: -pair[1]))


def memory() -> dict[str, float]:
    """Peak resident memory in MB: with the library read, a greedy week, and a solved one."""
    library = Library.shipped()
    found: dict[str, float] = {}

    def note(what: str) -> None:
        found[what] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)

    person = next(person for _, person in people(0, 1, library))
    person = person.model_copy(update={"level": 3, "minutes": 15, "cautions": frozenset()})
    note("library read")
    plan(pose(person, library, START), planner="greedy")
    note("a greedy week")
    plan(pose(person, library, START), planner="cpsat")
    note("a solved week (OR-Tools loaded)")
    plan(pose(person, Copies(library, 500), START), planner="cpsat")
    note("a solved week of a library of 500")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["times", "compare", "memory", "table"])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--people", type=int, default=None)
    parser.add_argument("--from", dest="first", type=int, default=0)
    options = parser.parse_args()
    if options.what == "table":
        print(table(options.files))
    elif options.what == "memory":
        print(json.dumps(memory(), indent=1))
    elif options.what == "times":
        print(json.dumps(times(options.people or 200), indent=1))
    else:
        print(json.dumps(compare(options.first, options.people or 1000)))


if __name__ == "__main__":
    main()
