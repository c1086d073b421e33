"""The thresholds of exercise.yaml as values: what is compared, with what, when, and from where it can be
seen.

parse_threshold(">15 deg, from the foot end only")
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field

from .model import Model

Unit = Literal["deg", "T", "shank", "%", "s"]
"""Degrees; lengths of the trunk; lengths of the lower leg; hundredths of the person's own; seconds."""
Place = Literal["end", "front", "side"]


class Counted(StrEnum):
    """From where a number is counted."""

    zero = "zero"
    """The metric's own value: a knee bent by 40 degrees, a line of 165."""
    start = "start"
    """The change from the person's own start (a lift, a gap that opens)."""
    right = "right"
    """The difference from the right posture, as this person does it."""
    own = "own"
    """The share of the person's own value, in hundredths."""
    sides = "sides"
    """The difference between the two sides, in hundredths of the larger."""


class Threshold(Model):
    """A fault stands where the metric is beyond this."""

    over: bool
    """True where more than the value is wrong, False where less is."""
    value: Annotated[float, Field(allow_inf_nan=False)]
    unit: Unit
    counted: Counted | None = None
    """Null as the metric counts."""
    toward: str | None = None
    """The way it goes wrong, where the metric has several: back, down, forward, sideways, inward, below,
    above."""
    of: str | None = None
    """What it is measured of, where the metric has several: knees, arms, middle, toes."""
    phase: Annotated[str, Field(pattern=r"^[A-H]$")] | None = None
    """Only in this phase and its mirror image; null wherever it matters."""
    moment: Literal["end", "feet-off", "whole"] | None = None
    """Only at the end of the movement, only while no foot is on the floor, or over the whole repetition."""
    place: Place | None = None
    """The only place a camera can see it from."""


class ThresholdUnreadableError(ValueError):
    """A threshold that is no number with a unit, or with words nobody knows."""


_NUMBER = re.compile(
    r"^(?P<sign>[<>]|-)\s*(?P<value>\d+(?:\.\d+)?)\s*(?P<unit>deg|T|%|s|of the lower leg)(?P<tail>.*)$"
)
_UNITS: Mapping[str, Unit] = {"deg": "deg", "T": "T", "%": "%", "s": "s", "of the lower leg": "shank"}
_PHASE = re.compile(r"\bin phase ([A-H])\b")
_TAILS: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("from the foot end only", {"place": "end"}),
    ("from the front only", {"place": "front"}),
    ("from the side only", {"place": "side"}),
    ("from the start", {"counted": Counted.start}),
    ("change", {"counted": Counted.right}),
    ("away from 90 deg", {"counted": Counted.right}),
    ("of the person's own range", {"counted": Counted.own, "of": "range"}),
    ("of the person's own", {"counted": Counted.own}),
    ("between the sides", {"counted": Counted.sides}),
    ("between the knees", {"of": "knees", "counted": Counted.start}),
    ("between the arms", {"of": "arms"}),
    ("from the middle", {"of": "middle"}),
    ("past the toes", {"of": "toes"}),
    ("at the end", {"moment": "end"}),
    ("while the feet are off the floor", {"moment": "feet-off"}),
    ("for each repetition", {"moment": "whole"}),
    ("before the trunk moves", {"toward": "back"}),
    ("beyond the trunk", {"toward": "back"}),
    ("to the side", {"toward": "sideways"}),
    ("inward", {"toward": "inward"}),
    ("back", {"toward": "back"}),
    ("down", {"toward": "down"}),
    ("forward of mid-foot", {}),
    ("forward", {"toward": "forward"}),
    ("below the line of shoulder and knee", {"toward": "below"}),
    ("above the line of shoulder and knee", {"toward": "above"}),
    ("toward the fixed end", {}),
    ("above the trunk", {}),
    ("below the trunk", {}),
    ("above the heels", {}),
    ("below level", {}),
)  # fmt: skip
"""What may follow a number, the longer before the shorter; an empty meaning only says how the metric
counts."""


@lru_cache(maxsize=512)
def parse_threshold(text: str) -> Threshold:
    """A threshold from its text. ThresholdUnreadableError says what is not understood."""
    found = _NUMBER.match(text.strip())
    if found is None:
        raise ThresholdUnreadableError("it begins with no comparison, number and unit such as “>15 deg”")
    unit = _UNITS[found["unit"]]
    value = float(found["value"])
    fields: dict[str, object] = {"over": found["sign"] == ">", "value": value, "unit": unit}
    if found["sign"] == "-":
        if unit != "%":
            raise ThresholdUnreadableError("only hundredths are written with a minus, as “-20 %”")
        fields |= {"value": 100.0 - value, "counted": Counted.own}
    tail = found["tail"]
    phase = _PHASE.search(tail)
    if phase is not None:
        fields["phase"] = phase[1]
        tail = _PHASE.sub("", tail)
    for words, meaning in _TAILS:
        if words in tail:
            fields |= meaning
            tail = tail.replace(words, "")
    if fields.get("counted") is Counted.right and not fields["over"]:
        fields["counted"] = Counted.start  # too little change is counted from where it began
    left = tail.strip(" ,")
    if left:
        raise ThresholdUnreadableError(f"“{left}” after the number is not known")
    return Threshold.model_validate(fields)


class Metric(Model):
    """What exercise.yaml may name as `metric`."""

    units: tuple[Unit, ...] = ()
    counted: Counted = Counted.zero
    straight: float | None = None
    """What it is in the posture that the threshold is counted from (180 for a straight line); null where a
    threshold is a limit of its own."""
    both: bool = False
    """Whether it goes wrong in both directions, where the threshold names none."""
    unseen: str | None = None
    """Why 33 points of a body don't show it, a half sentence; its threshold may be words alone. Null when
    they do."""


def _seen(
    *units: Unit, counted: Counted = Counted.zero, both: bool = False, straight: float | None = None
) -> Metric:
    return Metric(units=units, counted=counted, both=both, straight=straight)


def _unseen(why: str) -> Metric:
    return Metric(unseen=why)


METRICS: Mapping[str, Metric] = {
    # Of the trunk.
    "trunk_line": _seen("deg", straight=180.0),
    "hip_ext_line": _seen("deg", straight=180.0),
    "hip_angle": _seen("deg", "%", straight=180.0),
    "hip_flexion": _seen("deg"),
    "hip_abduction": _seen("deg"),
    "trunk_lean": _seen("deg", both=True),
    "trunk_shift": _seen("T", counted=Counted.right, both=True),
    "hip_lift": _seen("T", counted=Counted.start),
    "hip_height": _seen("T"),
    "hip_shift": _seen("T", counted=Counted.start),
    "hip_line": _seen("deg", counted=Counted.right, both=True),
    "hip_shoulder_shift": _seen("T", "deg", counted=Counted.start),
    "pelvis_roll": _seen("deg", counted=Counted.right, both=True),
    "pelvic_travel": _seen("T", counted=Counted.start),
    "shoulder_lift": _seen("T", counted=Counted.start),
    "shoulder_line": _seen("deg"),
    "shoulder_width": _seen("%"),
    "centre_of_mass": _seen("T"),
    # Of the head.
    "neck_line": _seen("deg", counted=Counted.right, both=True),
    "neck_flexion": _seen("deg", counted=Counted.right),
    "head_pitch": _seen("deg", counted=Counted.right),
    "ear_shoulder": _seen("%", "T"),
    # Of the legs.
    "knee_flexion": _seen("deg", "%"),
    "other_knee_flexion": _seen("deg", both=True),
    "stance_knee_flexion": _seen("deg"),
    "thigh_angle": _seen("deg", counted=Counted.start, both=True),
    "other_thigh_lift": _seen("deg", counted=Counted.start),
    "raised_thigh": _seen("deg"),
    "leg_angle": _seen("deg"),
    "knee_gap": _seen("T", both=True),
    "knee_shift": _seen("T", "shank"),
    "knee_height": _seen("%"),
    "foot_gap": _seen("T", counted=Counted.start),
    "foot_lift": _seen("T", counted=Counted.start),
    "foot_travel": _seen("T", counted=Counted.start, both=True),
    "heel_lift": _seen("T", counted=Counted.start),
    # Of the arms.
    "elbow_flexion": _seen("deg"),
    "elbow_out": _seen("deg"),
    "elbow_shoulder": _seen("T"),
    "elbow_ear_angle": _seen("deg", both=True),
    "arm_angle": _seen("deg"),
    "arm_arc": _seen("%"),
    "hand_shift": _seen("T", counted=Counted.start, both=True),
    "wrist_height": _seen("T"),
    # Of time and of whole repetitions.
    "phase_time": _seen("s"),
    "cycle_time": _seen("s"),
    "arc_symmetry": _seen("%", counted=Counted.sides),
    # Not in 33 points.
    "lumbar_gap": _unseen("no point lies on the low back"),
    "trunk_contour": _unseen("no point lies on the back between hips and shoulders"),
    "hand_contact": _unseen("points don't tell what a hand touches"),
    "wall_gap": _unseen("points don't tell what touches a wall"),
    "foot_angle": _unseen("the points of a foot lie too near together to tell which way it turns"),
    "elbow_angle": _unseen("a straight elbow and a locked one look alike"),
    "knee_speed": _unseen("how even a movement should be is no number yet"),
    "pelvis_speed": _unseen("the clock is enough for it, and no camera is used"),
    "limb_pattern": _unseen("a far arm and leg are hidden behind the near ones"),
    "phase_order": _unseen("the order of the parts is the counter's to judge"),
}
"""Every metric that exercise.yaml may name."""
