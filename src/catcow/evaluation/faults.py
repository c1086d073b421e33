"""How well the coach finds faults, on bodies and cameras that nothing was learned from.

    rows = run(Library.shipped(), Path("takes/evaluation"), Path("wrong/evaluation"))

Of every fault that is watched by a measure: found of wrong repetitions, and right repetitions blamed, as
filmed and with trembling landmarks. What is known of the phase is the truth (moments.py): the counter is
measured elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from catcow.coach.fault_rules import Kind, Rule
from catcow.coach.fault_views import Found, SeenFaults, WatchedFault, seen_faults
from catcow.coach.ranges import RangeWatch, SeenRanges, WatchedRange, watched_ranges
from catcow.coach.record import views_of
from catcow.content import Entry, Library
from catcow.content.exercise import CameraView
from catcow.figure.build import file_hash

from .fault_learning import Played, is_shown, learned, may_be_spoken, off_by, score
from .moments import moments
from .playing import posture_rules, right_plays, wrong_plays
from .range_learning import learned_ranges, true_ranges

TREMBLE = 0.004
"""By how much landmarks tremble in the harder test (share of the picture; 2 pixels of 480)."""


def learn(
    library: Library, entries: Sequence[Entry], right: Path, wrong: Path
) -> Iterator[tuple[Entry, SeenFaults, SeenRanges]]:
    """Learn from the build takes which faults and ranges each exercise shows where, and keep it beside the
    exercise. Views without takes are left out."""
    for entry in entries:
        motion = file_hash(entry.motion_path)
        faults: dict[CameraView, tuple[WatchedFault, ...]] = {}
        ranges: dict[CameraView, tuple[WatchedRange, ...]] = {}
        for view in views_of(entry):
            plays = right_plays(library.root, entry, view, right)
            if plays:
                faults[view] = learned(entry, view, plays, wrong_plays(library.root, entry, view, wrong))
                ranges[view] = learned_ranges(entry, view, plays)
        seen, far = SeenFaults(motion=motion, views=faults), SeenRanges(motion=motion, views=ranges)
        seen.write(entry)
        far.write(entry)
        yield entry, seen, far


@dataclass(frozen=True, slots=True)
class Row:
    """One fault in one view. `off`: how far the filmed postures truly are beyond the right one, in the
    middle (in `unit`), null where none is beyond the threshold. `build`: what was learned from; `plain` and
    `tremble`: of the takes that only test. `spoken`: decided by the build takes alone."""

    exercise: str
    view: str
    fault: str
    measure: str
    unit: str
    off: float | None
    margin: float
    build: Found
    plain: Found
    tremble: Found
    spoken: bool

    @property
    def holds(self) -> bool:
        """Whether the takes that only test would have decided the same."""
        return self.spoken == may_be_spoken(self.plain)


@dataclass(frozen=True, slots=True)
class RangeRow:
    """A range in one view: `error` root mean square of the reported range against the true one, over `takes`;
    `within`: the share of them that is no farther off than the uncertainty reported."""

    exercise: str
    view: str
    measure: str
    unit: str
    usual: float
    error: float
    within: float
    takes: int


@dataclass(frozen=True, slots=True)
class FaultSuite:
    """All rows."""

    faults: tuple[Row, ...]
    ranges: tuple[RangeRow, ...]

    def spoken(self) -> tuple[Row, ...]:
        return tuple(row for row in self.faults if row.spoken)


def run(library: Library, right: Path, wrong: Path, ids: Sequence[str] = ()) -> FaultSuite:
    """Test what is committed on takes of right and wrong repetitions in these folders."""
    rows: list[Row] = []
    ranges: list[RangeRow] = []
    for entry in library:
        if not entry.has_motion or (ids and entry.id not in ids):
            continue
        seen = seen_faults(entry)
        for view in views_of(entry):
            plays = right_plays(library.root, entry, view, right)
            if not plays:
                continue
            ranges += _ranges(entry, view, plays)
            made = wrong_plays(library.root, entry, view, wrong)
            rules = posture_rules(entry, view)
            for fault in () if seen is None else seen.views.get(view, ()):
                if fault.id in rules:
                    rows.append(_row(entry, view, fault, rules[fault.id], plays, made.get(fault.id, [])))
    return FaultSuite(tuple(rows), tuple(ranges))


def _row(
    entry: Entry,
    view: CameraView,
    fault: WatchedFault,
    rule: Rule,
    right: Sequence[Played],
    wrong: list[Played],
) -> Row:
    motion = entry.motion
    shown = [one for one in wrong if is_shown(rule, motion, view, right, one)]
    offs = []
    if rule.kind is Kind.posture:
        for one in shown:
            same = next(play for play in right if play.body.id == one.body.id)
            found = off_by(rule, motion, view, same, one)
            if found is not None:
                offs.append(found[0])
    left_out = {"unshown": len(wrong) - len(shown)}
    assert rule.measure is not None
    return Row(
        entry.id, view.value, fault.id, rule.measure.name, rule.measure.unit,
        round(median(offs), 2) if offs else None,
        max((level.margin for level in fault.levels.values()), default=fault.limit or 0.0),
        fault.found,
        score(fault, motion, view, right, shown).model_copy(update=left_out),
        score(fault, motion, view, right, shown, TREMBLE).model_copy(update=left_out),
        fault.spoken,
    )  # fmt: skip


def _ranges(entry: Entry, view: CameraView, plays: Sequence[Played]) -> list[RangeRow]:
    watched = watched_ranges(entry, view)
    errors: dict[str, list[float]] = {one.measure: [] for one in watched}
    within: dict[str, list[bool]] = {one.measure: [] for one in watched}
    for played in plays:
        watch = RangeWatch(entry.motion, view, watched)
        for moment in moments(played.take, played.recording, entry.motion):
            watch.see(moment)
        true = true_ranges(played, entry.motion, view, watched)
        for told in watch.last():
            if told.measure in true:
                error = told.value - true[told.measure]
                errors[told.measure].append(error)
                within[told.measure].append(abs(error) <= told.uncertainty)
    return [
        RangeRow(
            entry.id, view.value, one.measure, one.unit, one.usual,
            round(float(np.sqrt(np.mean(np.square(errors[one.measure])))), 3),
            round(float(np.mean(within[one.measure])), 3), len(errors[one.measure]),
        )
        for one in watched
        if errors[one.measure]
    ]  # fmt: skip
