"""The physical gate: does a movement hold up as a body on a floor, in every keyframe and every frame?

Nothing floats, slides, sinks, tips over, passes through itself, bends too far or jumps; and neighbouring
phases can be told apart. Each fault says where, how much, how much is allowed and what an author can do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from catcow.body import kinematics as kin
from catcow.body.contacts import FLOOR, OnPlane
from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import HIGH_RAD, JOINTS, LOW_RAD, SEGMENT_INDEX, SEGMENTS
from catcow.body.surface import SURFACE_POINTS

from .balance import floor_margin, unheld_share
from .movement import Frame, Movement
from .shapes import SAMPLES, crossings, finger_balls, limb_of

CONTACT_MM = 3.0
SLIDE_MM = 5.0
PENETRATION_MM = 5.0
RANGE_DEG = 0.1
BALANCE_MM = 0.0
UNHELD_PERCENT = 2.0
CROSSING_MM = 25.0
"""Flesh gives way and the shapes are rough: two parts count as passing through one another beyond this."""
JUMP_MM = 110.0
"""Farthest any point may go from one frame to the next at 30 frames a second (3.3 m/s)."""
SAMENESS_MM = 50.0
"""A phase must move some point of the body at least this far from its neighbour, unless `invisible`."""
FAULT_SEEN_MM = 30.0
"""A fault must move some point of the body at least this far from the right posture, or it is no picture."""
FPS = 30.0


class FaultKind(StrEnum):
    contact = "contact"
    slide = "slide"
    penetration = "penetration"
    grasp = "grasp"
    crossing = "crossing"
    range = "range"
    balance = "balance"
    jump = "jump"
    sameness = "sameness"


_MENDING: dict[FaultKind, str] = {
    FaultKind.contact: "the pose and the contact pull apart: free the joints between them (`free`), "
    "or state angles that bring the point nearer",
    FaultKind.slide: "a planted point must stay: keep it out of `support` in one of the two phases, "
    "or free the joints between it and the other contacts",
    FaultKind.penetration: "add the point to `support`, free the joints that carry it, or add a `via`",
    FaultKind.grasp: "move `offset_m` outwards to the skin, or lower `grip`",
    FaultKind.crossing: "add a `via` that leads round, or spread the limbs (abduction)",
    FaultKind.range: "state an angle within the joint's range (body/skeleton.py)",
    FaultKind.balance: "shift the pelvis over the feet or hands (`pelvis.forward`, `pelvis.right`), "
    "or name the contacts that carry weight in `support`",
    FaultKind.jump: "give the phase more time (`move_s`) or a `via`",
    FaultKind.sameness: "make the posture differ, or declare the phase `invisible`",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not hold up. `frame` counts from the start of the phase's movement (None: between
    keyframes); `value` and `limit` are in `unit`."""

    kind: FaultKind
    phase: str
    frame: int | None
    what: str
    value: float
    limit: float
    unit: str

    @property
    def mending(self) -> str:
        """What an author can do about it."""
        return _MENDING[self.kind]

    def __str__(self) -> str:
        where = f"phase {self.phase}" + ("" if self.frame is None else f", frame {self.frame}")
        return (
            f"{where}: {self.kind.value} of {self.what} is {self.value:.1f} {self.unit}, "
            f"allowed {self.limit:g} {self.unit}; {self.mending}"
        )


def check(movement: Movement) -> tuple[Fault, ...]:
    """Every fault of a movement, keyframes and all frames at 30 fps; empty when it holds up."""
    sampled = movement.frames(FPS)
    placed = kin.place(sampled.postures(), movement.body)
    points = placed.points()
    crossed = _crossings(placed)
    faults: list[Fault] = []
    origins: dict[str, Array] = {}
    for span in sampled.spans:
        phase = movement.motion.phases[span.phase].id
        for f in range(span.first, span.last + 1):
            frame = sampled.frames[f]
            one = placed.at(f)
            found = [
                *_contacts(frame, one, points[f]), *_slides(frame, points[f], origins),
                *_penetrations(movement, points[f]), *_grasps(frame, one), *crossed[f],
                *_range(frame), *_balance(movement, frame, one),
            ]  # fmt: skip
            faults += [Fault(k, phase, f - span.first, what, v, limit, u) for k, what, v, limit, u in found]
            if f:
                faults += _jump(phase, f - span.first, points[f - 1], points[f])
    return (*faults, *_sameness(movement))


def worst(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Of the faults of one kind, place and phase only the worst frame, in the order they begin."""
    found: dict[tuple[FaultKind, str, str], Fault] = {}
    for fault in faults:
        key = (fault.kind, fault.phase, fault.what)
        if key not in found or fault.value > found[key].value:
            found[key] = fault
    return tuple(found.values())


def check_fault(movement: Movement, fault_id: str) -> tuple[Fault, ...]:
    """What does not hold up in the posture of a fault (content.motion.FaultPose): contacts, floor and wall,
    joint ranges, and that it is seen to differ from the right one. Balance and crossing are not asked of what
    is wrong on purpose. KeyError when the motion has no such fault."""
    key = movement.fault(fault_id)
    wrong = next(f for f in movement.motion.faults if f.id == fault_id)
    placed = kin.place(key.posture, movement.body)
    points = placed.points()
    frame = Frame(key.posture, key.planted, key.held)
    right = kin.place(movement.keyframe(wrong.phase).posture, movement.body).points()
    farthest = float(np.linalg.norm(points - right, axis=1).max()) * 1e3
    found = [*_contacts(frame, placed, points), *_penetrations(movement, points), *_range(frame)]
    if farthest < FAULT_SEEN_MM:
        what = f"difference of {fault_id} from the right posture"
        found.append((FaultKind.sameness, what, farthest, FAULT_SEEN_MM, "mm"))
    return tuple(Fault(k, wrong.phase, None, what, v, limit, u) for k, what, v, limit, u in found)


_Found = tuple[FaultKind, str, float, float, str]


def _contacts(frame: Frame, placed: Placed, points: Array) -> list[_Found]:
    found: list[_Found] = []
    for name, c in frame.planted.items():
        gap = abs(float(c.plane.height(points[kin.POINT_INDEX[name]])) - c.gap_m)
        found += _over(FaultKind.contact, name, gap * 1e3, CONTACT_MM, "mm")
    for name, h in frame.held.items():
        goal = placed.on_segment(h.segment, np.array(h.local))
        away = float(np.linalg.norm(goal - points[kin.POINT_INDEX[name]]))
        found += _over(FaultKind.contact, name, away * 1e3, CONTACT_MM, "mm")
    return found


def _slides(frame: Frame, points: Array, origins: dict[str, Array]) -> list[_Found]:
    """How far planted points have wandered since they were planted; forgets those that were lifted."""
    found: list[_Found] = []
    for name in [n for n in origins if n not in frame.planted]:
        del origins[name]
    for name, c in frame.planted.items():
        here = points[kin.POINT_INDEX[name]]
        start = origins.setdefault(name, np.array(c.pinned) if c.pinned is not None else here)
        along = here - start
        normal = np.array(c.plane.normal)
        away = float(np.linalg.norm(along - normal * (along @ normal)))
        found += _over(FaultKind.slide, name, away * 1e3, SLIDE_MM, "mm")
    return found


def _penetrations(movement: Movement, points: Array) -> list[_Found]:
    found: list[_Found] = []
    for plane in movement.stops:
        give = movement.body.point_give if plane == FLOOR else 0.0
        depth = -(plane.height(points) + give) * 1e3
        into = "the floor" if plane == FLOOR else "the wall"
        for i in np.flatnonzero(depth > PENETRATION_MM):
            what = f"{kin.POINT_NAMES[i]} into {into}"
            found.append((FaultKind.penetration, what, float(depth[i]), PENETRATION_MM, "mm"))
    return found


def _grasps(frame: Frame, placed: Placed) -> list[_Found]:
    """Fingers of a hand that holds a limb don't sink into it."""
    found: list[_Found] = []
    for name, h in frame.held.items():
        hand = SURFACE_POINTS[name].segment
        if not hand.startswith("hand"):
            continue
        held = SEGMENTS[h.segment].name
        limb = limb_of(held, placed.body)
        if not limb:  # the trunk has no capsules: a hand laid on the belly is not measured
            continue
        for ball in finger_balls(hand[-2:], placed.body):
            centre = placed.on_segment(SEGMENT_INDEX[ball.segment], np.array(ball.centre))[None]
            depth = max(float(c.depth(placed, centre, ball.radius)[0]) for c in limb) * 1e3
            found += _over(FaultKind.grasp, f"{ball.segment} into {held}", depth, PENETRATION_MM, "mm")
    return found


def _crossings(placed: Placed) -> list[list[_Found]]:
    """What passes through what, for each frame of a batch."""
    found: list[list[_Found]] = [[] for _ in range(len(placed.positions))]
    balls = {a: a.samples(placed, SAMPLES) for a, _ in crossings(placed.body)}
    for a, b in crossings(placed.body):
        centres, radii = balls[a]
        depth = np.max(b.depth(placed, centres, 0.0) + radii, axis=-1) * 1e3
        for f in np.flatnonzero(depth > CROSSING_MM):
            what = f"{a.segment} through {b.segment}"
            found[f].append((FaultKind.crossing, what, float(depth[f]), CROSSING_MM, "mm"))
    return found


def _range(frame: Frame) -> list[_Found]:
    angles = frame.posture.angles_rad
    beyond = np.degrees(np.maximum(LOW_RAD - angles, angles - HIGH_RAD))
    return [
        (FaultKind.range, JOINTS[i].name, float(beyond[i]), RANGE_DEG, "degrees beyond its range")
        for i in np.flatnonzero(beyond > RANGE_DEG)
    ]


def _balance(movement: Movement, frame: Frame, placed: Placed) -> list[_Found]:
    if any(_leans(c) for c in frame.planted.values()):
        share = unheld_share(placed, frame.planted) * 100.0
        return _over(FaultKind.balance, "the body", share, UNHELD_PERCENT, "% of body weight unheld")
    outside = -floor_margin(placed, frame.planted) * 1e3
    return _over(FaultKind.balance, "the centre of mass", outside, BALANCE_MM, "mm outside its support")


def _leans(contact: OnPlane) -> bool:
    return contact.plane.normal[1] < 0.5


def _jump(phase: str, frame: int, before: Array, after: Array) -> list[Fault]:
    moved = np.linalg.norm(after - before, axis=1) * 1e3
    i = int(np.argmax(moved))
    if moved[i] <= JUMP_MM:
        return []
    return [Fault(FaultKind.jump, phase, frame, kin.POINT_NAMES[i], float(moved[i]), JUMP_MM, "mm")]


def _sameness(movement: Movement) -> list[Fault]:
    faults: list[Fault] = []
    phases = movement.motion.phases
    for i in range(1, len(phases)):
        before = kin.place(movement.keyframes[i - 1].posture, movement.body).points()
        after = kin.place(movement.keyframes[i].posture, movement.body).points()
        farthest = float(np.linalg.norm(after - before, axis=1).max()) * 1e3
        if farthest < SAMENESS_MM and not phases[i].invisible:
            what = f"difference from phase {phases[i - 1].id}"
            faults.append(Fault(FaultKind.sameness, phases[i].id, None, what, farthest, SAMENESS_MM, "mm"))
    return faults


def _over(kind: FaultKind, what: str, value: float, limit: float, unit: str) -> list[_Found]:
    return [(kind, what, value, limit, unit)] if value > limit else []
