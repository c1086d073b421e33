"""Whether what is seen can be judged at all; if not, why. Nothing is counted then.

A reason is believed once it has stood for half a second, so that it is told well within two seconds.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from .frame import Frame
from .landmarks import LANDMARK_INDEX, Array
from .posture import OUTSIDE, ROWS, Posture
from .reference import Reference
from .report import Reason

BELIEVED_S = 0.5
PEOPLE_S = 4.0
"""A second person is looked for now and then; the answer holds so long."""
DARKEST = 0.07
"""Mean brightness of a picture in which nobody can be judged [D]."""
SMALLEST = 0.035
"""The mean of trunk, thigh and lower leg as a share of the picture's longer side: smaller is too far away
[D]."""
LARGEST = 0.45
LEAST_VISIBLE = 0.25
ACROSS = 0.15
"""Shoulders and hips that look wider or narrower than they should by this many body lengths: another view."""
SLOWEST_FPS = 4.0
_ANKLES = [LANDMARK_INDEX[n] for n in ("ankle_l", "ankle_r")]
_CORE = [LANDMARK_INDEX[n] for n in ("shoulder_l", "shoulder_r", "hip_l", "hip_r")]
_ACROSS = [3 * ROWS.index(r) for r in ("shoulders", "hips")]


class Visibility:
    """Feed it every frame in order."""

    def __init__(self) -> None:
        self._since: dict[Reason, float] = {}
        self._two_s: float | None = None
        self._step_s = 0.0
        self._last_s: float | None = None

    def next(self, frame: Frame, posture: Posture | None, *, feet: bool = False) -> Reason | None:
        """Why this moment cannot be judged, believed; None when it can, or when nobody is there. `feet`: the
        lower legs have to be in the picture too."""
        t_s = frame.t_s
        if self._last_s is not None:
            self._step_s += 0.2 * (min(t_s - self._last_s, 2.0) - self._step_s)
        self._last_s = t_s
        if frame.people is not None:
            self._two_s = t_s if frame.people > 1 else None
        now = self._now(frame, posture, feet)
        self._since = {r: self._since.get(r, t_s) for r in now}
        return next((r for r in now if t_s - self._since[r] >= BELIEVED_S), None)

    def _now(self, frame: Frame, posture: Posture | None, feet: bool) -> list[Reason]:
        """All that speaks against it, the most telling first."""
        reasons = []
        if frame.brightness is not None and frame.brightness < DARKEST:
            reasons.append(Reason.too_dark)
        if self._two_s is not None and frame.t_s - self._two_s <= PEOPLE_S:
            reasons.append(Reason.two_people)
        if self._step_s > 1 / SLOWEST_FPS:
            reasons.append(Reason.too_slow)
        if posture is None or frame.points is None or frame.visibility is None:
            return reasons
        core = frame.points[_CORE]
        share = posture.scale / max(frame.width, frame.height)
        if share < SMALLEST:
            reasons.append(Reason.too_far)
        elif share > LARGEST:
            reasons.append(Reason.too_near)
        cropped = feet and bool(_outside(frame.points[_ANKLES]).all())
        if cropped or _outside(core).sum() >= 2:
            reasons.append(Reason.out_of_frame)
        elif float(frame.visibility[_CORE].min()) < LEAST_VISIBLE:
            reasons.append(Reason.hidden)
        return reasons


def _outside(points: Array) -> NDArray[np.bool_]:
    """(n,) which of the points (n, 2) lie beyond the picture's edge."""
    return np.asarray((np.abs(points - 0.5) > 0.5 + OUTSIDE).any(axis=1))


def other_view(posture: Posture, reference: Reference) -> bool:
    """Whether shoulders and hips look much wider or much narrower than from the view of the reference."""
    seen = [float(np.hypot(*posture.folded[k : k + 2])) for k in _ACROSS]
    meant = [float(np.hypot(*reference.start[k : k + 2])) for k in _ACROSS]
    return abs(sum(seen) - sum(meant)) / 2 > ACROSS
