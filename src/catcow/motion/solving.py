"""Phases -> solved keyframes: each phase's posture with its contacts met, in the order of the repetition."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from catcow.body import kinematics as kin
from catcow.body.bodies import MAN, Body
from catcow.body.contacts import FLOOR, Direction, OnBody, OnPlane, Plane, Wish, best_of
from catcow.body.kinematics import Array, Posture
from catcow.body.skeleton import JOINT_INDEX, JOINTS, SEGMENT_INDEX, SEGMENTS, mirrored_name
from catcow.body.surface import SURFACE_POINTS
from catcow.content.motion import Base, FaultPose, Motion, Phase, Reach, Via

from .bases import BASES, BasePosture
from .errors import MotionWordError
from .grasp import closed_round
from .props import face_of, prop_for
from .shapes import apart
from .words import STIFF_DEG, grip_angles, joints_of, tolerances

Pin = tuple[float, float, float]

# The axis of a hand or foot that `facing` (palm, sole) and `pointing` (fingers, toes) speak of, right side.
_FACING = {"hand_r": (0.0, 0.0, -1.0), "foot_r": (0.0, -1.0, 0.0), "toes_r": (0.0, -1.0, 0.0)}
_POINTING = {"hand_r": (0.0, -1.0, 0.0), "foot_r": (1.0, 0.0, 0.0), "toes_r": (1.0, 0.0, 0.0)}


@dataclass(frozen=True, slots=True)
class Keyframe:
    """A solved posture and what touches what in it. `planted`: contact points on a face, with where; `held`:
    contact points on a place of the body."""

    posture: Posture
    planted: dict[str, OnPlane]
    held: dict[str, OnBody]
    directions: tuple[Direction, ...] = ()
    sigma: Array = field(default_factory=lambda: np.full(kin.N_DOF, 1.0))

    def mirrored(self) -> Keyframe:
        """The same on the other side."""

        def other(pin: Pin) -> Pin:
            return (pin[0], pin[1], -pin[2])

        planted = {
            mirrored_name(n): replace(
                c, point=mirrored_name(n), pinned=None if c.pinned is None else other(c.pinned),
                plane=Plane(other(c.plane.origin), other(c.plane.normal)),
            )
            for n, c in self.planted.items()
        }  # fmt: skip
        held = {
            mirrored_name(n): OnBody(mirrored_name(n), _other_segment(c.segment), other(c.local))
            for n, c in self.held.items()
        }
        directions = tuple(
            replace(
                d, segment=_other_segment(d.segment), own=other(d.own), wanted=other(d.wanted),
                carrier=None if d.carrier is None else _other_segment(d.carrier),
            )
            for d in self.directions
        )  # fmt: skip
        return Keyframe(self.posture.mirrored(), planted, held, directions, self.sigma)


@dataclass(frozen=True, slots=True)
class Way:
    """How a phase is reached: knots (fraction of the way, keyframe), the first at 0 and the last at 1."""

    knots: tuple[tuple[float, Keyframe], ...]


Knots = tuple[tuple[float, Keyframe], ...]


def _other_segment(segment: int) -> int:
    return SEGMENT_INDEX[mirrored_name(SEGMENTS[segment].name)]


def _axis(table: dict[str, tuple[float, float, float]], segment: str) -> tuple[float, float, float]:
    if segment in table:
        return table[segment]
    other = mirrored_name(segment)
    if other in table:
        x, y, z = table[other]
        return (x, y, -z)
    raise MotionWordError(f"`{segment}` has no palm or sole; `facing` and `pointing` are for hands and feet.")


class Solver:
    """Solves the phases of one motion in order. Deterministic; a second or so for a motion."""

    def __init__(self, motion: Motion, body: Body = MAN) -> None:
        motion = motion.model_copy(
            update={"props": tuple(prop_for(p, body, motion.base) for p in motion.props)}
        )
        self.motion = motion
        self.body = body
        self.base: BasePosture = BASES[motion.base]
        self.faces: dict[str, Plane] = {p.id: face_of(p) for p in motion.props if p.position_m and p.size_m}
        self.stops: tuple[Plane, ...] = (
            FLOOR, *(self.faces[p.id] for p in motion.props if p.kind == "wall" and p.id in self.faces),
        )  # fmt: skip
        self.pins: dict[str, OnPlane] = {}
        self.last: Keyframe | None = None
        self.solved: dict[str, Keyframe] = {}

    def keyframes(self) -> tuple[tuple[Keyframe, ...], tuple[Way, ...]]:
        """The keyframe of every phase and the way into it (phase 0: from the last phase)."""
        phases = self.motion.phases
        inner: dict[int, Knots] = {}
        for index, phase in enumerate(phases):
            if index:
                inner[index] = self._vias(phase)
            self.solved[phase.id] = self._arrive(self._phase(phase))
        inner[0] = self._vias(phases[0])
        keys = tuple(self.solved[p.id] for p in phases)
        ways = (
            Way(((0.0, keys[i - 1]), *self._between(i, inner), (1.0, keys[i]))) for i in range(len(phases))
        )
        return keys, tuple(ways)

    def fault(self, fault: FaultPose) -> Keyframe:
        """The posture of a fault: its phase solved again with the angles that go wrong. Planted points stay
        where the phase has them, unless the fault states its own `support`. MotionWordError names what the
        author must mend."""
        if not self.solved:
            self.keyframes()
        phases = {p.id: p for p in self.motion.phases}
        if fault.phase not in phases:
            raise MotionWordError(f"fault `{fault.id}` names phase `{fault.phase}`, which is not there.")
        phase = phases[fault.phase]
        if phase.mirror_of:
            raise MotionWordError(
                f"fault `{fault.id}` is in phase {phase.id}, a mirror image; name phase {phase.mirror_of}."
            )
        while phase.same_as:
            phase = phases[phase.same_as]
        right = self.solved[phase.id]
        self.last = right
        self.pins = dict(right.planted) if fault.support is None else {}
        return self._solve(
            phase.pose,
            phase.free if fault.free is None else fault.free,
            phase.support if fault.support is None else fault.support,
            phase.reach if fault.reach is None else fault.reach,
            phase.grip if fault.grip is None else fault.grip,
            fault.pose,
            first=phase.id == self.motion.phases[0].id,
        )

    def _between(self, i: int, inner: dict[int, Knots]) -> Knots:
        """The knots between two phases: as authored, or mirrored with their phase, or, on the way straight
        back, those of the way out reversed."""
        phases = self.motion.phases
        if inner[i]:
            return inner[i]
        source = phases[i].mirror_of
        if source:
            knots = self._between([p.id for p in phases].index(source), inner)
            return tuple((at, k.mirrored()) for at, k in knots)
        returns = i == 0 or phases[i].same_as is not None
        out = (i - 1) % len(phases)
        if returns and phases[out].same_as is None and self._posture_id(i - 2) == self._posture_id(i):
            return tuple((1.0 - at, k) for at, k in reversed(self._between(out, inner)))
        return ()

    def _posture_id(self, i: int) -> str:
        phase = self.motion.phases[i % len(self.motion.phases)]
        return phase.same_as or phase.id

    def _vias(self, phase: Phase) -> Knots:
        return tuple((v.at, self._arrive(self._via(v))) for v in sorted(phase.via, key=lambda v: v.at))

    def _via(self, via: Via) -> Keyframe:
        if via.same_as:
            return self._known(via.same_as)
        return self._solve(via.pose, via.free, via.support, via.reach, via.grip)

    def _phase(self, phase: Phase) -> Keyframe:
        if phase.same_as:
            return self._known(phase.same_as)
        if phase.mirror_of:
            return self._known(phase.mirror_of).mirrored()
        return self._solve(phase.pose, phase.free, phase.support, phase.reach, phase.grip)

    def _known(self, id: str) -> Keyframe:
        if id not in self.solved:
            raise MotionWordError(f"`{id}` is no earlier phase; `same_as` and `mirror_of` look back only.")
        return self.solved[id]

    def _arrive(self, key: Keyframe) -> Keyframe:
        self.pins = dict(key.planted)
        self.last = key
        return key

    def _reach(self, point: str, reach: Reach) -> tuple[OnPlane | OnBody, list[Direction]]:
        if point not in SURFACE_POINTS:
            raise MotionWordError(f"`{point}` in `reach` is no contact point of the body (body/surface.py).")
        segment = SURFACE_POINTS[point].segment
        directions: list[Direction] = []
        carrier: int | None = None
        contact: OnPlane | OnBody
        if reach.to in self.faces:
            pin = self.pins[point].pinned if point in self.pins else None
            contact = OnPlane(point, self.faces[reach.to], reach.gap_m, pin)
        elif reach.to in SURFACE_POINTS:
            goal = SURFACE_POINTS[reach.to]
            carrier = SEGMENT_INDEX[goal.segment]
            offset = self.body.local(goal.segment, reach.offset_m)
            x, y, z = (float(v) for v in self.body.point(reach.to) + offset)
            contact = OnBody(point, carrier, (x, y, z))
        else:
            raise MotionWordError(
                f"`{reach.to}` is neither a contact point of the body nor a prop with a place and a size."
            )
        for wanted, table in ((reach.facing, _FACING), (reach.pointing, _POINTING)):
            if wanted is not None:
                own = _axis(table, segment)
                length = float(np.linalg.norm(wanted))
                x, y, z = (float(v) / length for v in wanted)
                directions.append(Direction(SEGMENT_INDEX[segment], own, carrier, (x, y, z)))
        return contact, directions

    def _solve(
        self,
        pose: dict[str, float],
        free: tuple[str, ...],
        support: tuple[str, ...],
        reach: dict[str, Reach],
        grip: dict[str, float],
        wrong: dict[str, float] | None = None,
        *,
        first: bool = False,
    ) -> Keyframe:
        """A posture with its contacts. `wrong`: angles of a fault, which win over `pose` and `free`; `first`:
        it is phase A's posture, so `pelvis.up` and the like count from the base."""
        pose = {k: v for k, v in pose.items() if k not in (wrong or {})} | (wrong or {})
        angles = np.zeros(len(JOINTS))
        stated = {**joints_of(pose), **grip_angles(grip)}
        for name, value in {**joints_of(self.base.pose), **stated}.items():
            angles[JOINT_INDEX[name]] = np.radians(value)
        rotation = self.base.rotation()
        base_position = np.array(self.base.position) * self.body.size
        position = base_position
        root_m, root_deg = self.base.root_sigma_m, self.base.root_sigma_deg
        if self.last is not None:
            position = self.last.posture.root_position
            rotation = self.last.posture.root_rotation
        if "pelvis" in free:
            root_m, root_deg = 0.5, 25.0
            free = tuple(f for f in free if f != "pelvis")
        if any(k.startswith("pelvis.") for k in pose):
            rotation = self.base.rotation() @ _pelvis_turn(pose)
            if any(k in pose for k in ("pelvis.up", "pelvis.forward", "pelvis.right")):
                position = base_position
                if self.solved and not first:
                    position = self.solved[self.motion.phases[0].id].posture.root_position
                position = position + 0.01 * self.body.size * np.array(
                    [pose.get(f"pelvis.{k}", 0.0) for k in ("forward", "up", "right")]
                )
                root_m = 0.02
            root_deg = 2.0
        target = Posture(position, rotation, angles)
        planted: dict[str, OnPlane] = {}
        held: dict[str, OnBody] = {}
        directions: list[Direction] = []
        for point in support:
            if point not in SURFACE_POINTS:
                raise MotionWordError(
                    f"`{point}` in `support` is no contact point of the body (body/surface.py)."
                )
            if self.body.soft.get(point):
                continue
            planted[point] = OnPlane(
                point, FLOOR, 0.0, self.pins[point].pinned if point in self.pins else None
            )
        for point, r in reach.items():
            contact, more = self._reach(point, r)
            directions += more
            if isinstance(contact, OnPlane):
                planted[point] = contact
            else:
                held[point] = contact
        loose = tuple(
            f"arm{p[-2:]}" for p in reach if SURFACE_POINTS[p].segment.startswith(("hand", "finger"))
        )
        sigma = tolerances(stated, free, loose, root_m, root_deg)
        for name in joints_of(wrong or {}):
            sigma[kin.ROOT_DOF + JOINT_INDEX[name]] = np.radians(STIFF_DEG)
        starts = [target] if self.last is None else [target, self.last.posture]
        names = {*planted, *held}
        symmetric = all(s.is_symmetric() for s in starts) and names == {mirrored_name(n) for n in names}
        wish = Wish(
            target, sigma, tuple(planted.values()), tuple(held.values()), tuple(directions),
            self.stops, symmetric, self._balance_over(planted), self.body, apart(self.body),
        )  # fmt: skip
        posture = best_of(wish, starts).posture
        for hand, closed in grip.items():
            carried = next((h.segment for n, h in held.items() if SURFACE_POINTS[n].segment == hand), None)
            if carried is not None:
                posture = closed_round(posture, hand, SEGMENTS[carried].name, closed, self.body)
        placed = kin.place(posture, self.body)
        fixed = {
            n: replace(c, pinned=_pin(placed.point(n))) if c.pinned is None else c for n, c in planted.items()
        }
        return Keyframe(posture, fixed, held, tuple(directions), sigma)

    def _balance_over(self, planted: dict[str, OnPlane]) -> tuple[str, ...]:
        """Balance is asked of those who stand or kneel; a lying body or a wall is left to the gate."""
        if self.motion.base not in (Base.standing, Base.kneeling, Base.all_fours):
            return ()
        on_floor = tuple(n for n, c in planted.items() if c.plane == FLOOR)
        return on_floor if len(on_floor) >= 3 and len(on_floor) == len(planted) else ()


def _pin(point: Array) -> Pin:
    x, y, z = (float(v) for v in point)
    return (x, y, z)


def _pelvis_turn(pose: dict[str, float]) -> Array:
    """(3, 3) the turn of the pelvis in its own frame that `pelvis.pitch`, `.bend` and `.turn` ask for."""
    pitch, bend, turn = (np.radians(pose.get(f"pelvis.{k}", 0.0)) for k in ("pitch", "bend", "turn"))
    return np.asarray(
        kin.rotation_from_vector(np.array([0.0, turn, 0.0]))
        @ kin.rotation_from_vector(np.array([bend, 0.0, 0.0]))
        @ kin.rotation_from_vector(np.array([0.0, 0.0, -pitch]))
    )
