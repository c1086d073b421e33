"""A skinned mannequin read back from its glTF file (GLB)."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .recording import NotBuiltError

Floats = NDArray[np.float32]

_TYPES: dict[int, type[np.generic]] = {5121: np.uint8, 5123: np.uint16, 5125: np.uint32, 5126: np.float32}
_WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4, "MAT4": 16}


@dataclass(frozen=True, slots=True)
class Glb:
    """A GLB file: its JSON and its binary chunk."""

    document: dict[str, Any]
    binary: bytes

    @classmethod
    def read(cls, path: Path, command: str = "catcow library build") -> Glb:
        """NotBuiltError, naming `command`, when the file is missing or no GLB."""
        try:
            data = path.read_bytes()
            magic, version, _ = struct.unpack_from("<III", data)
            if magic != 0x46546C67 or version != 2:
                raise ValueError("not a GLB 2.0 file")
            length = struct.unpack_from("<I", data, 12)[0]
            return cls(json.loads(data[20 : 20 + length]), data[28 + length :])
        except (OSError, ValueError, struct.error) as error:
            raise NotBuiltError(path, command) from error

    def array(self, index: int) -> NDArray[Any]:
        """Accessor `index` as (count, width), or (count,) for scalars."""
        accessor = self.document["accessors"][index]
        view = self.document["bufferViews"][accessor["bufferView"]]
        kind, width = _TYPES[accessor["componentType"]], _WIDTHS[accessor["type"]]
        start = view.get("byteOffset", 0) + accessor.get("byteOffset", 0)
        flat = np.frombuffer(self.binary, kind, accessor["count"] * width, start)
        return flat if width == 1 else flat.reshape(-1, width)


@dataclass(frozen=True, slots=True)
class Mannequin:
    """`vertices`, `normals` (V, 3) in bind pose; four `joints` (V, 4) with `weights` (V, 4) summing to 1;
    `inverse_bind` (S, 4, 4); triangles (F, 3) by material name, and its colour as #rrggbb."""

    vertices: Floats
    normals: Floats
    joints: NDArray[np.int32]
    weights: Floats
    inverse_bind: Floats
    faces: dict[str, NDArray[np.int32]]
    colours: dict[str, str]

    @classmethod
    def of(cls, glb: Glb) -> Mannequin:
        document = glb.document
        primitives = document["meshes"][0]["primitives"]
        attributes = primitives[0]["attributes"]
        weights = glb.array(attributes["WEIGHTS_0"]).astype(np.float32)
        materials = document["materials"]
        inverse = glb.array(document["skins"][0]["inverseBindMatrices"])
        return cls(
            vertices=glb.array(attributes["POSITION"]),
            normals=glb.array(attributes["NORMAL"]),
            joints=glb.array(attributes["JOINTS_0"]).astype(np.int32),
            weights=weights / weights.sum(axis=1, keepdims=True),
            inverse_bind=np.swapaxes(inverse.reshape(-1, 4, 4), 1, 2),
            faces={
                materials[p["material"]]["name"]: glb.array(p["indices"]).reshape(-1, 3).astype(np.int32)
                for p in primitives
            },
            colours={m["name"]: _colour(m["pbrMetallicRoughness"]["baseColorFactor"]) for m in materials},
        )

    def share_of(self, segment: int) -> Floats:
        """(V,) how much of each vertex a segment moves."""
        return np.asarray(((self.joints == segment) * self.weights).sum(axis=1), dtype=np.float32)


def _colour(linear: list[float]) -> str:
    encoded = [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in linear[:3]]
    return "#" + "".join(f"{round(255 * c):02x}" for c in encoded)


BREATH_M = {"thorax_upper": 0.005, "thorax_lower": 0.008, "lumbar_upper": 0.007}
"""How far a breath moves the front and sides of the trunk outward (m): visible, no more [D]."""


def breath(mannequin: Mannequin, segments: tuple[str, ...]) -> Floats:
    """(V, 3) how far a full breath moves each vertex in bind pose (m); the back stays where it lies."""
    rise = sum(m * mannequin.share_of(segments.index(name)) for name, m in BREATH_M.items())
    front = np.clip(mannequin.normals[:, 0] + 0.3, 0, 1)
    outward = mannequin.normals * np.array([1.0, 0.3, 0.7])
    return np.asarray(outward * (np.asarray(rise) * front)[:, None], dtype=np.float32)
