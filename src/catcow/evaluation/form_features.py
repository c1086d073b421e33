"""A repetition as numbers that do not know how long it took, nor who did it, nor with which side.

Places are taken relative to the feet at the start, turned so that the hips face forward, in statures,
smoothed and resampled to STEPS moments of the repetition. Movements of one side are mirrored to the same
side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.fft import dct
from scipy.ndimage import gaussian_filter1d

from catcow.coach.landmarks import Array

from .skeletons import JOINTS, PARENT

STEPS = 48
COSINES = 12
SMOOTH_STEPS = 0.8
"""Standard deviation of the smoothing, in moments of the repetition: the same share of it however long."""
SIDED = {2, 3, 4, 6, 7, 8, 9, 10}
"""Movements that UI-PRMD's people did with one side; which one is told from the movement, see `side_axis`."""
_AT = {name: k for k, name in enumerate(JOINTS)}
_SWAP = [
    _AT[name[:-1] + {"l": "r", "r": "l"}[name[-1]]] if name.endswith(("_l", "_r")) else k
    for k, name in enumerate(JOINTS)
]


def own_frame(places: Array) -> Array:
    """(n, 22, 3) m to the person's own frame: x to their left, y up, z forward, in statures."""
    left = (places[:, _AT["hip_l"]] - places[:, _AT["hip_r"]]).mean(axis=0) * np.array([1.0, 0.0, 1.0])
    left /= np.linalg.norm(left)
    up = np.array([0.0, 1.0, 0.0])
    own = places @ np.stack([left, up, np.cross(left, up)]).T
    bones = {
        name: float(np.linalg.norm(own[:, k] - own[:, PARENT[k]], axis=1).mean())
        for name, k in _AT.items()
        if PARENT[k] >= 0
    }
    stature = sum(bones[name] for name in ("spine", "chest", "neck", "head", "head_tip"))
    stature += sum(bones[name] for name in ("knee_l", "knee_r", "ankle_l", "ankle_r")) / 2
    start = own[: max(1, len(own) // 20)]
    feet = (start[:, _AT["ankle_l"]] + start[:, _AT["ankle_r"]]).mean(axis=0) / 2
    return np.asarray((own - feet) / stature)


def resampled(series: Array) -> Array:
    """(n, ...) to (STEPS, ...): smoothed, and at even moments from first to last."""
    calm = gaussian_filter1d(series, SMOOTH_STEPS * len(series) / STEPS, axis=0, mode="nearest")
    at = np.linspace(0, len(series) - 1, STEPS)
    low = np.minimum(at.astype(int), len(series) - 2)
    share = (at - low).reshape(-1, *[1] * (series.ndim - 1))
    return np.asarray(calm[low] * (1 - share) + calm[low + 1] * share)


def mirrored(places: Array) -> Array:
    """(..., 22, 3) in the own frame: as in a mirror, left and right exchanged."""
    other = places[..., _SWAP, :].copy()
    other[..., 0] *= -1
    return np.asarray(other)


def side_axis(places: Array) -> Array:
    """The direction in which movements (k, STEPS, 22, 3) differ most from their mirror images."""
    odd = (places - mirrored(places))[:, ::4].reshape(len(places), -1)
    axis = np.linalg.svd(odd, full_matrices=False)[2][0]
    return np.asarray(axis)


def is_other_side(places: Array, axis: Array) -> NDArray[np.bool_]:
    """(k,) whether movements (k, STEPS, 22, 3) were done with the side that `axis` points away from."""
    odd = (places - mirrored(places))[:, ::4].reshape(len(places), -1)
    return np.asarray(odd @ axis < 0)


def _between(a: Array, b: Array, c: Array) -> Array:
    u, v = a - b, c - b
    cos = (u * v).sum(axis=-1) / np.linalg.norm(u, axis=-1) / np.linalg.norm(v, axis=-1)
    return np.asarray(np.degrees(np.arccos(cos.clip(-1, 1))))


def _tilt(across: Array, along: Array) -> Array:
    return np.asarray(np.degrees(np.arctan2(across, along)))


def body_angles(places: Array) -> Array:
    """(..., 49) angles (degrees), directions and distances of a body (..., 22, 3) in its own frame.

    Directions of arms are unit vectors times 50, distances hundredths of the stature: about as large as
    degrees."""

    def at(name: str) -> Array:
        return np.asarray(places[..., _AT[name], :])

    found = []
    for s in ("l", "r"):
        hip, knee, ankle, foot = (at(f"{part}_{s}") for part in ("hip", "knee", "ankle", "foot"))
        shoulder, elbow, wrist = (at(f"{part}_{s}") for part in ("shoulder", "elbow", "wrist"))
        found += [_between(hip, knee, ankle), _between(at("chest"), hip, knee), _between(knee, ankle, foot)]
        found += [_between(shoulder, elbow, wrist), _between(at("waist"), shoulder, elbow)]
        for bone in (knee - hip, ankle - knee):
            x, y, z = np.moveaxis(bone, -1, 0)
            found += [_tilt(z, -y), _tilt(x, np.hypot(y, z))]
        for bone in (elbow - shoulder, wrist - elbow):
            found += list(np.moveaxis(50 * bone / np.linalg.norm(bone, axis=-1, keepdims=True), -1, 0))
        x, y, z = np.moveaxis(foot - ankle, -1, 0)
        found += [_tilt(x, z), _tilt(y, np.hypot(x, z))]
        x, y, z = np.moveaxis(shoulder - at("chest"), -1, 0)
        found.append(_tilt(y, np.hypot(x, z)))
    for low, high in (("waist", "chest"), ("chest", "head_tip")):
        x, y, z = np.moveaxis(at(high) - at(low), -1, 0)
        found += [_tilt(z, y), _tilt(x, y)]
    for pair in ("shoulder", "hip"):
        x, y, z = np.moveaxis(at(f"{pair}_l") - at(f"{pair}_r"), -1, 0)
        found += [_tilt(y, np.hypot(x, z)), _tilt(z, x)]
    found += [100 * (at(f"{pair}_l") - at(f"{pair}_r"))[..., 0] for pair in ("knee", "ankle")]
    found += list(np.moveaxis(100 * at("waist"), -1, 0))
    return np.stack(found, axis=-1)


def _numbers(series: Array) -> Array:
    """(k, STEPS, c) to (k, 6 c): least, most, mean, spread and quartiles over the repetition."""
    low, high = np.percentile(series, (25, 75), axis=1)
    rows = [series.min(axis=1), series.max(axis=1), series.mean(axis=1), series.std(axis=1), low, high]
    return np.concatenate(rows, axis=1)


@dataclass(frozen=True, slots=True)
class Features:
    """Repetitions of one movement, all mirrored to one side. Each (k, ...)."""

    angles: Array
    """(k, STEPS, 49)."""
    from_start: Array
    """(k, STEPS, 49): how far each has gone from where it was at the start."""
    places: Array
    """(k, STEPS, 63), all joints but the root, in statures."""

    def of(self, kinds: Sequence[str]) -> Array:
        """(k, f): a flat row for each repetition; kinds are keys of KINDS."""
        return np.concatenate([KINDS[kind](self) for kind in kinds], axis=1)


def _ends(series: Array) -> list[Array]:
    return [series[:, :3].mean(axis=1), series[:, -3:].mean(axis=1)]


def _absolute(f: Features) -> Array:
    return np.concatenate([_numbers(f.angles), *_ends(f.angles)], axis=1)


def _relative(f: Features) -> Array:
    return np.concatenate([_numbers(f.from_start), _ends(f.from_start)[1]], axis=1)


def _where(f: Features) -> Array:
    moved = f.places - f.places[:, :3].mean(axis=1, keepdims=True)
    return np.concatenate([_numbers(f.places), _numbers(moved)], axis=1)


def _course(f: Features) -> Array:
    return np.asarray(dct(f.places, axis=1, norm="ortho")[:, :COSINES].reshape(len(f.places), -1))


KINDS: dict[str, Callable[[Features], Array]] = {
    "absolute": _absolute,
    "relative": _relative,
    "where": _where,
    "course": _course,
}


def prepared(places: Iterable[Array]) -> Array:
    """(k, STEPS, 22, 3) in the own frame, from the places (n, 22, 3) of each repetition."""
    return np.array([resampled(own_frame(one)) for one in places])


def features(places: Array) -> Features:
    """From places (k, STEPS, 22, 3) that are all of one side."""
    angles = body_angles(places)
    return Features(
        angles,
        angles - angles[:, :3].mean(axis=1, keepdims=True),
        places[:, :, 1:].reshape(len(places), STEPS, -1),
    )
