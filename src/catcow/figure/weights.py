"""Skinning weights of the moving mannequin: which four segments move each vertex, smoothly over the skin."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from catcow.body.kinematics import Array, Placed
from catcow.body.skeleton import SEGMENT_INDEX

from .authoring import need
from .field import segment_distances
from .mannequin import Shape
from .skinning import neighbours

NEAR_M = 0.020
"""How quickly a neighbour's say falls off with distance before spreading (m)."""

# How far a segment's say spreads over the skin (m): widely where a joint sweeps far.
_SPREAD_M = {
    "upper_arm": 0.034, "girdle": 0.034, "thigh": 0.042, "pelvis": 0.042, "thorax_upper": 0.032,
    "lumbar_lower": 0.034, "lumbar_upper": 0.030, "thorax_lower": 0.030, "neck": 0.022, "shank": 0.022,
    "forearm": 0.018, "foot": 0.014, "toes": 0.008, "hand": 0.010, "fingers": 0.004, "fingertips": 0.003,
    "thumb": 0.004, "head": 0.016,
}  # fmt: skip
_STEPS = 2


def skin_weights(
    shapes: tuple[Shape, ...], bind: Placed, vertices: Array, faces: NDArray[np.int32]
) -> tuple[NDArray[np.uint8], Array]:
    """Four segments (V, 4) and their weights (V, 4) for each vertex, spread by implicit diffusion."""
    d = segment_distances(shapes, bind, vertices, reach=0.08)
    label = d.argmin(axis=1)
    shares = np.exp(-np.clip(d - d.min(axis=1, keepdims=True), 0, 1) / NEAR_M) * neighbours()[label]
    shares = np.asarray(shares / shares.sum(axis=1, keepdims=True), dtype=np.float64)
    names = [name[:-2] if name[-2:] in ("_l", "_r") else name for name in SEGMENT_INDEX]
    spread = np.array([_SPREAD_M[name] for name in names])[label]
    mass, links = _surface(vertices, faces)
    spread = _diffused(mass, links, np.full(len(vertices), 0.015), spread[:, None])[:, 0]
    for _ in range(_STEPS):
        shares = _diffused(mass, links, spread, shares)
    top = np.argsort(-shares, axis=1)[:, :4]
    weights = np.take_along_axis(shares, top, axis=1)
    # The fifth share is let go gently: the fourth counts only by what it has more.
    fifth = np.sort(shares, axis=1)[:, -5]
    weights = np.maximum(weights - fifth[:, None], 0)
    weights /= weights.sum(axis=1, keepdims=True)
    return top.astype(np.uint8), weights


def _surface(vertices: Array, faces: NDArray[np.int32]) -> tuple[Array, Any]:
    """Area of skin per vertex (V,) m2, and the cotangent weight of every pair of neighbours (V, V) sparse."""
    sparse: Any = need("scipy.sparse")
    n = len(vertices)
    mass = np.zeros(n)
    rows, columns, values = [], [], []
    for k in range(3):
        i, j, o = faces[:, k], faces[:, (k + 1) % 3], faces[:, (k + 2) % 3]
        a, b = vertices[i] - vertices[o], vertices[j] - vertices[o]
        twice_area = np.linalg.norm(np.cross(a, b), axis=1)
        np.add.at(mass, i, twice_area / 6)
        cotangent = np.clip((a * b).sum(axis=1) / np.maximum(twice_area, 1e-12), 0.05, 10) / 2
        rows += [i, j]
        columns += [j, i]
        values += [cotangent, cotangent]
    at = (np.concatenate(rows), np.concatenate(columns))
    return np.maximum(mass, 1e-9), sparse.coo_matrix((np.concatenate(values), at), shape=(n, n)).tocsr()


def _diffused(mass: Array, links: Any, spread_m: Array, values: Array) -> Array:
    """Values (V, K) after one implicit step of diffusion that reaches `spread_m` (V,) from each vertex."""
    sparse: Any = need("scipy.sparse")
    solver: Any = need("scipy.sparse.linalg")
    time = sparse.diags(spread_m**2 / 2)
    flow = 0.5 * (time @ links + links @ time)
    stiffness = sparse.diags(np.asarray(flow.sum(axis=1)).ravel()) - flow
    factor = solver.splu((sparse.diags(mass) + stiffness).tocsc())
    return np.asarray(factor.solve(mass[:, None] * values))
