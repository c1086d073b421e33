"""What can be measured of a body in one frame: angles in the picture, and lengths in trunk lengths T.

Each measure declares the landmarks and the views it needs, and gives a number or `NotSeen`. In a view where
it cannot be measured it is not guessed. Names as in exercise.yaml (`metric`).

    value = measured("trunk_line", frame, CameraView.sag_floor)
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from catcow.content.exercise import CameraView

from . import head_measures, limb_measures, trunk_measures
from .body_points import BodyPoints, NotSeen, Side, UnseenError, Why
from .frame import Frame

Unit = Literal["deg", "T"]
Views = frozenset[CameraView]

SIDE: Views = frozenset({CameraView.sag_floor, CameraView.sag_stand})
FRONT: Views = frozenset({CameraView.front_stand, CameraView.front_sit, CameraView.back_stand})
END: Views = frozenset({CameraView.head_end})
ANY: Views = SIDE | FRONT | END

_WRONG_VIEW = NotSeen(Why.wrong_view)
_TRUNK = ("shoulder", "hip")


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure. `landmarks`: the pairs it needs (and "nose"); `views`: where it can be measured.

    Where `sided`, it is of the limb that works (or rests), and needs to know which that is in a movement with
    sides."""

    name: str
    unit: Unit
    landmarks: tuple[str, ...]
    views: Views
    function: Callable[[BodyPoints], float]
    sided: bool = False
    relative: bool = False
    """Only its change means something."""

    def of(self, points: BodyPoints) -> float | NotSeen:
        """Its value in degrees or trunk lengths, always finite; or why there is none."""
        if points.view not in self.views:
            return _WRONG_VIEW
        try:
            return self.function(points)
        except UnseenError as error:
            return error.not_seen


def _measures() -> Mapping[str, Measure]:
    t, h, b = trunk_measures, head_measures, limb_measures
    leg, arm = ("hip", "knee", "ankle"), ("shoulder", "elbow", "wrist")
    facing = ("nose", "ear", "knee", "ankle")
    rows = (
        # The trunk and its ends.
        Measure("trunk_line", "deg", (*_TRUNK, "knee", *facing), SIDE, t.trunk_line, sided=True),
        Measure("trunk_line_sag", "deg", (*_TRUNK, "knee"), SIDE | FRONT, t.trunk_line_sag, sided=True),
        Measure("hip_ext_line", "deg", (*_TRUNK, "ankle", *facing), SIDE, t.hip_ext_line, sided=True),
        Measure("hip_angle", "deg", (*_TRUNK, "knee"), SIDE, t.hip_angle, sided=True),
        Measure("hip_flexion", "deg", (*_TRUNK, "knee"), SIDE, t.hip_flexion, sided=True),
        Measure("trunk_lean", "deg", (*_TRUNK, *facing), SIDE, t.trunk_lean_forward),
        Measure("trunk_lean_sideways", "deg", _TRUNK, FRONT, t.trunk_lean_sideways),
        Measure("hip_lift", "T", _TRUNK, SIDE, t.hip_lift, relative=True),
        Measure("hip_lift_prone", "T", (*_TRUNK, "ankle"), SIDE, t.hip_lift_prone, relative=True),
        Measure("shoulder_lift", "T", _TRUNK, SIDE, t.shoulder_lift, relative=True),
        Measure("hip_height", "T", (*_TRUNK, "heel"), SIDE, t.hip_height),
        Measure("hip_shift", "T", (*_TRUNK, "knee"), SIDE, t.hip_shift_back),
        Measure("hip_shift_sideways", "T", (*_TRUNK, "knee"), END, t.hip_shift_sideways),
        Measure("trunk_shift", "T", (*_TRUNK, "knee"), SIDE, t.trunk_shift, sided=True),
        Measure("pelvis_roll", "deg", ("hip",), END, t.hip_tilt, relative=True),
        Measure("pelvis_turn", "deg", ("hip",), FRONT, t.hip_turn),
        Measure("hip_line", "deg", ("hip",), FRONT, t.hip_tilt, relative=True),
        Measure("shoulder_line", "deg", ("shoulder",), FRONT, t.shoulder_turn),
        Measure("shoulder_width", "T", _TRUNK, FRONT, t.shoulder_width),
        Measure("hip_depth", "T", _TRUNK, FRONT, t.hip_depth),
        Measure("head_line", "deg", (*_TRUNK, *facing), SIDE, h.head_line),
        Measure("hip_width", "T", _TRUNK, FRONT, t.hip_width),
        Measure("pelvic_travel", "T", (*_TRUNK, "ankle"), FRONT, t.pelvic_travel, sided=True),
        Measure("centre_of_mass", "T", (*_TRUNK, "ear", "ankle", "toe"), SIDE, t.mass_forward),
        # The head.
        Measure("neck_line", "deg", (*_TRUNK, *facing), SIDE, h.neck_line),
        Measure("neck_flexion", "deg", (*_TRUNK, *facing), SIDE, h.neck_flexion),
        Measure("head_pitch", "deg", (*_TRUNK, "ear", "nose"), SIDE, h.head_pitch),
        Measure("ear_shoulder", "T", (*_TRUNK, "ear"), SIDE | FRONT, h.ear_shoulder),
        # Legs.
        Measure("knee_flexion", "deg", leg, SIDE, b.knee_flexion, sided=True),
        Measure("other_knee_flexion", "deg", leg, SIDE, b.other_knee_flexion, sided=True),
        Measure("thigh_angle", "deg", ("hip", "knee"), SIDE, b.thigh_angle, sided=True),
        Measure("other_thigh_lift", "deg", ("hip", "knee"), SIDE, b.other_thigh_lift, sided=True),
        Measure("raised_thigh", "deg", ("hip", "knee"), FRONT, b.raised_thigh_drop, sided=True),
        Measure("leg_angle", "deg", (*_TRUNK, "ankle", *facing), SIDE, b.leg_above_trunk, sided=True),
        Measure("hip_abduction", "deg", (*_TRUNK, "ankle"), FRONT, b.hip_abduction, sided=True),
        Measure("knee_gap", "T", (*_TRUNK, "knee"), FRONT | END, b.knee_gap),
        Measure("knees_inward", "T", (*_TRUNK, "knee", "ankle"), FRONT, b.knees_inward),
        Measure("foot_gap", "T", (*_TRUNK, "ankle"), FRONT, b.foot_gap),
        Measure("heel_lift", "T", (*_TRUNK, "heel", "toe"), SIDE, b.heel_lift, sided=True),
        Measure("foot_lift", "T", (*_TRUNK, "ankle"), SIDE, b.foot_lift, sided=True, relative=True),
        Measure("foot_travel", "T", (*_TRUNK, "ankle"), SIDE | FRONT, b.foot_travel, relative=True),
        Measure("knee_past_toes", "T", (*_TRUNK, "knee", "ankle", "toe"), SIDE, b.knee_past_toes, sided=True),
        Measure("knee_offset", "T", (*_TRUNK, "knee"), SIDE | END, b.knee_offset),
        Measure("knee_inward", "T", (*_TRUNK, "knee", "ankle"), FRONT, b.knee_inward, sided=True),
        Measure("knee_height", "T", (*_TRUNK, "knee"), FRONT, b.knee_height, sided=True),
        # Arms.
        Measure("elbow_flexion", "deg", arm, SIDE | FRONT, b.elbow_flexion),
        Measure("elbow_out", "deg", (*_TRUNK, "elbow"), FRONT, b.elbow_out),
        Measure("elbow_shoulder", "T", (*_TRUNK, "elbow"), FRONT, b.elbow_shoulder, sided=True),
        Measure("elbow_ear_angle", "deg", ("shoulder", "elbow", "ear"), SIDE, b.elbow_ear_angle),
        Measure("arm_angle", "deg", (*_TRUNK, "wrist", *facing), SIDE, b.arm_below_trunk, sided=True),
        Measure("arms_uneven", "deg", (*_TRUNK, "wrist"), END, b.arms_uneven),
        Measure("arm_arc", "T", (*_TRUNK, "wrist", "knee"), END, b.arm_arc, sided=True, relative=True),
        Measure("hand_shift", "T", (*_TRUNK, "knee", "wrist"), SIDE, b.hand_shift),
        Measure("hand_shift_middle", "T", (*_TRUNK, "wrist"), FRONT, b.hand_shift_middle),
        Measure("wrist_height", "T", (*_TRUNK, "wrist"), FRONT, b.wrist_height),
        Measure("knees_arc", "deg", ("hip", "knee"), END, b.knees_arc),
    )  # fmt: skip
    return {row.name: row for row in rows}


MEASURES: Mapping[str, Measure] = _measures()
"""Every measure by its name."""


def measured(name: str, frame: Frame, view: CameraView, side: Side | None = None) -> float | NotSeen:
    """One measure of one frame. KeyError for a name that there is not."""
    measure = MEASURES[name]
    try:
        return measure.of(BodyPoints(frame, view, side))
    except UnseenError as error:
        return error.not_seen
