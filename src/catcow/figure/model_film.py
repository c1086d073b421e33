"""The moving figure as one glTF 2.0 file (GLB): mannequin, animation and things, for any 3D program."""

from __future__ import annotations

import copy
import json
import struct
from importlib.metadata import version
from typing import Any

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array
from catcow.body.skeleton import SEGMENTS

from . import setting, stage
from .film import rgb, skinned
from .model_file import Glb, Mannequin, breath
from .recording import Band, Recording
from .style import LIGHT
from .timeline import Timeline

COPYRIGHT = "catcow contributors, CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/)"
BREATH_STEP_S = 0.25
STILL = 1e-5
"""A joint that turns less than this (in a quaternion's numbers) is not animated."""
_FLOAT, _UINT = 5126, 5125
_KINDS = {1: "SCALAR", 3: "VEC3", 4: "VEC4", 16: "MAT4"}


class _Writer:
    """A GLB that grows: the mannequin's file, then what is added."""

    def __init__(self, glb: Glb) -> None:
        self.document: dict[str, Any] = copy.deepcopy(glb.document)
        size = glb.document["buffers"][0]["byteLength"]
        self._binary = bytearray(glb.binary[:size])

    def view(self, data: NDArray[Any], target: int | None = None) -> int:
        self._binary.extend(b"\0" * (-len(self._binary) % 4))
        entry = {"buffer": 0, "byteOffset": len(self._binary), "byteLength": data.nbytes}
        if target is not None:
            entry["target"] = target
        self._binary.extend(np.ascontiguousarray(data).tobytes())
        self.document["bufferViews"].append(entry)
        return len(self.document["bufferViews"]) - 1

    def accessor(self, data: NDArray[Any], target: int | None = None, *, bounds: bool = False) -> int:
        """Floats (N,), (N, 3), (N, 4) or (N, 16), or indices (N,)."""
        indices = data.dtype.kind in "iu"
        data = data.astype("<u4" if indices else "<f4")
        flat = data.reshape(len(data), -1)
        entry: dict[str, Any] = {
            "bufferView": self.view(data, target),
            "componentType": _UINT if indices else _FLOAT,
            "count": len(data),
            "type": _KINDS[flat.shape[1]],
        }
        if bounds:
            entry |= {"min": flat.min(axis=0).tolist(), "max": flat.max(axis=0).tolist()}
        return self._add(entry)

    def sparse(self, moved: NDArray[np.float32]) -> int:
        """Vectors (N, 3) of which most are zero."""
        rows = np.flatnonzero(np.abs(moved).max(axis=1) > 1e-6)
        values = moved[rows].astype("<f4")
        return self._add({
            "componentType": _FLOAT, "count": len(moved), "type": "VEC3",
            "min": np.minimum(values.min(axis=0), 0).tolist(),
            "max": np.maximum(values.max(axis=0), 0).tolist(),
            "sparse": {
                "count": len(rows),
                "indices": {"bufferView": self.view(rows.astype("<u4")), "componentType": _UINT},
                "values": {"bufferView": self.view(values)},
            },
        })  # fmt: skip

    def _add(self, accessor: dict[str, Any]) -> int:
        self.document["accessors"].append(accessor)
        return len(self.document["accessors"]) - 1

    def add(self, what: str, entry: dict[str, Any]) -> int:
        """An entry of a list of the document; its number."""
        self.document.setdefault(what, []).append(entry)
        return len(self.document[what]) - 1

    def bytes(self) -> bytes:
        self._binary.extend(b"\0" * (-len(self._binary) % 4))
        self.document["buffers"] = [{"byteLength": len(self._binary)}]
        text = json.dumps(self.document, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 4)
        return b"".join([
            struct.pack("<III", 0x46546C67, 2, 28 + len(text) + len(self._binary)),
            struct.pack("<II", len(text), 0x4E4F534A), text,
            struct.pack("<II", len(self._binary), 0x004E4942), bytes(self._binary),
        ])  # fmt: skip


def moving_model(name: str, glb: Glb, recording: Recording, timeline: Timeline, speed: float = 1.0) -> bytes:
    """A GLB of one body doing one exercise, `speed` times as fast; `name` is that of animation and scene."""
    out, mannequin = _Writer(glb), Mannequin.of(glb)
    document = out.document
    document["asset"] = {"version": "2.0", "generator": f"catcow {version('catcow')}", "copyright": COPYRIGHT}
    document["scenes"][0]["name"] = name
    mesh_node = next(i for i, node in enumerate(document["nodes"]) if "mesh" in node)
    mesh = document["meshes"][document["nodes"][mesh_node]["mesh"]]
    target = out.sparse(breath(mannequin, recording.segments))
    for primitive in mesh["primitives"]:
        primitive["targets"] = [{"POSITION": target}]
    mesh["weights"], mesh["extras"] = [0.0], {"targetNames": ["breath"]}
    _animate(out, name, timeline, speed, mesh_node)
    points = np.vstack([
        skinned(mannequin, *recording.placed(k), every=9)
        for k in range(0, len(recording.root), max(1, len(recording.root) // 12))
    ])  # fmt: skip
    materials: dict[str, int] = {}
    for solid in _solids(recording, points):
        node = out.add("nodes", {"name": solid.id, "mesh": _mesh(out, solid, materials)})
        document["scenes"][0]["nodes"].append(node)
    for band in recording.bands:
        node = out.add("nodes", {"name": band.id, **_held(out, band, recording, materials)})
        document["scenes"][0]["nodes"].append(node)
    return out.bytes()


def _solids(recording: Recording, points: Array) -> list[stage.Solid]:
    low, high = points.min(axis=0), points.max(axis=0)
    on_floor = points[points[:, 1] < 0.25]
    span = (float(on_floor[:, 0].min()), float(on_floor[:, 0].max())) if len(on_floor) else (0.0, 0.0)
    found = []
    for prop in recording.props:
        if prop.kind == "mat":
            found.append(stage.mat(prop, setting.mat_corners(prop, span)))
        else:
            found.append(stage.solid(setting.wall_part(prop, low, high) if prop.kind == "wall" else prop))
    return found


def _keys(recording: Recording, timeline: Timeline) -> tuple[Array, Array, Array]:
    """Times (K,) s, fractional frames (K,) and breaths (K,): every recorded frame, and breaths in holds."""
    rows: list[tuple[float, float, float]] = []
    at = 0.0
    for index in timeline.order:
        phase = recording.phases[index]
        steps = max(1, round(phase.moving_s * recording.fps))
        edges = [at + phase.moving_s * k / steps for k in range(steps + 1)] if phase.moving_s else [at]
        at += phase.moving_s
        still = timeline.still_s(index)
        count = max(1, round(still / BREATH_STEP_S))
        if still > 0:
            edges += [at + still * k / count for k in range(1, count + 1)]
        at += still
        for edge in edges:
            moment = timeline.moment(min(edge, timeline.duration_s - 1e-6))
            rows.append((edge, moment.frame, moment.breath))
    table = np.array(rows)
    fresh = np.concatenate([[True], np.diff(table[:, 0]) > 1e-4])
    return table[fresh, 0], table[fresh, 1], table[fresh, 2]


def _animate(out: _Writer, name: str, timeline: Timeline, speed: float, mesh_node: int) -> None:
    recording = timeline.recording
    times, at, breaths = _keys(recording, timeline)
    postures = [recording.posture(float(k)) for k in at]
    root, turns = np.array([p[0] for p in postures]), np.array([p[1] for p in postures])
    for k in range(1, len(turns)):
        turns[k] = np.where((turns[k] * turns[k - 1]).sum(-1, keepdims=True) < 0, -turns[k], turns[k])
    nodes = out.document["nodes"]
    clock = out.accessor(times / speed, bounds=True)
    samplers: list[dict[str, Any]] = []
    channels: list[dict[str, Any]] = []

    def channel(node: int, path: str, values: Array) -> None:
        samplers.append({"input": clock, "output": out.accessor(values), "interpolation": "LINEAR"})
        channels.append({"sampler": len(samplers) - 1, "target": {"node": node, "path": path}})

    for s, segment in enumerate(SEGMENTS):
        nodes[s]["rotation"] = [float(x) for x in turns[0, s].astype(np.float32)]
        if np.ptp(turns[:, s], axis=0).max() > STILL:
            channel(s, "rotation", turns[:, s])
        if segment.parent is None:
            nodes[s]["translation"] = [float(x) for x in root[0]]
            channel(s, "translation", root)
    if breaths.max() > 0:
        channel(mesh_node, "weights", breaths)
    out.add("animations", {"name": name, "samplers": samplers, "channels": channels})


def _material(out: _Writer, role: str, known: dict[str, int]) -> int:
    if role not in known:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(LIGHT[role])]
        known[role] = out.add("materials", {
            "name": role,
            "pbrMetallicRoughness": {
                "baseColorFactor": [*(round(c, 5) for c in linear), 1.0],
                "metallicFactor": 0.0, "roughnessFactor": 0.9,
            },
        })  # fmt: skip
    return known[role]


def _mesh(out: _Writer, solid: stage.Solid, materials: dict[str, int], **skin: NDArray[Any]) -> int:
    attributes = {
        "POSITION": out.accessor(solid.vertices, 34962, bounds=True),
        "NORMAL": out.accessor(solid.normals, 34962),
    }
    if skin:
        joints = skin["joints"].astype("<u1")
        attributes["JOINTS_0"] = out.add("accessors", {
            "bufferView": out.view(joints, 34962), "componentType": 5121,
            "count": len(joints), "type": "VEC4",
        })  # fmt: skip
        attributes["WEIGHTS_0"] = out.accessor(skin["weights"], 34962)
    colour = np.array(solid.colour)[solid.faces[:, 0]]
    primitives = [
        {
            "attributes": attributes,
            "indices": out.accessor(solid.faces[colour == role].ravel(), 34963),
            "material": _material(out, role, materials),
        }
        for role in dict.fromkeys(colour.tolist())
    ]
    return out.add("meshes", {"name": solid.id, "primitives": primitives})


def _held(out: _Writer, band: Band, recording: Recording, materials: dict[str, int]) -> dict[str, int]:
    """A band as a mesh bound to what holds its two ends: each ring lies between them in proportion."""
    t = np.linspace(0, 1, 17)
    ribbon = stage.ribbon(band, np.stack([t, np.zeros(17), np.zeros(17)], axis=1))
    along = ribbon.vertices[:, 0]
    flat = ribbon.vertices * (0.0, 1.0, 1.0)
    joints = np.tile([0, 1, 0, 0], (len(along), 1))
    weights = np.stack([1 - along, along, 0 * along, 0 * along], axis=1)
    if band.kind == "stick":
        flat = flat * (
            1.0,
            *(2 * stage.STICK_RADIUS_M / size for size in (stage.BAND_WIDTH_M, stage.BAND_THICK_M)),
        )
    shape = stage.Solid(band.id, flat, ribbon.normals, ribbon.faces, ribbon.colour, ribbon.line)
    mesh = _mesh(out, shape, materials, joints=np.where(weights > 0, joints, 0), weights=weights)
    place = np.tile(np.eye(4), (2, 1, 1))
    rotations, positions = recording.placed(0)
    a, b = (end.at(rotations, positions) for end in band.ends)
    along = (b - a) / max(float(np.linalg.norm(b - a)), 1e-6)
    side = np.cross(along, [0.0, 1.0, 0.0] if abs(along[1]) < 0.9 else [1.0, 0.0, 0.0])
    side /= np.linalg.norm(side)
    world = np.stack([along, np.cross(side, along), side], axis=1)  # both ends flat alike, or it would twist
    for k, end in enumerate(band.ends):
        place[k, :3, :3] = world if end.segment is None else rotations[end.segment].T @ world
        place[k, :3, 3] = end.local
    skin = {
        "joints": [_joint(out, band, k) for k in (0, 1)],
        "inverseBindMatrices": out.accessor(np.swapaxes(place, 1, 2).reshape(2, 16)),
    }
    return {"mesh": mesh, "skin": out.add("skins", skin)}


def _joint(out: _Writer, band: Band, end: int) -> int:
    """The node that holds an end: a segment, or a still one for a fixed place, beside the body under one root
    (the joints of a skin need one)."""
    segment = band.ends[end].segment
    if segment is not None:
        return segment
    anchor = out.add("nodes", {"name": f"{band.id}.fixed"})
    scene = out.document["scenes"][0]["nodes"]
    if 0 in scene:
        scene[scene.index(0)] = out.add("nodes", {"name": "all", "children": [0]})
    root = next(n for n in scene if out.document["nodes"][n].get("name") == "all")
    out.document["nodes"][root]["children"].append(anchor)
    return anchor
