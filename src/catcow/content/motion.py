"""The typed model of motion.yaml: one repetition of a movement as phases of posture and contact.

Angles in degrees at this edge, radians everywhere inside. Everything else about how an exercise looks,
sounds and is timed is derived from this.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .model import Model


class Base(StrEnum):
    """The starting posture a motion is written against; phases say only what differs."""

    hook_lying = "hook_lying"
    supine = "supine"
    prone = "prone"
    all_fours = "all_fours"
    kneeling = "kneeling"
    side_lying = "side_lying"
    standing = "standing"
    sitting = "sitting"


class Sides(StrEnum):
    """What makes one repetition."""

    none = "none"
    """No sides: the movement is symmetrical."""
    each = "each"
    """One repetition works one side; the other side is the mirror image, in a set of its own."""
    both = "both"
    """One repetition holds both sides, one after the other, as authored in its phases."""


class Hold(StrEnum):
    """How long a phase stays still once reached."""

    none = "none"
    brief = "brief"
    """About half a second: the eye sees the posture arrive."""
    prescribed = "prescribed"
    """The hold of the person's dose, counted aloud."""


class Breath(StrEnum):
    inhale = "in"
    exhale = "out"
    easy = "easy"


class Reach(Model):
    """Bring a contact point of the body to a place on the body or on a prop."""

    to: str
    """A contact point of the body (`shin_top_r`), or of a prop (`wall`, `band.left`)."""
    offset_m: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Offset in the frame of the segment that carries `to` (m); unused on a prop's face."""
    gap_m: Annotated[float, Field(ge=0, le=0.05)] = 0.0
    """Distance kept from a prop's face."""
    facing: tuple[float, float, float] | None = None
    """Where a palm (a sole) looks: direction in the frame of the segment that carries `to` or the world."""
    pointing: tuple[float, float, float] | None = None
    """Where the fingers (the toes) point: a direction in the same frame."""


class Via(Model):
    """A posture passed through, without stopping, on the way into a phase: around a knee, not through it."""

    at: Annotated[float, Field(gt=0, lt=1)]
    """How far along the way, 0 start to 1 arrival."""
    same_as: str | None = None
    """Pass through the posture of this phase."""
    pose: dict[str, float] = Field(default={})
    free: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    reach: dict[str, Reach] = Field(default={})
    grip: dict[str, float] = Field(default={})


class Phase(Model):
    """One named part of a repetition: the posture it arrives at, and how it gets there."""

    id: Annotated[str, Field(pattern=r"^[A-H]$")]
    """The letter shown on the picture."""
    same_as: str | None = None
    """Arrive again at an earlier phase's posture (the way back)."""
    mirror_of: str | None = None
    """Arrive at the mirror image of an earlier phase's posture (the other side)."""
    picture: bool = True
    """Whether a still is drawn; a return to A usually needs none."""
    label: str | None = None
    """The letter shown when it is another phase's (a return shown as A)."""
    move_s: Annotated[float, Field(gt=0, le=10)]
    hold: Hold = Hold.none
    breath: Breath = Breath.easy
    pose: dict[str, float] = Field(default={})
    """Joint angles in degrees that differ from the base, e.g. `hip_r.flexion: 110`, `lumbar.flexion: 12`.
    `hip.flexion` without a side means both; `pelvis.pitch`, `pelvis.bend`, `pelvis.turn` turn the whole body
    from the base (forward over, to its right, to its left) and `pelvis.up`, `pelvis.forward`,
    `pelvis.right` move it in the world (cm)."""
    free: tuple[str, ...] = ()
    """Joints or segments the solver may move freely to satisfy the contacts."""
    support: tuple[str, ...] = ()
    """Contact points that carry the body on the floor."""
    reach: dict[str, Reach] = Field(default={})
    """Contact points brought to the body or to a prop: a hand that holds the shin, a palm on the wall."""
    grip: dict[str, float] = Field(default={})
    """How far each hand is closed, 0 open to 1 fist, e.g. `hand_r: 0.6`."""
    arrows: tuple[str, ...] = ()
    """Contact points whose path into this phase is drawn as an arrow."""
    via: tuple[Via, ...] = ()
    """Postures passed through on the way here. The way straight back runs through the same ones reversed."""
    invisible: bool = False
    """Declared hardly visible from outside (a pelvic tilt), so it need not differ from its neighbour."""


class View(Model):
    """Where the picture and the moving figure are seen from. Azimuth 0 looks at the figure's right side
    square on (camera on +Z) and grows toward its front; elevation above the horizon (degrees)."""

    azimuth_deg: Annotated[float, Field(ge=-180, le=180)]
    elevation_deg: Annotated[float, Field(ge=-10, le=89)]


class FaultPose(Model):
    """How a fault of exercise.yaml looks: a phase's posture with the angles that go wrong. The pair wrong and
    right is drawn from it, and the coach takes its angles from it."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
    """A fault of exercise.yaml."""
    phase: Annotated[str, Field(pattern=r"^[A-H]$")]
    """The phase in which it shows, and which the right picture shows."""
    pose: Annotated[dict[str, float], Field(min_length=1)]
    """Joint angles in degrees that differ from that phase's own `pose`; the rest is as there."""
    free: tuple[str, ...] | None = None
    """Instead of the phase's own; null leaves them as they are, and so for the next three."""
    support: tuple[str, ...] | None = None
    reach: dict[str, Reach] | None = None
    grip: dict[str, float] | None = None
    look: Annotated[tuple[str, ...], Field(min_length=1, max_length=2)]
    """Contact points round which the picture draws the eye."""
    view: View | None = None
    """Where both pictures are seen from, when the motion's own view doesn't show the fault."""


PropEnd = str | tuple[float, float, float]


class Prop(Model):
    """A thing used: drawn, moving with what holds it, and a contact of its own."""

    id: str
    kind: Literal["mat", "wall", "band", "pillow", "cushion", "chair", "stool", "table", "step",
                  "roller", "ball", "bolster", "strap", "stick"]  # fmt: skip
    position_m: tuple[float, float, float] | None = None
    size_m: tuple[float, float, float] | None = None
    rotation_deg: tuple[float, float, float] = (0.0, 0.0, 0.0)
    between: tuple[PropEnd, PropEnd] | None = None
    """For a band, a strap or a stick: what holds its two ends, each a contact point of the body or a fixed
    place (x, y, z) in metres, such as where a band is tied to a door."""


class Motion(Model):
    """One repetition of an exercise, from which pictures, moving figure, clock and checks are derived."""

    format: Literal[1]
    base: Base
    sides: Sides
    side: Literal["left", "right"] | None = None
    """The side that works as authored when `sides` is each; null otherwise."""
    view: View
    props: tuple[Prop, ...] = ()
    phases: Annotated[tuple[Phase, ...], Field(min_length=2)]
    faults: tuple[FaultPose, ...] = ()
    """The most common faults, as postures."""
