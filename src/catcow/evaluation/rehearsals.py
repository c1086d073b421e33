"""Takes as the coach sees them: strips for references, and sets performed for it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from catcow.coach.coach import Coach
from catcow.coach.frame import Frame
from catcow.coach.posture import posture_of
from catcow.coach.reference import Reference
from catcow.coach.reference_build import Strip, build
from catcow.coach.report import Summary
from catcow.coach.takes import Take
from catcow.content import Entry
from catcow.content.motion import Motion
from catcow.figure.export import recording_of

from .performance import Performance, Style, perform

TEMPOS = (0.7, 1.0, 1.5)


def takes_in(folder: Path, exercise: str, view: str) -> list[tuple[str, Take]]:
    """All takes of an exercise from a view, by file name."""
    return [(path.name, Take.read(path)) for path in sorted(folder.glob(f"{exercise}.{view}.*.npz"))]


def strip_of(take: Take) -> Strip:
    """A take as postures, each in the take's own middle scale."""
    frames = [
        Frame(0.0, take.width, take.height, take.points[i], take.depth[i], take.visibility[i])
        for i in np.flatnonzero(take.seen)
    ]
    raw = [posture_of(frame) for frame in frames]
    scale = float(np.median([p.scale for p in raw if p is not None]))
    kept = [(int(n), posture_of(f, scale)) for n, f in zip(take.frames[take.seen], frames, strict=True)]
    known = [(n, p) for n, p in kept if p is not None]
    return Strip.of([n for n, _ in known], [p for _, p in known], mirrored=take.far)


def spans_of(entry: Entry) -> dict[str, tuple[int, int]]:
    """First and last frame of the track for each phase; the same for every body."""
    return {p.id: (p.first, p.last) for p in recording_of(entry, "woman").phases}


def reference_of(entry: Entry, view: str, motion_hash: str, takes: Iterable[Take]) -> Reference:
    """The reference of these takes, whose trust is not known yet."""
    return build(entry.id, view, entry.motion, motion_hash, spans_of(entry), [strip_of(t) for t in takes])


def seed_of(*parts: object) -> int:
    """The same number for the same words, on every machine."""
    return zlib.crc32(repr(parts).encode())


def set_of(
    take: Take, name: str, motion: Motion, spans: dict[str, tuple[int, int]], style: Style
) -> Performance:
    """A set performed from a take; its noise depends only on names and style."""
    ends = {phase: last for phase, (_, last) in spans.items()}
    seen = take.seen
    whole = replace(
        take, frames=take.frames[seen], seen=take.seen[seen], points=take.points[seen],
        depth=take.depth[seen], visibility=take.visibility[seen],
    )  # fmt: skip
    return perform(whole, motion, ends, style, seed_of(name, style))


def watched(references: Sequence[Reference], exercise: str, frames: Iterable[Frame]) -> Summary:
    """What the coach makes of frames."""
    coach = Coach(exercise, references)
    for frame in frames:
        coach.see(frame)
    coach.finish()
    return coach.summary()


def with_trust(entry: Entry, view: str, reference: Reference, takes: Sequence[tuple[str, Take]]) -> Reference:
    """The reference with its trust: each body's takes counted with a reference made of the other bodies'. A
    set of which more was counted than was even begun tells against it once more: from such a view one
    movement looks like two."""
    spans, right, total = spans_of(entry), 0, 0
    for body in dict.fromkeys(take.body for _, take in takes):
        rest = [take for _, take in takes if take.body != body]
        if not rest:
            continue
        other = replace(reference_of(entry, view, "", rest), trust=1.0)
        own = [(name, take) for name, take in takes if take.body == body]
        for k, (name, take) in enumerate(own):
            for j, tempo in enumerate(TEMPOS):
                style = Style(tempo=tempo, attempt_after=(k + 2 * j) % 6)
                performance = set_of(take, name, entry.motion, spans, style)
                if other.clear > 1.0:
                    told = watched([other], entry.id, performance.frames).repetitions
                    right += told == performance.reps
                    right -= told > performance.reps + performance.attempts
                total += 1
    return replace(reference, trust=max(0.0, right / total) if total else 0.0)
