"""The mannequin as one skinned glTF 2.0 file: the moving figure of the browser."""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

from catcow.body.bodies import Body
from catcow.body.kinematics import PARENT, Array, Placed, quaternion_from_rotation
from catcow.body.skeleton import SEGMENTS

from .authoring import need
from .clothes import REGIONS, regions
from .field import Field, Skin
from .mannequin import MIDDLE, Build, build_of, shapes
from .skinning import bind_placed, carry, fitting_placed, influence
from .style import THEMES
from .weights import skin_weights

MATERIALS = ("skin", *REGIONS)
TRIANGLES = 56_000
SPACING_M = 0.0035

Ints = NDArray[np.int32]


def mannequin_glb(build: Build = MIDDLE, spacing_m: float = SPACING_M, triangles: int = TRIANGLES) -> bytes:
    """Binary glTF of a build in bind pose: 29 joints named as the segments, materials as in MATERIALS."""
    rows, bind = shapes(build), bind_placed(build.body)
    fine = Field(rows, bind, spacing_m).mesh()
    vertices, faces = _decimated(fine, triangles)
    vertices, faces = _finer_face(vertices, faces, bind)
    label, _ = influence(rows, bind, vertices)
    joints, weights = skin_weights(rows, bind, vertices, faces)
    dense = np.zeros((len(vertices), len(SEGMENTS)))
    np.put_along_axis(dense, joints.astype(np.int64), weights, axis=1)
    fitting = fitting_placed(build.body)
    scalars = regions(carry(dense, vertices, bind, fitting), label, fitting)
    vertices, faces, dense, material = _cut(vertices, faces, dense, scalars)
    normals = _normals_near(fine, vertices)
    top = np.argsort(-dense, axis=1)[:, :4]
    weights = np.take_along_axis(dense, top, axis=1)
    packed = _bytes_summing_to_255(weights / weights.sum(1, keepdims=True))
    return _file(bind, vertices, normals, faces, material, np.where(packed > 0, top, 0), packed)


def _decimated(skin: Skin, triangles: int) -> tuple[Array, Ints]:
    simplify: Any = need("fast_simplification").simplify
    if len(skin.faces) <= triangles:
        return skin.vertices, skin.faces
    v, f = simplify(
        skin.vertices.astype(np.float32), skin.faces, target_reduction=1 - triangles / len(skin.faces)
    )
    return v.astype(np.float64), f.astype(np.int32)


def _finer_face(vertices: Array, faces: Ints, bind: Placed) -> tuple[Array, Ints]:
    """Split the triangles of the face in four, twice, so that eyes and lips have clean edges."""
    head = next(i for i, s in enumerate(SEGMENTS) if s.name == "head")
    for _ in range(2):
        local = (vertices - bind.positions[head]) @ bind.rotations[head] / bind.body.scale_of("head")
        x, y, z = local.T
        near = (x > 0.06) & (y > -0.012) & (y < 0.098) & (np.abs(z) < 0.062)
        chosen = near[faces].all(axis=1)
        picked, kept = faces[chosen], faces[~chosen]
        edges = np.sort(np.vstack([picked[:, [0, 1]], picked[:, [1, 2]], picked[:, [2, 0]]]), axis=1)
        unique, inverse = np.unique(edges, axis=0, return_inverse=True)
        middle = len(vertices) + inverse.reshape(3, -1).T
        vertices = np.vstack([vertices, vertices[unique].mean(axis=1)])
        a, b, c = picked.T
        ab, bc, ca = middle.T
        quarters = [np.stack(t, axis=1) for t in ((a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca))]
        faces = np.vstack([kept, *quarters]).astype(np.int32)
    return vertices, faces


def _cut(
    vertices: Array, faces: Ints, weights: Array, scalars: dict[str, Array]
) -> tuple[Array, Ints, Array, NDArray[np.int64]]:
    """Cut triangles along the edge of every region; the last result is each triangle's material."""
    columns = np.column_stack([vertices, weights, *(scalars[name] for name in REGIONS)])
    first = columns.shape[1] - len(REGIONS)
    for k in range(len(REGIONS)):
        s = columns[:, first + k]
        inside = s[faces] > 0
        count = inside.sum(axis=1)
        mixed = (count == 1) | (count == 2)
        whole, cut = faces[~mixed], faces[mixed]
        if not len(cut):
            continue
        odd = np.where(count[mixed] == 1, inside[mixed].argmax(1), (~inside[mixed]).argmax(1))
        a, b, c = (np.take_along_axis(cut, ((odd + i) % 3)[:, None], 1)[:, 0] for i in range(3))
        edges = np.sort(np.vstack([np.stack([a, b], 1), np.stack([a, c], 1)]), axis=1)
        unique, inverse = np.unique(edges, axis=0, return_inverse=True)
        p, q = columns[unique[:, 0]], columns[unique[:, 1]]
        t = (p[:, first + k] / (p[:, first + k] - q[:, first + k]))[:, None]
        fresh = p + t * (q - p)
        fresh[:, first + k] = 0.0
        ab, ac = (len(columns) + inverse.reshape(2, -1)).astype(np.int64)
        columns = np.vstack([columns, fresh])
        pieces = [np.stack(x, axis=1) for x in ((a, ab, ac), (ab, b, c), (ab, c, ac))]
        faces = np.vstack([whole, *pieces]).astype(np.int32)
    material = np.zeros(len(faces), dtype=np.int64)
    for k in range(len(REGIONS)):
        material[columns[faces, first + k].mean(axis=1) > 1e-9] = k + 1
    used, renumbered = np.unique(faces, return_inverse=True)
    columns = columns[used]
    return columns[:, :3], renumbered.reshape(-1, 3).astype(np.int32), columns[:, 3:first], material


def _normals_near(skin: Skin, points: Array) -> Array:
    tree = need("scipy.spatial").cKDTree(skin.vertices)
    distance, nearest = tree.query(points, k=3)
    weight = 1 / np.maximum(distance, 1e-6)
    n = (skin.normals[nearest] * weight[..., None]).sum(axis=1)
    return np.asarray(n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12))


def _file(
    bind: Placed,
    vertices: Array,
    normals: Array,
    faces: Ints,
    material: NDArray[np.int64],
    joints: NDArray[np.int64],
    weights: NDArray[np.uint8],
) -> bytes:
    binary = bytearray()
    views: list[dict[str, Any]] = []
    accessors: list[dict[str, Any]] = []

    def add(data: np.ndarray[Any, Any], component: int, kind: str, **more: Any) -> int:
        binary.extend(b"\0" * (-len(binary) % 4))
        view: dict[str, Any] = {"buffer": 0, "byteOffset": len(binary), "byteLength": data.nbytes}
        if "target" in more:
            view["target"] = more.pop("target")
        views.append(view)
        binary.extend(np.ascontiguousarray(data).tobytes())
        accessors.append(
            {
                "bufferView": len(views) - 1,
                "componentType": component,
                "count": len(data),
                "type": kind,
                **more,
            }
        )
        return len(accessors) - 1

    position = vertices.astype("<f4")
    attributes = {
        "POSITION": add(
            position, 5126, "VEC3", target=34962, min=position.min(0).tolist(), max=position.max(0).tolist()
        ),
        "NORMAL": add(normals.astype("<f4"), 5126, "VEC3", target=34962),
        "JOINTS_0": add(joints.astype("u1"), 5121, "VEC4", target=34962),
        "WEIGHTS_0": add(weights, 5121, "VEC4", target=34962, normalized=True),
    }
    index_type, code = ("<u2", 5123) if len(vertices) < 65535 else ("<u4", 5125)
    primitives = []
    for k in range(len(MATERIALS)):
        chosen = faces[material == k]
        if len(chosen):
            index = add(chosen.astype(index_type).ravel(), code, "SCALAR", target=34963)
            primitives.append({"attributes": attributes, "indices": index, "material": k})
    inverse = np.zeros((len(SEGMENTS), 4, 4))
    inverse[:, 3, 3] = 1
    inverse[:, :3, :3] = np.swapaxes(bind.rotations, 1, 2)
    inverse[:, :3, 3] = -np.einsum("sji,sj->si", bind.rotations, bind.positions)
    matrices = add(np.swapaxes(inverse, 1, 2).reshape(-1, 16).astype("<f4"), 5126, "MAT4")
    document = {
        "asset": {"version": "2.0", "generator": "catcow"},
        "scene": 0,
        "scenes": [{"nodes": [0, len(SEGMENTS)]}],
        "nodes": [*_joint_nodes(bind.rotations, bind.body), {"name": "figure", "mesh": 0, "skin": 0}],
        "meshes": [{"name": "mannequin", "primitives": primitives}],
        "skins": [{"joints": list(range(len(SEGMENTS))), "inverseBindMatrices": matrices, "skeleton": 0}],
        "materials": [_material(name, build_of(bind.body).grey) for name in MATERIALS],
        "accessors": accessors,
        "bufferViews": views,
        "buffers": [{"byteLength": len(binary) + (-len(binary) % 4)}],
    }
    text = json.dumps(document, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 4)
    binary.extend(b"\0" * (-len(binary) % 4))
    return b"".join(
        [
            struct.pack("<III", 0x46546C67, 2, 28 + len(text) + len(binary)),
            struct.pack("<II", len(text), 0x4E4F534A) + text,
            struct.pack("<II", len(binary), 0x004E4942) + bytes(binary),
        ]
    )


def _joint_nodes(rotations: Array, body: Body) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = []
    for i, segment in enumerate(SEGMENTS):
        parent = int(PARENT[i])
        local = rotations[i] if parent < 0 else rotations[parent].T @ rotations[i]
        node: dict[str, Any] = {
            "name": segment.name,
            "translation": [round(float(x), 6) for x in body.offsets[i]],
        }
        q = quaternion_from_rotation(local)
        if abs(q[3]) < 1 - 1e-9:
            node["rotation"] = [float(x) for x in q]
        nodes.append(node)
        if parent >= 0:
            nodes[parent].setdefault("children", []).append(i)
    return nodes


def _bytes_summing_to_255(weights: Array) -> NDArray[np.uint8]:
    scaled = np.floor(weights * 255)
    rest = (255 - scaled.sum(axis=1)).astype(int)
    order = np.argsort(-(weights * 255 - scaled), axis=1)
    for k in range(4):
        row = np.flatnonzero(rest > k)
        scaled[row, order[row, k]] += 1
    return scaled.astype(np.uint8)


def _material(name: str, grey: bool) -> dict[str, Any]:
    colour = THEMES["light"]["hair_grey" if name == "hair" and grey else name]
    rgb = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    return {
        "name": name,
        "pbrMetallicRoughness": {
            "baseColorFactor": [*(round(c, 5) for c in linear), 1.0],
            "metallicFactor": 0.0,
            "roughnessFactor": 0.6 if name in ("skin", "lips") else 0.9,
        },
    }
