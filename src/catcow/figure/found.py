"""A picture of what the solver found, for an author whose posture does not hold up."""

from __future__ import annotations

import re
from pathlib import Path

from catcow.body.kinematics import Posture, place
from catcow.body.surface import SURFACE_POINTS
from catcow.motion.gate import FPS, Fault
from catcow.motion.movement import Movement

from . import svg
from .camera import Frame
from .mannequin import build_of, shapes
from .paint import draw, painted, ring
from .raster import Raster
from .scene import figure_of, seen
from .scenery import Stage

PIXELS_PER_UNIT = 1.5


def write_found(movement: Movement, fault: Fault, folder: Path, fault_id: str | None = None) -> Path:
    """Write an SVG of the posture in which `fault` was found, ringed where it names a place of the body;
    its path. `fault_id` when it is of the posture of a fault."""
    posture = movement.fault(fault_id).posture if fault_id is not None else _posture(movement, fault)
    part = fault_id or fault.phase
    where = re.sub(r"[^A-Za-z0-9_]+", "-", fault.what).strip("-")
    path = folder / f"{movement.id}-{part}-{movement.body.id}-{fault.kind.value}-{where}.svg"
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(_drawn(movement, posture, fault), encoding="utf-8", newline="\n")
    return path


def _posture(movement: Movement, fault: Fault) -> Posture:
    if fault.frame is None:
        return movement.keyframe(fault.phase).posture
    sampled = movement.frames(FPS)
    span = next(s for s in sampled.spans if movement.motion.phases[s.phase].id == fault.phase)
    return sampled.frames[span.first + fault.frame].posture


def _drawn(movement: Movement, posture: Posture, fault: Fault) -> str:
    raster = Raster()
    figure = figure_of(shapes(build_of(movement.body)), place(posture, movement.body))
    stage = Stage(movement.motion, [figure])
    frame: Frame = stage.frame([], PIXELS_PER_UNIT)
    here = seen(raster, figure, frame)
    drawn = draw(raster, figure, here, None, frame, [], stage)
    content = painted(drawn, stage.ground(frame), stage.things(raster, frame))
    for name in SURFACE_POINTS:
        if name in fault.what.replace(",", " ").split():
            x, y = (float(v) for v in frame.project(figure.placed.point(name)[None])[0] * frame.unit)
            content += ring(x, y)
    key = f"{movement.id}-{fault.phase}-{fault.kind.value}"
    return svg.document(
        key, frame.width * frame.unit, frame.height * frame.unit, f"{movement.id}: what the solver found",
        str(fault), content,
    )  # fmt: skip
