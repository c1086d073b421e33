"""Suite `methods`: four ways of counting, on the same sets. The coach's own was chosen by this.

On the BUILD takes, each body with references made of the other two: the evaluation takes stay for the coach
alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from catcow.coach.counting import Counter
from catcow.coach.frame import Frame
from catcow.coach.landmarks import Array
from catcow.coach.reference import Reference
from catcow.coach.references import references_of
from catcow.coach.steadying import Steadying
from catcow.coach.tracking import Tracker
from catcow.content import Library
from catcow.content.model import Model

from .performance import Style
from .rehearsals import TEMPOS, reference_of, set_of, spans_of, takes_in, watched

HIGH, LOW = 0.65, 0.35
"""Of the figure's range: a simple counter goes up here and down there (DESIGN.md's own simple counter)."""


class Method(Model):
    method: str
    says: str
    exact: float
    over: float


class Methods(Model):
    sets: int
    methods: tuple[Method, ...]


def _followed(reference: Reference, frames: Sequence[Frame]) -> list[tuple[float, Tracker, Array]]:
    """Time, tracker and how far the posture has moved from the start, facing the nearer way."""
    steadying = Steadying()
    postures = [(f.t_s, steadying.next(f)) for f in frames]
    seen = [(t, p) for t, p in postures if p is not None]
    trackers = [Tracker(reference, mirrored=m) for m in ((False, True) if reference.two_ways else (False,))]
    tracker = min(trackers, key=lambda t: float(np.mean([t.distance(p) for _, p in seen[:10]])))
    return [(t, tracker, p.folded) for t, p in seen]


def peaks(reference: Reference, frames: Sequence[Frame]) -> int:
    """The first principal component of the figure's movement, up and down between two fixed thresholds."""
    rows = _followed(reference, frames)
    flip = rows[0][1]._flip
    scaled = reference.nodes / reference.spread
    main = np.linalg.svd(scaled, full_matrices=False)[2][0]
    along = scaled @ main
    far = float(along[np.abs(along).argmax()])
    start = np.mean([folded for _, _, folded in rows[:10]], axis=0)
    up, count = False, 0
    for _, _, folded in rows:
        value = float(((folded - start) * flip / reference.spread) @ main) / far
        if not up and value > HIGH:
            up = True
        elif up and value < LOW:
            up, count = False, count + 1
    return count // 2 if reference.sides == "both" else count


def keyposes(reference: Reference, frames: Sequence[Frame]) -> int:
    """The nearest of the start and the stations; from the start through all of them and back is one."""
    rows = _followed(reference, frames)
    flip = rows[0][1]._flip
    targets = [0, *reference.shares.argmax(axis=0)]
    goals = reference.nodes[targets] / reference.spread
    start = np.mean([folded for _, _, folded in rows[:10]], axis=0)
    needed, visited, count = len(reference.groups), set[int](), 0
    group_of = {k + 1: g for g, group in enumerate(reference.groups) for k in group}
    for _, _, folded in rows:
        scaled = (folded - start) * flip / reference.spread
        nearest = int(np.square(goals - scaled).sum(axis=1).argmin())
        if nearest:
            visited.add(group_of[nearest])
        elif len(visited) == needed:
            visited, count = set(), count + 1
        elif visited and needed == 1:
            visited = set()
    return count // 2 if reference.sides == "both" else count


def belief(reference: Reference, frames: Sequence[Frame]) -> int:
    """The Bayesian filter over the path alone: the expected share of the way, counted as the coach counts."""
    steadying, count, last = Steadying(), 0, None
    counter = Counter(len(reference.groups), alternating=reference.sides == "both")
    tracker: Tracker | None = None
    for frame in frames:
        posture = steadying.next(frame)
        if posture is None:
            continue
        if tracker is None:
            ways = (False, True) if reference.two_ways else (False,)
            tracker = min((Tracker(reference, mirrored=m) for m in ways), key=lambda t: t.distance(posture))
            tracker.begin(posture)
        place = tracker.next(posture, 1 / 30 if last is None else max(frame.t_s - last, 1e-3))
        last = frame.t_s
        expected = tracker._belief @ reference.shares
        shares = [max(float(expected[k]) for k in group) for group in reference.groups]
        count += sum(e.complete for e in counter.next(frame.t_s, shares, place.fit))
    return count // 2 if reference.sides == "both" else count


def ours(reference: Reference, frames: Sequence[Frame]) -> int:
    return watched([reference], reference.exercise, frames).repetitions


METHODS: tuple[tuple[str, str, Callable[[Reference, Sequence[Frame]], int]], ...] = (
    ("peaks", "first principal component of the figure's movement, two fixed thresholds", peaks),
    ("keyposes", "nearest of the phases' postures, in order", keyposes),
    ("belief", "Bayesian filter over the path, expected share of the way", belief),
    (
        "coach",
        "the filter says where to, the movement of the limb groups says how far; the person's own range",
        ours,
    ),
)


def run(
    library: Library, takes: Path, say: Callable[[str], None], ids: Iterable[str] | None = None
) -> Methods:
    """One set of each build take of each exercise's first view that the coach counts from."""
    exact, over, total = (
        dict.fromkeys((m for m, _, _ in METHODS), 0),
        dict.fromkeys((m for m, _, _ in METHODS), 0),
        0,
    )
    chosen = set(ids) if ids else set(library.entries)
    for entry in library.entries.values():
        if entry.id not in chosen or not entry.has_motion:
            continue
        view = next((v for v, r in references_of(entry).items() if r.counts), None)
        if view is None:
            continue
        everything = takes_in(takes, entry.id, view)
        for body in dict.fromkeys(take.body for _, take in everything):
            rest = [take for _, take in everything if take.body != body]
            reference = replace(reference_of(entry, view, "", rest), trust=1.0)
            own = [(name, take) for name, take in everything if take.body == body and not take.far]
            for k, (name, take) in enumerate(own):
                style = Style(tempo=TEMPOS[k % 3], attempt_after=k % 6)
                done = set_of(take, name, entry.motion, spans_of(entry), style)
                total += 1
                for method, _, count in METHODS:
                    told = count(reference, done.frames)
                    exact[method] += told == done.reps
                    over[method] += told > done.reps
        say(f"{entry.id} {view}: " + ", ".join(f"{m} {exact[m]}" for m, _, _ in METHODS) + f" of {total}")
    return Methods(
        sets=total,
        methods=tuple(
            Method(method=m, says=s, exact=round(exact[m] / total, 4), over=round(over[m] / total, 4))
            for m, s, _ in METHODS
        ),
    )
