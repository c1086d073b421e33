"""Somebody doing a set, made from a take: repetitions and an attempt at a tempo, with the estimator's
trembling and dropped pictures.

The landmarks between two pictures of the take are interpolated, so a tempo is a re-timing of one film. What
is added on top (noise, gaps) is drawn from a seed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from catcow.coach.frame import Frame
from catcow.coach.landmarks import LANDMARKS
from catcow.coach.takes import Take
from catcow.content.motion import Hold, Motion

PER_TAKE_S = 0.1
"""Seconds of the track between two pictures of a take."""
BRIEF_S = 0.5


@dataclass(frozen=True, slots=True)
class Style:
    """How the set is done and seen. `tempo` 1: as authored, 2: twice as fast. `jitter` (share of the
    picture): how much each landmark trembles, mostly from one picture to the next. `dropped`: share of
    pictures lost."""

    tempo: float = 1.0
    reps: int = 5
    attempt: float | None = 0.5
    """How far the attempt goes in the time of the movement to the first phase: at a half, half-way; null for
    none."""
    attempt_after: int = 2
    hold_s: float = 2.0
    fps: float = 20.0
    jitter: float = 0.004
    dropped: float = 0.1
    gap_s: float = 0.5
    lead_in_s: float = 1.5


@dataclass(frozen=True, slots=True)
class Performance:
    """The frames of a set, and what was really done."""

    frames: tuple[Frame, ...]
    reps: int
    attempts: int
    holds_s: tuple[float, ...] = field(default=())


def perform(take: Take, motion: Motion, stations: dict[str, int], style: Style, seed: int) -> Performance:
    """A set from a take. `stations`: the track's frame of each phase's posture."""
    random = np.random.default_rng(seed)
    keep = np.flatnonzero(np.concatenate([[True], np.diff(take.frames) != 0])).astype(np.int64)
    numbers = take.frames[keep]
    held = {p.id: p.hold for p in motion.phases}
    pause = {Hold.none: 0.0, Hold.brief: BRIEF_S, Hold.prescribed: style.hold_s}
    places: list[tuple[float, float]] = [(0.0, 0.0), (0.0, style.lead_in_s)]
    holds: list[float] = []
    step = PER_TAKE_S / style.tempo
    still_at = {
        int(np.flatnonzero(numbers == n)[0]): pause[held[p]] for p, n in stations.items() if n in numbers
    }
    prescribed = {n for p, n in stations.items() if held[p] is Hold.prescribed}

    def go(index: float) -> None:
        places.append((index, places[-1][1] + step * abs(index - places[-1][0])))

    def stay(seconds: float) -> None:
        places.append((places[-1][0], places[-1][1] + seconds))

    def attempt() -> None:
        first = min(k for k, n in enumerate(numbers) if n in _targets(motion, stations))
        go((style.attempt or 0.0) * first)
        stay(0.1)
        go(0.0)
        stay(1.0)

    for rep in range(style.reps):
        if style.attempt is not None and rep == style.attempt_after:
            attempt()
        for k in range(1, len(numbers)):
            go(float(k))
            if still_at.get(k):
                stay(still_at[k])
                if numbers[k] in prescribed:
                    holds.append(still_at[k])
        at = places[-1][1]
        places.append((0.0, at))
        stay(0.3)
    if style.attempt is not None and style.attempt_after >= style.reps:
        attempt()
    stay(1.5)
    frames = _film(take, keep, places, style, random)
    return Performance(frames, style.reps, int(style.attempt is not None), tuple(holds))


def _targets(motion: Motion, stations: dict[str, int]) -> set[int]:
    first = motion.phases[0].id
    return {n for p, n in stations.items() if p != first}


def _film(
    take: Take,
    keep: NDArray[np.int64],
    places: list[tuple[float, float]],
    style: Style,
    random: np.random.Generator,
) -> tuple[Frame, ...]:
    index, seconds = np.array(places).T
    times = np.arange(0, seconds[-1], 1 / style.fps)
    times += random.uniform(-0.2, 0.2, len(times)) / style.fps
    gap = random.uniform(2.0, max(2.1, times[-1] - 2.0))
    times = times[
        (random.random(len(times)) >= style.dropped) & ~((times > gap) & (times < gap + style.gap_s))
    ]
    at = np.interp(times, seconds, index)
    low = np.floor(at).astype(int)
    share = (at - low)[:, None, None]
    high = np.minimum(low + 1, len(keep) - 1)
    xyz = np.concatenate([take.points, take.depth[:, :, None]], axis=2)[keep]
    sight = take.visibility[keep]
    values = xyz[low] * (1 - share) + xyz[high] * share
    visibility = sight[low] * (1 - share[:, :, 0]) + sight[high] * share[:, :, 0]
    noise = np.zeros((len(LANDMARKS), 3))
    frames = []
    for k, t in enumerate(times):
        noise = 0.8 * noise + 0.6 * random.normal(0, style.jitter, noise.shape) * (1.0, 1.0, 3.0)
        v = values[k] + noise
        frames.append(Frame(float(t), take.width, take.height, v[:, :2], v[:, 2], visibility[k]))
    return tuple(frames)
