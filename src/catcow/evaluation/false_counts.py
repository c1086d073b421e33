"""Suite `false_counts`: half an hour in which nobody does the exercise. Every repetition told is a false
one.

Six kinds of scene, made from takes of other exercises, with the estimator's trembling: somebody moves about
(from posture to posture, across the picture, nearer and farther), sets up (sits, kneels, lies down,
shuffles), lies still, is one of two between whom the estimator jumps, waves arms and legs at random, or is
not there at all (black).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np

from catcow.coach.coach import Coach
from catcow.coach.frame import Frame
from catcow.coach.landmarks import Array
from catcow.coach.references import references_of
from catcow.coach.takes import Take
from catcow.content import Library
from catcow.content.model import Model

from .rehearsals import seed_of

FPS = 15.0
SCENE_S = 60.0
JITTER = 0.004
KINDS = ("moving_about", "setting_up", "lying_still", "two_people", "waving", "black")


class Scene(Model):
    kind: str
    minutes: float
    repetitions: int
    attempts: int
    by_exercise: dict[str, int]


class FalseCounts(Model):
    minutes: float
    """Of pictures; each was watched by the coach of every exercise that `coaches` counts."""
    coaches: int
    repetitions: int
    attempts: int
    scenes: tuple[Scene, ...]


class Cast:
    """Postures to make scenes from: all pictures of the takes at hand, in one size of picture."""

    def __init__(self, takes: Sequence[Take]) -> None:
        self.postures = [
            (np.concatenate([t.points[i], t.depth[i][:, None]], axis=1), t.visibility[i])
            for t in takes
            if t.width > t.height
            for i in np.flatnonzero(t.seen)[:: max(1, len(t.frames) // 6)]
        ]
        self.nobody = (np.zeros((33, 3)), np.zeros(33))
        self.starts = [
            (np.concatenate([t.points[0], t.depth[0][:, None]], axis=1), t.visibility[0])
            for t in takes
            if t.width > t.height and t.seen[0]
        ]


def frames_of(kind: str, cast: Cast, seed: int) -> Iterator[Frame]:
    """A minute of one kind."""
    random = np.random.default_rng(seed)
    count = int(SCENE_S * FPS)
    width, height = 480, 270
    postures = cast.postures or [cast.nobody]
    here = _moved(random, postures, kind)
    goal, left, steps = _moved(random, postures, kind), 0, 1
    other = _moved(random, postures, kind)
    noise = np.zeros((33, 3))
    still = cast.starts[int(random.integers(len(cast.starts)))] if cast.starts else cast.nobody
    swing = random.uniform(0.2, 0.6, (33, 3))
    for n in range(count):
        noise = 0.8 * noise + 0.6 * random.normal(0, JITTER, noise.shape) * (1, 1, 3)
        t_s = n / FPS + float(random.uniform(-0.01, 0.01))
        if kind == "black":
            yield Frame(t_s, width, height, brightness=0.01)
            continue
        if kind == "lying_still":
            xyz, sight = still
        elif kind == "waving":
            xyz = still[0] + 0.05 * np.sin(2 * np.pi * swing * n / FPS)
            sight = still[1]
        else:
            if left == 0:
                here = goal
                goal = _moved(random, postures if kind != "setting_up" else cast.starts, kind)
                steps = left = int(random.uniform(0.5, 3.5) * FPS)
            share = 1 - left / steps
            share = share**3 * (10 - 15 * share + 6 * share**2)
            xyz = here[0] * (1 - share) + goal[0] * share
            sight = here[1] * (1 - share) + goal[1] * share
            left -= 1
            if kind == "two_people" and int(t_s / 1.7) % 2:
                xyz, sight = other
        xyz = xyz + noise
        people = 2 if kind == "two_people" and n % 45 < 30 and random.random() < 0.5 else None
        yield Frame(t_s, width, height, xyz[:, :2], xyz[:, 2], sight, people)


def _moved(
    random: np.random.Generator, postures: Sequence[tuple[Array, Array]], kind: str
) -> tuple[Array, Array]:
    """A posture somewhere in the picture, larger or smaller, perhaps facing the other way."""
    xyz, sight = postures[int(random.integers(len(postures)))]
    xyz = xyz.copy()
    if random.random() < 0.3:
        xyz[:, 0] = 1 - xyz[:, 0]
    if kind in ("moving_about", "two_people"):
        middle = xyz.mean(axis=0) * (1, 1, 0)
        xyz = middle + (xyz - middle) * random.uniform(0.6, 1.3) + random.normal(0, 0.1, 3) * (1, 0.4, 0)
    return xyz, sight


def run(library: Library, takes: Path, say: Callable[[str], None], minutes_each: int = 5) -> FalseCounts:
    """Every scene before the coaches of all exercises."""
    usable = {
        e.id: [r for r in references_of(e).values() if r.counts]
        for e in library.entries.values()
        if e.has_motion
    }
    usable = {name: kept for name, kept in usable.items() if kept}
    paths = sorted(takes.glob("*.npz"))
    cast = Cast([Take.read(path) for path in paths[:: max(1, len(paths) // 120)]])
    scenes = []
    for kind in KINDS:
        told, attempts = Counter[str](), 0
        for minute in range(minutes_each):
            frames = list(frames_of(kind, cast, seed_of("told", kind, minute)))
            for name, kept in usable.items():
                coach = Coach(name, kept)
                for frame in frames:
                    coach.see(frame)
                coach.finish()
                summary = coach.summary()
                attempts += summary.attempts
                if summary.repetitions:
                    told[name] += summary.repetitions
        scenes.append(
            Scene(
                kind=kind,
                minutes=minutes_each * SCENE_S / 60,
                repetitions=sum(told.values()),
                attempts=attempts,
                by_exercise=dict(told),
            )
        )
        say(f"{kind}: {scenes[-1].repetitions} repetitions told by {len(usable)} coaches")
    return FalseCounts(
        minutes=sum(s.minutes for s in scenes), coaches=len(usable),
        repetitions=sum(s.repetitions for s in scenes), attempts=sum(s.attempts for s in scenes),
        scenes=tuple(scenes),
    )  # fmt: skip
