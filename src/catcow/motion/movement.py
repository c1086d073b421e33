"""A motion set in motion: solved keyframes, and the posture at every frame between them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from catcow.body import kinematics as kin
from catcow.body.bodies import MAN, Body
from catcow.body.contacts import OnBody, OnPlane, Plane, Wish, solve
from catcow.body.kinematics import Array, Posture
from catcow.body.skeleton import mirrored_name
from catcow.content.motion import Motion

from .shapes import apart
from .solving import Keyframe, Solver, Way
from .timing import Timing, timing_of

FOLLOW_M = 0.01
FOLLOW_RAD = np.radians(3.0)
"""How far a frame may leave the straight interpolation to keep its contacts."""

SURE_DAMPING = 1e-6
"""How cautiously a frame's search starts: the frame before has shown the way."""


def minimum_jerk(u: Array) -> Array:
    """Progress 0..1 at time fraction u 0..1 with the least jerk: still at both ends (Flash & Hogan 1985)."""
    return np.asarray(u**3 * (10.0 - 15.0 * u + 6.0 * u * u))


@dataclass(frozen=True, slots=True)
class Span:
    """Frames `first`..`last`, both included, are the movement into phase number `phase`."""

    phase: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its posture and the contacts that must hold in it."""

    posture: Posture
    planted: dict[str, OnPlane]
    held: dict[str, OnBody]


@dataclass(frozen=True, slots=True)
class Frames:
    """A repetition sampled at `fps`: frames in order, and which belong to which phase."""

    fps: float
    frames: tuple[Frame, ...]
    spans: tuple[Span, ...]

    def postures(self) -> Posture:
        """All frames as one batch (N, ...)."""
        return kin.stacked([f.posture for f in self.frames])


@dataclass
class Movement:
    """A solved motion. `keyframes[i]` is the posture of phase i, `ways[i]` how it is reached."""

    id: str
    motion: Motion
    keyframes: tuple[Keyframe, ...]
    ways: tuple[Way, ...]
    stops: tuple[Plane, ...]
    """Faces nothing may pass through: the floor and any wall."""
    body: Body = MAN
    """Whose movement it is. `kinematics.place(posture, movement.body)` says where that body is."""
    solver: Solver | None = None
    _sampled: dict[float, Frames] = field(default_factory=dict)

    @classmethod
    def of(cls, motion: Motion, id: str = "", body: Body = MAN) -> Movement:
        """Solve a motion for a body. `movement.motion` is the motion with its props put where this body needs
        them. MotionWordError names what the author must mend."""
        solver = Solver(motion, body)
        keyframes, ways = solver.keyframes()
        return cls(id, solver.motion, keyframes, ways, solver.stops, body, solver)

    def fault(self, fault_id: str) -> Keyframe:
        """The posture of a fault: its phase's, with the angles that go wrong. KeyError when the motion has no
        such fault; MotionWordError names what the author must mend."""
        for fault in self.motion.faults:
            if fault.id == fault_id:
                solver = self.solver or Solver(self.motion, self.body)
                return solver.fault(fault)
        raise KeyError(fault_id)

    @property
    def timing(self) -> Timing:
        return timing_of(self.motion)

    def keyframe(self, phase_id: str) -> Keyframe:
        """The solved keyframe of a phase. KeyError when there is no such phase."""
        for phase, keyframe in zip(self.motion.phases, self.keyframes, strict=True):
            if phase.id == phase_id:
                return keyframe
        raise KeyError(phase_id)

    def frames(self, fps: float = 30.0) -> Frames:
        """One repetition at `fps` frames a second (movement only: holds are the clock's business).

        Frame 0 .. spans[0].last bring the body back from the last phase to phase 0, or are that one posture
        when the last phase already is it.
        """
        if fps not in self._sampled:
            self._sampled[fps] = self._sample(fps)
        return self._sampled[fps]

    def _sample(self, fps: float) -> Frames:
        frames: list[Frame] = []
        spans: list[Span] = []
        for i, phase in enumerate(self.motion.phases):
            first = len(frames)
            still = i == 0 and self.timing.starts_where_it_ends
            count = 1 if still else max(1, round(phase.move_s * fps))
            frames += self._into(i, count)
            spans.append(Span(i, first, len(frames) - 1))
        return Frames(fps, tuple(frames), tuple(spans))

    def _into(self, i: int, count: int) -> list[Frame]:
        way = self.ways[i]
        path = _Path(way)
        frames: list[Frame] = []
        lead = np.zeros(kin.N_DOF)
        for n in range(1, count):
            u = float(minimum_jerk(np.array(n / count)))
            segment, along = path.where(u)
            wished = path.posture(u)
            a, b = way.knots[segment][1], way.knots[segment + 1][1]
            frame = self._kept(wished, a, b, along, wished.moved(lead))
            lead = _between(wished, frame.posture)
            frames.append(frame)
        key = way.knots[-1][1]
        frames.append(Frame(key.posture, key.planted, key.held))
        return frames

    def _kept(self, wished: Posture, a: Keyframe, b: Keyframe, along: float, start: Posture) -> Frame:
        """The frame nearest to `wished` that keeps the contacts both ends share, looked for from `start`."""
        planted = {n: c for n, c in b.planted.items() if n in a.planted and a.planted[n].plane == c.plane}
        held: dict[str, OnBody] = {}
        for name, goal in b.held.items():
            if name in a.held and a.held[name].segment == goal.segment:
                here = np.array(a.held[name].local)
                x, y, z = (float(v) for v in here + along * (np.array(goal.local) - here))
                held[name] = replace(goal, local=(x, y, z))
        sigma = np.full(kin.N_DOF, FOLLOW_RAD)
        sigma[:3] = FOLLOW_M
        names = {*planted, *held}
        both_sides = names == {mirrored_name(n) for n in names}
        symmetric = both_sides and wished.is_symmetric() and start.is_symmetric()
        wish = Wish(
            wished,
            sigma,
            tuple(planted.values()),
            tuple(held.values()),
            stops=self.stops,
            symmetric=symmetric,
            body=self.body,
            apart=apart(self.body),
        )
        return Frame(solve(wish, start, 60, SURE_DAMPING).posture, planted, held)


def _between(a: Posture, b: Posture) -> Array:
    """(64,) the small movement that takes posture a to b."""
    return np.concatenate([
        b.root_position - a.root_position,
        kin.vector_from_rotation(b.root_rotation @ a.root_rotation.T),
        b.angles_rad - a.angles_rad,
    ])  # fmt: skip


class _Path:
    """A once continuously differentiable way through the knots: monotone cubic in each coordinate
    (Fritsch & Carlson 1980), relative to the first knot."""

    def __init__(self, way: Way) -> None:
        self.start = way.knots[0][1].posture
        self.at = np.array([at for at, _ in way.knots])
        self.value = np.stack([self._relative(k.posture) for _, k in way.knots])
        step = np.diff(self.at)
        slope = np.diff(self.value, axis=0) / step[:, None]
        tangent = np.empty_like(self.value)
        tangent[0], tangent[-1] = slope[0], slope[-1]
        for k in range(1, len(self.at) - 1):
            before, after = slope[k - 1], slope[k]
            w1, w2 = 2 * step[k] + step[k - 1], step[k] + 2 * step[k - 1]
            same = before * after > 0
            safe_before, safe_after = np.where(same, before, 1.0), np.where(same, after, 1.0)
            tangent[k] = np.where(same, (w1 + w2) / (w1 / safe_before + w2 / safe_after), 0.0)
        self.tangent = tangent

    def _relative(self, p: Posture) -> Array:
        return _between(self.start, p)

    def where(self, u: float) -> tuple[int, float]:
        """The piece of the way that `u` lies on, and how far along it (0..1)."""
        k = int(np.clip(np.searchsorted(self.at, u, side="right") - 1, 0, len(self.at) - 2))
        return k, float((u - self.at[k]) / (self.at[k + 1] - self.at[k]))

    def posture(self, u: float) -> Posture:
        k, t = self.where(u)
        h = self.at[k + 1] - self.at[k]
        value = (
            (1 + 2 * t) * (1 - t) ** 2 * self.value[k] + t * (1 - t) ** 2 * h * self.tangent[k]
            + t * t * (3 - 2 * t) * self.value[k + 1] + t * t * (t - 1) * h * self.tangent[k + 1]
        )  # fmt: skip
        return Posture(
            self.start.root_position + value[:3],
            kin.rotation_from_vector(value[3:6]) @ self.start.root_rotation,
            self.start.angles_rad + value[6:],
        )
