"""Suite `rendered`: sets done by figures that no reference was made of, from cameras that none was made
from.

Every exercise and view that the coach counts from, three bodies, five cameras, three tempos; five
repetitions and an attempt that turns back, with trembling landmarks and lost pictures. What the coach
refuses is listed, not hidden.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from catcow.coach.record import views_of
from catcow.coach.reference import Reference
from catcow.coach.references import references_of
from catcow.content import Entry, Library
from catcow.content.model import Model

from .performance import Style
from .rehearsals import TEMPOS, set_of, spans_of, takes_in, watched


class Pair(Model):
    """One exercise from one view. `sets` watched; of them `exact`: as many repetitions as were done, and
    `over`: more; `attempts_told`: in how many the attempt was told as one."""

    exercise: str
    view: str
    clear: float
    trust: float
    sets: int
    exact: int
    over: int
    attempts_told: int
    counts: dict[str, int]
    """How many sets gave how many repetitions."""


class Rendered(Model):
    sets: int
    exact: float
    """Share of the sets that were counted exactly."""
    over: float
    """Share with more repetitions than were done: an attempt counted, or one counted twice."""
    pairs: tuple[Pair, ...]
    refused: tuple[str, ...]
    """Exercise and view from where the coach does not count."""


@dataclass(frozen=True, slots=True)
class _Work:
    root: Path
    folder: Path
    exercise: str
    view: str


def _pairs(library: Library, ids: Iterable[str] | None) -> list[tuple[Entry, str, Reference]]:
    chosen = [library.entry(i) for i in ids] if ids else list(library.entries.values())
    found: list[tuple[Entry, str, Reference]] = []
    for entry in chosen:
        if not entry.has_motion:
            continue
        known = references_of(entry)
        found += [(entry, v.value, known[v.value]) for v in views_of(entry) if v.value in known]
    return found


def _watch(work: _Work) -> Pair:
    library = Library(work.root)
    entry = library.entry(work.exercise)
    reference = references_of(entry)[work.view]
    spans, counts, told, exact, over, total = spans_of(entry), Counter[int](), 0, 0, 0, 0
    for k, (name, take) in enumerate(takes_in(work.folder, entry.id, work.view)):
        for j, tempo in enumerate(TEMPOS):
            style = Style(tempo=tempo, attempt_after=(k + 2 * j) % 6)
            done = set_of(take, name, entry.motion, spans, style)
            summary = watched([reference], entry.id, done.frames)
            total += 1
            exact += summary.repetitions == done.reps
            over += summary.repetitions > done.reps
            told += summary.attempts > 0
            counts[summary.repetitions] += 1
    return Pair(
        exercise=entry.id, view=work.view, clear=round(reference.clear, 2), trust=reference.trust, sets=total,
        exact=exact, over=over, attempts_told=told, counts={str(k): v for k, v in sorted(counts.items())},
    )  # fmt: skip


def run(
    library: Library,
    takes: Path,
    say: Callable[[str], None],
    ids: Iterable[str] | None = None,
    workers: int = 2,
) -> Rendered:
    """Watches everything in the folder of evaluation takes, in `workers` processes."""
    pairs = _pairs(library, ids)
    work = [
        _Work(entry.folder.parent.parent, takes, entry.id, view)
        for entry, view, reference in pairs
        if reference.counts and any(takes.glob(f"{entry.id}.{view}.*.npz"))
    ]
    done: list[Pair] = []
    with ProcessPoolExecutor(max_workers=workers) as pool:
        for pair in pool.map(_watch, work):
            done.append(pair)
            say(f"{pair.exercise} {pair.view}: {pair.exact} of {pair.sets}")
    sets = sum(p.sets for p in done) or 1
    return Rendered(
        sets=sum(p.sets for p in done),
        exact=round(sum(p.exact for p in done) / sets, 4),
        over=round(sum(p.over for p in done) / sets, 4),
        pairs=tuple(done),
        refused=tuple(f"{entry.id} {view}" for entry, view, reference in pairs if not reference.counts),
    )
