"""The pictures of one movement on one body: stills, muscle overlays, the strip, and pairs wrong and right."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from catcow.body.kinematics import Array, place
from catcow.content.exercise import Muscles
from catcow.content.motion import FaultPose, Phase, Sides
from catcow.motion.movement import Movement

from . import svg
from .camera import Frame
from .mannequin import build_of, shapes
from .overlay import overlay
from .paint import BADGE, Drawn, draw, free_corner, painted, ring, verdict
from .raster import Buffers, Raster
from .scene import Figure, figure_of, seen
from .scenery import Stage
from .strip import strip
from .style import LIGHT
from .wording import Wording

FRAMES_PER_S = 20
RING_M = 0.10
"""About the radius of the ring round what to look at, in the world."""
PAIR_PIXELS_PER_UNIT = 1.5
"""Pairs are shown half as wide as stills."""


class Artist:
    """Draws all pictures of one movement; keeps the figures, so that each posture is meshed once."""

    def __init__(self, movement: Movement, raster: Raster | None = None) -> None:
        self.movement = movement
        self._shapes = shapes(build_of(movement.body))
        self._raster = Raster() if raster is None else raster
        self._figures: dict[str, Figure] = {}

    def pictures(self, words: Mapping[str, Wording], muscles: Muscles | None = None) -> dict[str, str]:
        """File name -> SVG text in the light theme; `words` by file name without its ending."""
        result = self.stills(words, muscles)
        for fault in self.movement.motion.faults:
            result |= self.pair(fault, words)
        return result

    def stills(self, words: Mapping[str, Wording], muscles: Muscles | None = None) -> dict[str, str]:
        """Every pictured phase, the overlay of its muscles, and all of them in one row."""
        movement = self.movement
        phases = movement.motion.phases
        pictured = [i for i, p in enumerate(phases) if p.picture]
        ghosts = {i: _posture_of(phases, i - 1) for i in pictured if i > 0 and not phases[i].invisible}
        needed = sorted({*pictured, *ghosts.values()})
        figures = {i: self._figure(phases[_posture_of(phases, i)].id) for i in needed}
        stage = Stage(movement.motion, list(figures.values()))
        paths = {i: _arrow_paths(movement, i) for i in pictured}
        frame = stage.frame([p for many in paths.values() for p in many])
        buffers: dict[int, Buffers] = {}
        for i in needed:
            same = _posture_of(phases, i)
            buffers[i] = buffers[same] if same in buffers else seen(self._raster, figures[i], frame)
        drawn: dict[int, Drawn] = {}
        for i in pictured:
            before = buffers.get(ghosts.get(i, -1))
            drawn[i] = draw(self._raster, figures[i], buffers[i], before, frame, paths[i], stage)
        corner = free_corner(frame, list(drawn.values()), list(buffers.values()))
        ground, things = stage.ground(frame), stage.things(self._raster, frame)
        result: dict[str, str] = {}
        cells: list[str] = []
        for i in pictured:
            phase = phases[i]
            content = painted(drawn[i], ground, things) + _letter(phase, corner)
            cells.append(content)
            name = f"still-{phase.id}"
            result[f"{name}.svg"] = self._document(name, frame, words[name], content)
            if muscles is not None:
                over = overlay(buffers[i], frame, figures[i], muscles, self._side())
                name = f"muscles-{phase.id}"
                result[f"{name}.svg"] = self._document(name, frame, words[name], over)
        result["strip.svg"] = strip(f"{movement.id}-strip", frame, words["strip"], cells)
        return result

    def pair(self, fault: FaultPose, words: Mapping[str, Wording]) -> dict[str, str]:
        """How a fault looks and how it should look: one frame, no ghost, no arrows."""
        movement = self.movement
        phases = movement.motion.phases
        index = next(i for i, p in enumerate(phases) if p.id == fault.phase)
        right = self._figure(phases[_posture_of(phases, index)].id)
        wrong = figure_of(self._shapes, place(movement.fault(fault.id).posture, movement.body))
        stage = Stage(movement.motion, [wrong, right], fault.view)
        frame = stage.frame([_round(wrong, name) for name in fault.look], PAIR_PIXELS_PER_UNIT)
        both = {"wrong": wrong, "right": right}
        buffers = {name: seen(self._raster, figure, frame) for name, figure in both.items()}
        drawn = {n: draw(self._raster, f, buffers[n], None, frame, [], stage) for n, f in both.items()}
        corner = free_corner(frame, list(drawn.values()), list(buffers.values()))
        ground, things = stage.ground(frame), stage.things(self._raster, frame)
        result: dict[str, str] = {}
        for kind in ("wrong", "right"):
            content = painted(drawn[kind], ground, things)
            if kind == "wrong":
                for name in fault.look:
                    x, y = (float(v) for v in frame.project(wrong.placed.point(name)[None])[0] * frame.unit)
                    content += ring(x, y)
            content += verdict(kind == "right", *corner)
            name = f"{kind}-{fault.id}"
            result[f"{name}.svg"] = self._document(name, frame, words[name], content)
        return result

    def _figure(self, phase_id: str) -> Figure:
        if phase_id not in self._figures:
            posture = self.movement.keyframe(phase_id).posture
            self._figures[phase_id] = figure_of(self._shapes, place(posture, self.movement.body))
        return self._figures[phase_id]

    def _side(self) -> str | None:
        motion = self.movement.motion
        return motion.side if motion.sides is Sides.each else None

    def _document(self, name: str, frame: Frame, words: Wording, content: str) -> str:
        return svg.document(
            f"{self.movement.id}-{name}", frame.width * frame.unit, frame.height * frame.unit, words.title,
            words.description, content,
        )  # fmt: skip


def _round(figure: Figure, name: str) -> Array:
    """(6, 3) the reach of the ring round a contact point, in the world: it is kept inside the picture."""
    reach = RING_M * np.vstack([np.eye(3), -np.eye(3)])
    return np.asarray(figure.placed.point(name) + reach)


def still_name(phase_id: str) -> str:
    """The file of a still."""
    return f"still-{phase_id}.svg"


def _letter(phase: Phase, corner: tuple[float, float]) -> str:
    return svg.badge(phase.label or phase.id, *corner, BADGE, LIGHT["badge"], LIGHT["badge_text"])


def _posture_of(phases: tuple[Phase, ...], i: int) -> int:
    """The first phase with the same posture as phase i: a return to A is A."""
    same = phases[i].same_as
    return i if same is None else _posture_of(phases, next(k for k, p in enumerate(phases) if p.id == same))


def _arrow_paths(movement: Movement, i: int) -> list[Array]:
    """World paths (N, 3) of the phase's arrow points over the frames into it."""
    phase = movement.motion.phases[i]
    if not phase.arrows:
        return []
    sampled = movement.frames(FRAMES_PER_S)
    span = next(s for s in sampled.spans if s.phase == i)
    placed = place(sampled.postures(), movement.body)
    first = max(span.first - 1, 0)
    return [np.asarray(placed.point(name)[first : span.last + 1]) for name in phase.arrows]
