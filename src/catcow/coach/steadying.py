"""Postures one after another, steadied: the size of a body changes slowly, and a single picture trembles."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .frame import Frame
from .posture import Posture, posture_of

SCALE_S = 1.5
"""How quickly the size follows: a person comes nearer in seconds, not in pictures."""
TREMBLE_S = 0.12
"""How quickly the posture follows."""
LOST_S = 1.0
"""After so long without a person everything begins anew."""


class Steadying:
    """Feed it every frame in order."""

    def __init__(self) -> None:
        self._scale: float | None = None
        self._last: Posture | None = None
        self._t_s = 0.0

    def next(self, frame: Frame) -> Posture | None:
        """The steadied posture; None when nobody is seen."""
        raw = posture_of(frame, self._scale)
        if raw is None:
            return None
        step = frame.t_s - self._t_s
        self._t_s = frame.t_s
        if (
            self._last is None
            or self._scale is None
            or step > LOST_S
            or not 0.5 < raw.scale / self._scale < 2
        ):
            self._scale = raw.scale
            self._last = posture_of(frame, self._scale)
            return self._last
        self._scale += (1 - np.exp(-step / SCALE_S)) * (raw.scale - self._scale)
        share = 1 - np.exp(-step / TREMBLE_S)
        last = self._last
        self._last = replace(
            raw,
            folded=last.folded + share * (raw.folded - last.folded),
            apart=last.apart + share * (raw.apart - last.apart),
            seen=last.seen + share * (raw.seen - last.seen),
        )
        return self._last
