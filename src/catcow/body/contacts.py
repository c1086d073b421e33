"""The contact solver: the posture nearest to a wished one whose contacts are where they must be.

Damped Gauss-Newton on weighted residuals, with an active set at the joints' limits and steps accepted only
when they lower the cost (clipping at the limits instead diverges). Pure NumPy and deterministic. Weights are
one over the tolerated deviation, so every residual is a pure number and "1" is one tolerance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from . import kinematics as kin
from .bodies import MAN, Body
from .kinematics import Array, Placed, Posture
from .polygon import hull, nearest_inside
from .skeleton import HIGH_RAD, LOW_RAD

CONTACT_TOLERANCE_M = 0.0004
DIRECTION_TOLERANCE_RAD = 0.06
CLEARANCE_TOLERANCE_M = 0.0008
APART_TOLERANCE_M = 0.002
BALANCE_TOLERANCE_M = 0.004
BALANCE_MARGIN_M = 0.02


@dataclass(frozen=True, slots=True)
class Plane:
    """A face that carries or stops the body: all points p with (p - origin) . normal >= 0 are free."""

    origin: tuple[float, float, float]
    normal: tuple[float, float, float]

    def height(self, p: Array) -> Array:
        """Signed distance (m) of points (..., 3) from the face; negative inside."""
        return np.asarray((p - np.array(self.origin)) @ np.array(self.normal))


FLOOR = Plane((0.0, 0.0, 0.0), (0.0, 1.0, 0.0))


@dataclass(frozen=True, slots=True)
class OnPlane:
    """A surface point lies on a face; once planted it stays at `pinned` (world, m)."""

    point: str
    plane: Plane
    gap_m: float = 0.0
    pinned: tuple[float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class OnBody:
    """A surface point lies on a place fixed to a segment of the body."""

    point: str
    segment: int
    local: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Direction:
    """A direction of one segment (`own`, in its frame) agrees with a direction `wanted`, given in the frame
    of `carrier` or, when that is None, in the world."""

    segment: int
    own: tuple[float, float, float]
    carrier: int | None
    wanted: tuple[float, float, float]
    tolerance_rad: float = DIRECTION_TOLERANCE_RAD


@dataclass(frozen=True, eq=False)
class Apart:
    """Balls that stay out of tapered rods: each row a ball (segment, place in it, radius) and a rod (segment,
    both ends in it, both radii). A ball may sink in by `give_m`: flesh gives way."""

    ball_segment: NDArray[np.intp]
    ball: Array
    ball_radius: Array
    rod_segment: NDArray[np.intp]
    start: Array
    end: Array
    start_radius: Array
    end_radius: Array
    give_m: float
    per_pair: int
    """Rows of the same two parts, which follow one another; only the deepest of them counts."""

    def _near(self, R: Array, P: Array) -> NDArray[np.intp]:
        """The rows of pairs that could touch, by balls round the whole parts."""
        k = self.per_pair
        first, last, one = slice(0, None, k), slice(k - 1, None, k), slice(0, None, k)
        ball_middle = (self.ball[first] + self.ball[last]) / 2
        rod_middle = (self.start[one] + self.end[one]) / 2
        a, b = self.ball_segment[one], self.rod_segment[one]
        gap = P[a] - P[b] + (R[a] @ ball_middle[:, :, None] - R[b] @ rod_middle[:, :, None])[..., 0]
        near = (gap * gap).sum(-1) < self.reach**2
        return np.flatnonzero(np.repeat(near, k))

    @cached_property
    def reach(self) -> Array:
        """(pairs,) how far apart the middles of two parts may be and still touch (m)."""
        k = self.per_pair
        half = np.linalg.norm(self.ball[k - 1 :: k] - self.ball[::k], axis=1) / 2
        half += np.linalg.norm(self.end[::k] - self.start[::k], axis=1) / 2
        thick = np.maximum(self.ball_radius[::k], self.ball_radius[k - 1 :: k])
        return np.asarray(half + thick + np.maximum(self.start_radius[::k], self.end_radius[::k]))

    def sunk(self, placed: Placed) -> tuple[NDArray[np.intp], Array, Array, Array, Array]:
        """The rows (k,) that have sunk too far, by how much (k,) m, the direction out (k, 3), and where the
        ball (k, 3) and the rod's nearest place (k, 3) are in the world."""
        R, P = placed.rotations, placed.positions
        rows = self._near(R, P)
        ball_segment, rod_segment = self.ball_segment[rows], self.rod_segment[rows]
        balls = P[ball_segment] + (R[ball_segment] @ self.ball[rows, :, None])[..., 0]
        a = P[rod_segment] + (R[rod_segment] @ self.start[rows, :, None])[..., 0]
        along = (R[rod_segment] @ (self.end - self.start)[rows, :, None])[..., 0]
        t = np.clip(((balls - a) * along).sum(-1) / np.maximum((along * along).sum(-1), 1e-12), 0.0, 1.0)
        nearest = a + t[:, None] * along
        out = balls - nearest
        distance = np.sqrt((out * out).sum(-1))
        tapered = self.start_radius[rows] + t * (self.end_radius - self.start_radius)[rows]
        depth = self.ball_radius[rows] + tapered - distance - self.give_m
        best: dict[int, int] = {}
        for i in np.flatnonzero(depth > 0.0).tolist():
            pair = int(rows[i]) // self.per_pair
            if pair not in best or depth[i] > depth[best[pair]]:
                best[pair] = i
        chosen = np.array(list(best.values()), dtype=np.intp)
        away = out[chosen] / np.maximum(distance[chosen], 1e-6)[:, None]
        return rows[chosen], depth[chosen], away, balls[chosen], nearest[chosen]


@dataclass(frozen=True, slots=True)
class Wish:
    """What to solve for. `target` and the tolerances (`sigma`: (64,), metres, rad, rad) say where the posture
    should stay near; the rest must be met."""

    target: Posture
    sigma: Array
    on_plane: tuple[OnPlane, ...] = ()
    on_body: tuple[OnBody, ...] = ()
    directions: tuple[Direction, ...] = ()
    stops: tuple[Plane, ...] = (FLOOR,)
    symmetric: bool = False
    """The wish is its own mirror image, and so must the posture be: no back buckles sideways."""
    balance_over: tuple[str, ...] = ()
    """Contact points whose hull on the floor must hold the centre of mass; empty: no demand."""
    body: Body = MAN
    apart: Apart | None = None
    """Parts of the body that stay out of each other."""


@dataclass(frozen=True, slots=True)
class Solution:
    posture: Posture
    cost: float
    iterations: int


def _residuals(wish: Wish, posture: Posture, placed: Placed) -> tuple[Array, Array]:
    """Rows A (m, 64) and right-hand side b (m,): the step dq that makes A dq = b meets every wish."""
    target = wish.target
    difference = np.concatenate([
        target.root_position - posture.root_position,
        kin.vector_from_rotation(target.root_rotation @ posture.root_rotation.T),
        target.angles_rad - posture.angles_rad,
    ])  # fmt: skip
    weight = 1.0 / wish.sigma
    A: list[Array] = [np.diag(weight)]
    b: list[Array] = [weight * difference]
    points = placed.points()
    w = 1.0 / CONTACT_TOLERANCE_M
    if wish.on_plane:
        index = np.array([kin.POINT_INDEX[c.point] for c in wish.on_plane])
        moves = placed.jacobians(kin.POINT_SEGMENT[index], points[index])
        for c, i, J in zip(wish.on_plane, index, moves, strict=True):
            if c.pinned is not None:
                A.append(w * J)
                b.append(w * (np.array(c.pinned) - points[i]))
            else:
                n = np.array(c.plane.normal)
                A.append(w * (n @ J)[None])
                b.append(np.array([w * (c.gap_m - float(c.plane.height(points[i])))]))
    for r in wish.on_body:
        i = kin.POINT_INDEX[r.point]
        goal = placed.on_segment(r.segment, np.array(r.local))
        J = placed.jacobian(int(kin.POINT_SEGMENT[i]), points[i]) - placed.jacobian(r.segment, goal)
        A.append(w * J)
        b.append(w * (goal - points[i]))
    for d in wish.directions:
        own = placed.rotations[d.segment] @ np.array(d.own)
        J = placed.rotation_jacobian(d.segment)
        wanted = np.array(d.wanted)
        if d.carrier is not None:
            wanted = placed.rotations[d.carrier] @ wanted
            J = J - placed.rotation_jacobian(d.carrier)
        cross = np.cross(own, wanted)
        sine = float(np.linalg.norm(cross))
        angle = float(np.arctan2(sine, own @ wanted))
        turn = cross * (angle / sine if sine > 1e-9 else 1.0)
        across = np.eye(3) - np.outer(own, own)
        A.append(across @ J / d.tolerance_rad)
        b.append(across @ turn / d.tolerance_rad)
    w = 1.0 / CLEARANCE_TOLERANCE_M
    for plane in wish.stops:
        height = plane.height(points)
        if plane == FLOOR:
            height = height + wish.body.point_give
        sunk = np.flatnonzero(height < 0.0)
        if len(sunk):
            moves = placed.jacobians(kin.POINT_SEGMENT[sunk], points[sunk])
            A.append(w * (np.array(plane.normal) @ moves))
            b.append(-w * height[sunk])
    if wish.apart is not None:
        rows, deep, away, balls, nearest = wish.apart.sunk(placed)
        if len(rows):
            moves = placed.jacobians(wish.apart.ball_segment[rows], balls)
            moves -= placed.jacobians(wish.apart.rod_segment[rows], nearest)
            A.append(np.einsum("ki,kij->kj", away, moves) / APART_TOLERANCE_M)
            b.append(deep / APART_TOLERANCE_M)
    if wish.balance_over:
        com = placed.centre_of_mass()
        base = hull(np.stack([placed.point(n)[[0, 2]] for n in wish.balance_over]))
        goal2 = nearest_inside(com[[0, 2]], base, BALANCE_MARGIN_M)
        miss = goal2 - com[[0, 2]]
        if float(np.linalg.norm(miss)) > 1e-6:
            J = placed.centre_of_mass_jacobian()[[0, 2]]
            A.append(J / BALANCE_TOLERANCE_M)
            b.append(miss / BALANCE_TOLERANCE_M)
    return np.vstack(A), np.concatenate(b)


def solve(wish: Wish, start: Posture, iterations: int = 60, damping: float = 1e-3) -> Solution:
    """The posture near `wish.target` that meets the wish, searched from `start`. `damping`: how cautious the
    first step is (Levenberg's number, relative)."""
    posture = Posture(start.root_position, start.root_rotation, np.clip(start.angles_rad, LOW_RAD, HIGH_RAD))
    A, b = _residuals(wish, posture, kin.place(posture, wish.body))
    cost = float(b @ b)
    done = 0
    for done in range(1, iterations + 1):  # noqa: B007 - the count is reported
        normal = A.T @ A
        gradient = A.T @ b
        held = np.zeros(kin.N_DOF, dtype=bool)
        step = np.zeros(kin.N_DOF)
        for _ in range(6):
            free = np.flatnonzero(~held)
            step = np.zeros(kin.N_DOF)
            N = normal[np.ix_(free, free)]
            step[free] = np.linalg.solve(N + damping * np.diag(np.diag(N)), gradient[free])
            at_low = (posture.angles_rad <= LOW_RAD + 1e-9) & (step[6:] < 0)
            at_high = (posture.angles_rad >= HIGH_RAD - 1e-9) & (step[6:] > 0)
            bad = np.concatenate([np.zeros(6, dtype=bool), at_low | at_high]) & ~held
            if not bad.any():
                break
            held |= bad
        if wish.symmetric:
            step = (step + kin.mirrored_step(step)) / 2.0
        longest = float(np.abs(step).max())
        step *= min(1.0, 0.5 / max(longest, 1e-12))
        trial = posture.moved(step)
        trial = Posture(
            trial.root_position, trial.root_rotation, np.clip(trial.angles_rad, LOW_RAD, HIGH_RAD)
        )
        A2, b2 = _residuals(wish, trial, kin.place(trial, wish.body))
        cost2 = float(b2 @ b2)
        if cost2 < cost:
            settled = cost - cost2 < 1e-6 * cost + 1e-9
            posture, A, b, cost = trial, A2, b2, cost2
            damping = max(damping * 0.3, 1e-9)
            if settled:
                break
        else:
            damping *= 6.0
            if damping > 1e6 or longest < 1e-7:
                break
    return Solution(posture, cost, done)


def best_of(wish: Wish, starts: Sequence[Posture], iterations: int = 120) -> Solution:
    """The cheapest solution over several starting postures (the first wins a tie)."""
    solutions = [solve(wish, start, iterations) for start in starts]
    return min(solutions, key=lambda s: s.cost)
